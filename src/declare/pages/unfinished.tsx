import {useState} from 'preact/hooks';
import type {IncidentView} from '../../core/incident/views';
import type {Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {Notice, ProblemNotice} from '../../kit/notice';
import {call} from './server';
import {Steps} from '../../kit/steps';
import {useAction} from '../../kit/use-action';
import type {OpenSidebar} from '../../kit/sidebar-group';

/** Steps of the declaration that are still missing, with the button that does them. */
export function Unfinished({
  incident,
  canFinish,
  sidebar,
}: {
  readonly incident: IncidentView;
  readonly canFinish: boolean;
  readonly sidebar: OpenSidebar;
}) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [finish, busy] = useAction(async () => {
    setProblem(null);
    const answer = await call('finishIncident', incident.id);
    if (answer.ok) await sidebar.load();
    else setProblem(answer);
  });
  if (incident.complete) return null;
  return (
    <Notice kind="warning" title="Some steps are still missing">
      <Steps
        steps={incident.steps.filter(({state}) => state !== 'done')}
        busy={busy}
      />
      {problem && <ProblemNotice problem={problem} />}
      {canFinish && (
        <Button busy={busy} onClick={finish}>
          Finish
        </Button>
      )}
    </Notice>
  );
}
