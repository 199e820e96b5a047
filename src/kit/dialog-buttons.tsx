import {useState} from 'preact/hooks';
import type {Problem} from '../core/base/answer';
import {Button} from './button';
import {ProblemNotice} from './notice';
import {call} from './server';
import {useAction} from './use-action';

/** The buttons that open the dialogs. */
export function DialogButtons() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [declare, declaring] = useAction(async () => {
    const answer = await call('openNewIncident');
    setProblem(answer.ok ? null : answer);
  });
  const [check, checking] = useAction(async () => {
    const answer = await call('openCheck');
    setProblem(answer.ok ? null : answer);
  });
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <div class="buttons">
        <Button kind="primary" busy={declaring} onClick={declare}>
          New incident
        </Button>
        <Button busy={checking} onClick={check}>
          Check templates
        </Button>
      </div>
    </>
  );
}
