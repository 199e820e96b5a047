import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {ProblemNotice} from '../../kit/notice';
import {Problems} from '../../kit/problems';
import {TextField} from '../../kit/text-field';
import {localTime} from '../../kit/time';
import {useAction} from '../../kit/use-action';
import type {FoundPromise, PromiseView} from '../contract';
import {call} from './server';

/** Promises with a time in the open text: named before it is signed, and clocks once somebody stands by them. */
export function PromisesBox({
  incidentId,
  fileId,
  now,
  onConfirmed,
}: {
  readonly incidentId: string;
  readonly fileId: string;
  readonly now: number;
  readonly onConfirmed: () => void;
}) {
  const [view, setView] = useState<PromiseView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [owners, setOwners] = useState<Readonly<Record<string, string>>>({});
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [look, looking] = useAction(async () => {
    const answer = await call('promiseView', incidentId, fileId);
    setProblem(answer.ok ? null : answer);
    if (answer.ok) setView(answer.value);
  });
  const ownerOf = ({key, owner}: FoundPromise): string =>
    owners[key] ?? (owner || view?.me || '');
  const open = (view?.promises ?? []).filter(
    ({key, confirmed, dueAt, stands}) =>
      dueAt !== '' && (reasons[key] ? true : !confirmed && stands === ''),
  );
  const [confirm, confirming] = useAction(async () => {
    const answer = await call(
      'confirmPromises',
      {
        incidentId,
        promises: open.map(one => ({
          key: one.key,
          owner: ownerOf(one),
          reason: reasons[one.key] ?? '',
        })),
      },
      fileId,
    );
    setProblem(answer.ok ? null : answer);
    if (!answer.ok) return;
    setView(answer.value);
    setReasons({});
    onConfirmed();
  });
  return (
    <details>
      <summary>Promises in this text</summary>
      <Problems.Provider value={problem?.fields ?? []}>
        {problem && <ProblemNotice problem={problem} />}
        {view && view.promises.length === 0 && (
          <p>No promise with a time was found.</p>
        )}
        {view && view.promises.length > 0 && (
          <ul class="clocks">
            {view.promises.map(one => (
              <li key={one.key} class={one.problem ? 'clock overdue' : 'clock'}>
                <p>“{one.text}”</p>
                <p class="clock-due">
                  {one.dueAt
                    ? `${one.confirmed ? 'Promised for' : 'Means'} ${localTime(one.dueAt, now)}`
                    : 'No time'}
                  {one.confirmed && `, kept by ${one.owner}`}
                </p>
                {one.problem &&
                  !(one.problem.startsWith('Nobody') && !one.confirmed) && (
                    <p class="due late">{one.problem}</p>
                  )}
                {one.doubt && one.doubt !== one.problem && (
                  <p class="hint">{one.doubt}</p>
                )}
                {one.stands && (
                  <p class="hint">Goes out as it was signed. {one.stands}</p>
                )}
                {one.needsReason && (
                  <TextField
                    path={`stands.${one.key}`}
                    label="It goes out as it is, because"
                    hint="Its words stay as they were signed, and the clock goes on."
                    value={reasons[one.key] ?? ''}
                    onInput={reason =>
                      setReasons({...reasons, [one.key]: reason})
                    }
                  />
                )}
                {!one.confirmed && !one.stands && one.dueAt && (
                  <TextField
                    path={`promise.${one.key}`}
                    label="Who keeps it"
                    value={ownerOf(one)}
                    onInput={owner => setOwners({...owners, [one.key]: owner})}
                    inputMode="email"
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        <div class="buttons">
          {open.length > 0 && (
            <Button kind="primary" busy={confirming} onClick={confirm}>
              {open.length === 1
                ? 'Stand by it'
                : `Stand by these ${open.length}`}
            </Button>
          )}
          <Button busy={looking} onClick={look}>
            {view ? 'Look again' : 'Look for promises'}
          </Button>
        </div>
      </Problems.Provider>
    </details>
  );
}
