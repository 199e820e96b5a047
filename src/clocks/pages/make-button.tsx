import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {ProblemNotice} from '../../kit/notice';
import {useOperation} from '../../kit/use-operation';
import {Status} from '../../kit/status';
import {useAction} from '../../kit/use-action';
import {DeskLink} from '../../kit/web-app';
import type {ClockRow, DueMessage} from '../contract';
import {call} from './server';

/** Makes the message that is due, filled with what is known; then leads to it. */
export function MakeButton({
  incidentId,
  make,
}: {
  readonly incidentId: string;
  readonly make: NonNullable<ClockRow['make']>;
}) {
  const operation = useOperation();
  const [made, setMade] = useState<DueMessage | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [start, busy] = useAction(async () => {
    setProblem(null);
    const {kind} = make;
    const answer = await operation.send({incidentId, kind}, operation =>
      call('makeDueMessage', {incidentId, kind, operation}),
    );
    if (answer.ok) setMade(answer.value);
    else setProblem(answer);
  });
  if (made) {
    return (
      <span role="status">
        {made.label} made. <DeskLink href={made.url}>Go on with it</DeskLink>
      </span>
    );
  }
  return (
    <>
      <Button
        kind="quiet"
        busy={busy}
        name={`Make: ${make.label}, ${incidentId}`}
        onClick={start}
      >
        Make: {make.label}
      </Button>
      <Status text={busy ? 'Making the message …' : ''} />
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
