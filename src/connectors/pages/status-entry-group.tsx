import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {CheckField} from '../../kit/choice-field';
import {Group} from '../../kit/group';
import {Notice, ProblemNotice} from '../../kit/notice';
import type {SidebarContext} from '../../kit/sidebar-group';
import {Status} from '../../kit/status';
import {useAction} from '../../kit/use-action';
import type {StatusEntryView, StatusPosted} from '../contract';
import {call} from './server';

const FOR_PAGE: readonly string[] = ['status', 'follow-up'];

/** Beside a text for the status page: what would be posted, and one press that posts it once it is released. */
export function StatusEntryGroup({
  incident,
  document,
  rev,
  sidebar,
}: SidebarContext) {
  const fileId =
    document && FOR_PAGE.includes(document.kind) ? document.fileId : '';
  const [view, setView] = useState<StatusEntryView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [posted, setPosted] = useState<StatusPosted | null>(null);
  const [notify, setNotify] = useState(false);
  useEffect(() => {
    if (fileId === '') return setView(null);
    void call('statusEntryView', fileId).then(answer => {
      setProblem(answer.ok ? null : answer);
      if (answer.ok) setView(answer.value);
    });
  }, [fileId, rev, incident.id, sidebar.refreshes]);
  const [post, posting] = useAction(async () => {
    const answer = await call('postStatusEntry', {fileId, notify});
    setProblem(answer.ok ? null : answer);
    if (!answer.ok) return;
    setPosted(answer.value);
    void sidebar.load();
  });
  if (fileId === '' || view === null) return null;
  return (
    <Group title="Statuspage" summary={view.posted ? 'posted' : ''} open>
      {problem && <ProblemNotice problem={problem} />}
      {posted && (
        <Notice
          kind={posted.shown ? 'good' : 'warning'}
          title={
            posted.shown
              ? 'The public page shows it'
              : 'Posted, and not yet on the public page'
          }
        >
          <p>
            {posted.shown
              ? 'It is recorded as sent.'
              : 'Its deadline runs on. Press again in a minute: nothing is posted twice.'}
          </p>
        </Notice>
      )}
      <p>
        Headline: {view.name || '–'}{' '}
        <small>
          {view.name.length} of {view.nameLimit} characters
        </small>
      </p>
      <p>
        As “{view.status}”, {view.length} of {view.lengthLimit} characters.
        {view.mapped.length > 0 && ` Components: ${view.mapped.join(', ')}.`}
        {view.unmapped.length > 0 &&
          ` Without a component: ${view.unmapped.join(', ')}.`}
      </p>
      {view.problems.length > 0 ? (
        <ul>
          {view.problems.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <>
          <CheckField
            path="statuspage-notify"
            label="Tell subscribers by mail as well"
            value={notify}
            onInput={setNotify}
          />
          <div class="buttons">
            <Button kind="primary" busy={posting} onClick={post}>
              {view.posted ? 'Look at the public page' : 'Post to Statuspage'}
            </Button>
          </div>
          <Status text={posting ? 'Posting, and reading it back …' : ''} />
        </>
      )}
    </Group>
  );
}
