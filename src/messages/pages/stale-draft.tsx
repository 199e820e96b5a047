import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {Notice, ProblemNotice} from '../../kit/notice';
import {useAction} from '../../kit/use-action';
import type {MessagesView} from '../contract';
import {call} from './server';

/** What changed since a draft was looked at, and one press once somebody has. */
export function StaleDraft({
  incidentId,
  fileId,
  label,
  changes,
  seen,
  onLooked,
}: {
  readonly incidentId: string;
  readonly fileId: string;
  readonly label: string;
  readonly changes: readonly string[];
  readonly seen: string;
  readonly onLooked: (messages: MessagesView) => void;
}) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [look, looking] = useAction(async () => {
    setProblem(null);
    const answer = await call('lookAtDraft', {incidentId, fileId, seen});
    if (answer.ok) onLooked(answer.value);
    else setProblem(answer);
  });
  return (
    <Notice kind="warning" title="Stale: read it again">
      <ul>
        {changes.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button busy={looking} name={`Looked at: ${label}`} onClick={look}>
        Looked at
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </Notice>
  );
}
