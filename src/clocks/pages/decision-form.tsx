import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {ProblemNotice} from '../../kit/notice';
import {Problems} from '../../kit/problems';
import {TextField} from '../../kit/text-field';
import {useAction} from '../../kit/use-action';
import type {ClockDecision, ClockRow} from '../contract';
import {call} from './server';
import type {Board} from './use-board';

type Kind = ClockDecision['kind'];

const WITH_REASON: readonly (readonly [Kind, string, number])[] = [
  ['snoozed', 'Snooze 30 min', 30],
  ['paused', 'Pause reminders', 0],
  ['waived', 'Waive', 0],
];

/** Everything beside sending it: take over, snooze, pause, waive with a reason, and take it back. */
export function DecisionForm({
  row,
  board,
  onDone,
}: {
  readonly row: ClockRow;
  readonly board: Board;
  readonly onDone: () => void;
}) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [decide, busy] = useAction(async (kind: Kind, minutes: number) => {
    const answer = await call('decideClock', {
      incidentId: row.incidentId,
      key: row.key,
      kind,
      reason,
      minutes,
    });
    if (board.take(answer)) onDone();
    else if (!answer.ok) setProblem(answer);
  });
  const offered = row.handover
    ? WITH_REASON.map(([kind, label, minutes]) =>
        kind === 'waived'
          ? ([kind, 'Record as not sent', minutes] as const)
          : ([kind, label, minutes] as const),
      )
    : WITH_REASON;
  const about = `${row.label}, ${row.incidentId}`;
  return (
    <div class="clock-form" role="group" aria-label={`Decide about ${about}`}>
      <Problems.Provider value={problem?.fields ?? []}>
        {problem && <ProblemNotice problem={problem} />}
        {row.state === 'waived' ? (
          <Button busy={busy} onClick={() => decide('restored', 0)}>
            Put back in force
          </Button>
        ) : (
          <>
            <div class="buttons">
              {!row.mine && (
                <Button busy={busy} onClick={() => decide('taken', 0)}>
                  Take over
                </Button>
              )}
              {row.quiet !== '' && (
                <Button busy={busy} onClick={() => decide('resumed', 0)}>
                  Resume reminders
                </Button>
              )}
            </div>
            <TextField
              path="clock.reason"
              label="Reason"
              hint="The deadline itself stays; the record shows who decided and why"
              value={reason}
              onInput={setReason}
            />
            <div class="buttons">
              {offered.map(([kind, label, minutes]) => (
                <Button
                  key={kind}
                  busy={busy}
                  name={`${label}: ${about}`}
                  onClick={() => decide(kind, minutes)}
                >
                  {label}
                </Button>
              ))}
            </div>
          </>
        )}
      </Problems.Provider>
    </div>
  );
}
