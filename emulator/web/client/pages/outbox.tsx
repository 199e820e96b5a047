import {useEffect, useState} from 'preact/hooks';
import type {Mail} from '../../wire';
import {download, explain, query, rest} from '../api';
import {boot} from '../boot';
import {Avatar} from '../frame/avatar';
import {TopBar} from '../frame/top-bar';
import {LinkedText} from '../kit/linked-text';
import {localAddress} from '../kit/local-address';
import {mount} from '../kit/mount';
import {poll} from '../kit/polling';
import {show} from '../kit/save';

/** Every mail the Workspace would have sent, newest first. */
function Outbox() {
  const [mails, setMails] = useState<readonly Mail[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setWanted] = useState('');
  const [mine, setMine] = useState(false);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    document.title = 'Outbox';
    const read = (): Promise<void> =>
      readMails().then(
        found => {
          setMails(found);
          setFailure('');
        },
        (error: unknown) => setFailure(explain(error)),
      );
    void read();
    return poll(4000, read);
  }, []);
  const found = (mails ?? []).filter(mail => !mine || isMine(mail));
  const shown = found.filter(mail =>
    [mail.subject, mail.from, ...mail.to]
      .join(' ')
      .toLowerCase()
      .includes(wanted.toLowerCase()),
  );
  const mail = shown.find(({id}) => id === chosen) ?? shown[0];
  return (
    <>
      <TopBar>
        <h1 class="place">Outbox</h1>
        <input
          class="field search"
          type="search"
          aria-label="Find mails"
          placeholder="Find by subject or person"
          value={wanted}
          onInput={event => setWanted(event.currentTarget.value)}
        />
        <label class="check only-mine">
          <input
            type="checkbox"
            checked={mine}
            onChange={event => setMine(event.currentTarget.checked)}
          />
          Only mine
        </label>
      </TopBar>
      <main class="outbox">
        <nav class="mail-list" aria-label="Mails">
          {mails?.length === 0 && (
            <p class="hint">No mail has been sent yet.</p>
          )}
          {failure && (
            <p class="problem" role="alert">
              {failure}
            </p>
          )}
          {mails !== null && mails.length > 0 && shown.length === 0 && (
            <p class="hint">
              {wanted === ''
                ? 'None of the mails is yours.'
                : `No mail has “${wanted}” in it.`}
            </p>
          )}
          {shown.map(each => (
            <button
              key={each.id}
              class="mail-item"
              aria-current={each === mail}
              onClick={() => setChosen(each.id)}
            >
              <Avatar name={each.from} size={30} />
              <span>
                <span class="mail-to">To {each.to.join(', ')}</span>
                <strong>{each.subject || '(no subject)'}</strong>
                <time>{when(each.at)}</time>
              </span>
            </button>
          ))}
        </nav>
        {mail && <MailView key={mail.id} mail={mail} />}
      </main>
    </>
  );
}

/** Whether the acting person sent or got a mail. */
function isMine({from, to, cc = [], bcc = []}: Mail): boolean {
  return [from, ...to, ...cc, ...bcc].some(address =>
    address.toLowerCase().includes(boot.me.toLowerCase()),
  );
}

function MailView({mail}: {readonly mail: Mail}) {
  const [problem, setProblem] = useState('');
  const fail = (error: unknown): void => setProblem(explain(error));
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['From', mail.from],
    ['To', mail.to.join(', ')],
    ['Cc', mail.cc?.join(', ')],
    ['Bcc', mail.bcc?.join(', ')],
    ['Reply to', mail.replyTo],
    ['Sent', when(mail.at)],
  ];
  return (
    <article class="mail">
      <h2>{mail.subject || '(no subject)'}</h2>
      <dl>
        {lines
          .filter(([, text]) => text)
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {mail.html ? (
        <iframe
          title="Mail"
          class="mail-html"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={`<base target="_blank">${withLocalLinks(mail.html)}`}
        />
      ) : (
        <pre class="mail-text">
          <LinkedText text={mail.text ?? ''} />
        </pre>
      )}
      {(mail.attachments ?? []).map(({name, mimeType, size}, at) => (
        <p class="attachment" key={at}>
          <button class="link" onClick={() => void open(mail, at).catch(fail)}>
            {name}
          </button>{' '}
          · {mimeType} · {Math.ceil(size / 1024)} KB
        </p>
      ))}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </article>
  );
}

async function open({id, attachments}: Mail, at: number): Promise<void> {
  const path = query('/_web/attachment', {mail: id, at});
  show(await download(path), attachments?.[at].name ?? 'attachment');
}

/** The frame of a mail runs no script, so its links are turned before it is shown. */
function withLocalLinks(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const link of page.querySelectorAll('a[href]')) {
    const local = localAddress(link.getAttribute('href') ?? '');
    if (local) link.setAttribute('href', local);
  }
  return page.documentElement.outerHTML;
}

async function readMails(): Promise<readonly Mail[]> {
  const answer = await rest<readonly Mail[] | Record<string, unknown>>(
    'GET',
    '/_emulator/outbox',
  );
  const mails = (
    Array.isArray(answer) ? answer : Object.values(answer).find(Array.isArray)
  ) as readonly Mail[] | undefined;
  return [...(mails ?? [])].sort(
    (one, other) => Number(new Date(other.at)) - Number(new Date(one.at)),
  );
}

function when(at: Mail['at']): string {
  return new Date(at).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

mount(<Outbox />);
