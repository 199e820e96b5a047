import {useState} from 'preact/hooks';
import type {Problem} from '../core/base/answer';
import {Button} from './button';
import {ProblemNotice} from './notice';
import {call} from './server';
import {useAction} from './use-action';
import {IN_WEB_APP, PageLink} from './web-app';

/** What opens the dialogs; in the web app they are pages. */
export function DialogButtons() {
  if (!IN_WEB_APP) return <Dialogs />;
  return (
    <div class="buttons">
      <PageLink page="new" class="button primary">
        New incident
      </PageLink>
      <PageLink page="check" class="button">
        Check templates
      </PageLink>
    </div>
  );
}

function Dialogs() {
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
