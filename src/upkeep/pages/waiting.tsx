import {useState} from 'preact/hooks';
import type {Answer, Problem} from '../../core/base/answer';
import {Button} from '../../kit/button';
import {Notice, ProblemNotice} from '../../kit/notice';
import {localTime} from '../../kit/time';
import {useAction} from '../../kit/use-action';
import type {SidebarView, WaitingView} from '../contract';
import {call} from './server';
import type {Sidebar} from './use-sidebar';

/** What people did in their roles and the register does not hold yet; and in which role this person acts. */
export function Waiting({
  view,
  incidentId,
  sidebar,
}: {
  readonly view: SidebarView;
  readonly incidentId: string;
  readonly sidebar: Sidebar;
}) {
  const {actsAs, waiting, mayRecord} = view;
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = (answer: Answer<SidebarView>) => {
    setProblem(answer.ok ? null : answer);
    if (answer.ok) sidebar.show(answer.value);
  };
  const [record, recording] = useAction(async () =>
    take(await call('recordWaiting', incidentId, sidebar.at)),
  );
  const [back, takingBack] = useAction(async ({kind, operation}: WaitingView) =>
    take(await call('takeBack', {incidentId, kind, operation}, sidebar.at)),
  );
  return (
    <>
      {actsAs.length > 0 && (
        <p class="hint">
          You act as {actsAs.join(' and ')}. What you save is written into the
          register in your name within about five minutes.
        </p>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {waiting.length > 0 && (
        <Notice kind="info" title="Not in the register yet">
          <ul>
            {waiting.map(act => (
              <li key={act.kind + act.by + act.operation}>
                {act.words}
                <small>
                  {act.mine ? 'You' : act.by}, {localTime(act.at, Date.now())}
                  {act.why && `. Not taken up: ${act.why}`}
                </small>
                {act.mine && (
                  <Button
                    kind="quiet"
                    busy={takingBack}
                    name={`Take back: ${act.words}`}
                    onClick={() => back(act)}
                  >
                    Take back
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {mayRecord && (
            <Button busy={recording} onClick={record}>
              Record now
            </Button>
          )}
        </Notice>
      )}
    </>
  );
}
