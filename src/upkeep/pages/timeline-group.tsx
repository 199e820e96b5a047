import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import type {Place} from '../../core/base/page-address';
import type {SidebarView} from '../contract';
import type {TimelineEntry} from '../../core/incident/views';
import {Button} from '../../kit/button';
import {draftStore} from '../../kit/draft-store';
import {textStorage} from '../../kit/text-storage';
import {EarlierNotice} from '../../kit/earlier-notice';
import {Form} from '../../kit/form';
import {FormProblem} from '../../kit/form-problem';
import {Group} from '../../kit/group';
import {NOTHING_SENT} from '../../kit/operation';
import {useOperation} from '../../kit/use-operation';
import {call} from './server';
import {shapedLike} from '../../kit/shaped-like';
import {Status} from '../../kit/status';
import {TextArea} from '../../kit/text-field';
import {thisMinute, TimeField} from '../../kit/time-field';
import {localTime} from '../../kit/time';
import {useAction} from '../../kit/use-action';

const SHOWN = 5;
const NEW_ENTRY = {sending: NOTHING_SENT, at: '', text: ''};

/** The last entries, and a new one; its text is kept until the server has it. */
export function TimelineGroup({
  incidentId,
  at,
  timeline,
  canAdd,
  onAdded,
}: {
  readonly incidentId: string;
  /** Where the page stands. */
  readonly at: Place;
  readonly timeline: readonly TimelineEntry[];
  readonly canAdd: boolean;
  readonly onAdded: (view: SidebarView) => void;
}) {
  return (
    <Group title="Timeline" summary={counted(timeline.length)} open>
      {canAdd && <NewEntry incidentId={incidentId} at={at} onAdded={onAdded} />}
      <Entries timeline={timeline} />
    </Group>
  );
}

function NewEntry({
  incidentId,
  at,
  onAdded,
}: {
  readonly incidentId: string;
  readonly at: Place;
  readonly onAdded: (view: SidebarView) => void;
}) {
  const [store] = useState(() =>
    draftStore(
      'entry',
      textStorage(),
      stored => shapedLike(NEW_ENTRY, stored),
      Date.now,
    ),
  );
  const [entry, setEntry] = useState(
    () => store.all().find(({key}) => key === incidentId)?.content ?? NEW_ENTRY,
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const [status, setStatus] = useState('');
  const put = (changed: typeof entry) => {
    setEntry(changed);
    setStatus('');
    const savedAt = new Date().toISOString();
    if (changed.text.trim() === '') store.remove(incidentId);
    else store.save({key: incidentId, savedAt, sentAt: '', content: changed});
  };
  const operation = useOperation([
    entry.sending,
    sending => put({...entry, sending}),
  ]);
  const typed = {at: entry.at, text: entry.text};
  const [add, busy] = useAction(async () => {
    if (entry.text.trim() === '') {
      const fields = [{field: 'entry', message: 'Write what happened.'}];
      const what = 'The entry is empty.';
      setProblem({what, why: '', remedy: '', fields});
      return;
    }
    setProblem(null);
    const {text} = entry;
    const when = entry.at || thisMinute();
    const answer = await operation.send(typed, operation =>
      call('addTimelineEntry', {incidentId, operation, at: when, text}, at),
    );
    if (!answer.ok) return setProblem(answer);
    put(NEW_ENTRY);
    setStatus('Added to the journal and the internal document.');
    onAdded(answer.value);
  });
  const shown = problem && {
    ...problem,
    fields: problem.fields?.map(({field, message}) => ({
      field: field === 'text' ? 'entry' : field === 'at' ? 'entryAt' : field,
      message,
    })),
  };
  return (
    <>
      <FormProblem problem={shown} />
      <Form problem={shown} onSend={add}>
        <fieldset class="plain" disabled={busy}>
          <TextArea
            path="entry"
            label="What happened"
            rows={2}
            value={entry.text}
            onInput={text =>
              put({...entry, text, at: entry.at || thisMinute()})
            }
          />
          {entry.text !== '' && (
            <TimeField
              path="entryAt"
              label="When"
              value={entry.at}
              onInput={when => put({...entry, at: when})}
            />
          )}
        </fieldset>
        <EarlierNotice doubtful={operation.doubtful(typed)}>
          The timeline then holds both.
        </EarlierNotice>
        <Button kind="submit-plain" busy={busy}>
          Add entry
        </Button>
        <Status text={status} />
      </Form>
    </>
  );
}

function Entries({timeline}: {readonly timeline: readonly TimelineEntry[]}) {
  const [all, setAll] = useState(false);
  const newest = [...timeline].sort((a, b) => b.at.localeCompare(a.at));
  if (newest.length === 0) return <p class="hint">No entries yet.</p>;
  return (
    <>
      <ol class="entries">
        {newest.slice(0, all ? undefined : SHOWN).map(({at, text, by}) => (
          <li key={at + text}>
            <time dateTime={at}>{localTime(at, Date.now())}</time> {text}
            <small>{by}</small>
          </li>
        ))}
      </ol>
      {!all && newest.length > SHOWN && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          Show all {newest.length} entries
        </Button>
      )}
    </>
  );
}

function counted(entries: number): string {
  return `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
}
