import {useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import type {RichLine} from '../../../core/documents/parts';
import {Button} from '../../../kit/button';
import {ProblemNotice} from '../../../kit/notice';
import {localTime, utcTime} from '../../../kit/time';
import {useAction} from '../../../kit/use-action';
import {VisibleText} from '../../../kit/visible-text';
import {call} from '../server';
import {copyPasted, pasted} from './rich-copy';
import type {FoundAnswer} from './search';
import type {Desk} from './use-desk';

/** One answer to be copied. It is copied at once; whether it was still approved then, the server says right after. */
export function AnswerCard({
  found: {faq, answer},
  other,
  desk,
  now,
}: {
  readonly found: FoundAnswer;
  /** Of another incident than the one that is open. */
  readonly other: boolean;
  readonly desk: Desk;
  readonly now: number;
}) {
  const {question, lines, by, at, until, key, hash, type, state} = answer;
  const [done, setDone] = useState('');
  const [byHand, setByHand] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [copy, copying] = useAction(async (rich: boolean) => {
    setDone('');
    setProblem(null);
    const taken = await copyPasted(pasted(lines), rich);
    setByHand(!taken);
    setDone(taken ? 'Copied.' : 'Select the text and copy it.');
    const wrong = desk.take(
      await call('noteCopied', {fileId: faq.fileId, key, hash}),
    );
    if (wrong) {
      setDone('');
      setProblem(wrong);
      await desk.load(true);
    }
  });
  return (
    <article class="answer" aria-label={question}>
      <h3>
        <bdi>{question}</bdi>
      </h3>
      {other && (
        <p class="elsewhere">
          From {faq.incidentId}, another incident: check that it fits before you
          use it.
        </p>
      )}
      <Lines lines={lines} />
      {byHand && (
        <textarea
          class="by-hand"
          readOnly
          rows={4}
          aria-label={`Copy by hand: ${question}`}
          value={pasted(lines).text}
          onFocus={event => event.currentTarget.select()}
        />
      )}
      {type !== 'do-not-say' && (
        <div class="buttons">
          <Button
            busy={copying}
            name={`Copy the answer to: ${question}`}
            onClick={() => copy(true)}
          >
            Copy
          </Button>
          <Button
            busy={copying}
            name={`Copy as plain text the answer to: ${question}`}
            onClick={() => copy(false)}
          >
            Copy as plain text
          </Button>
          <span role="status" class="done">
            {done}
          </span>
        </div>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {state === 'approved' && (
        <p class="facts">
          Approved{' '}
          <time dateTime={at} title={utcTime(at)}>
            {localTime(at, now)}
          </time>
          {until !== '' && (
            <>
              , valid until{' '}
              <time dateTime={until} title={utcTime(until)}>
                {localTime(until, now)}
              </time>
            </>
          )}
          <small>{by.join(', ')}</small>
        </p>
      )}
    </article>
  );
}

/** Links are shown with where they lead, and do not lead there: a document may hold any address. */
function Lines({lines}: {readonly lines: readonly RichLine[]}) {
  return (
    <div class="words">
      {lines.map(({mark, runs}, at) => (
        <p key={at} class={mark === '' ? undefined : 'item'}>
          {mark !== '' && <span class="mark">{mark} </span>}
          {runs.map(({text, url}, run) => (
            <span key={run}>
              <VisibleText text={text} />
              {url !== '' && url !== text && (
                <span class="address">
                  {' '}
                  (<VisibleText text={url} />)
                </span>
              )}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}
