import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {ProblemNotice} from '../../../kit/notice';
import {closeWindow} from '../../../kit/server';
import {Skeleton} from '../../../kit/skeleton';
import {openTextStorage, textsKept} from '../../../kit/text-storage';
import type {NewIncidentView} from '../../contract';
import {call} from '../server';
import {FormPage} from './form-page';
import {Declaring, Stopped} from './progress';
import {Result} from './result';
import {useDeclaration} from './use-declaration';
import {useDrafts} from './use-drafts';

/** The dialog from the first letter to the result. */
export function NewIncident() {
  const [view, setView] = useState<NewIncidentView | Problem | null>(null);
  const load = async () => {
    setView(null);
    const [answer] = await Promise.all([
      call('newIncidentView'),
      openTextStorage(),
    ]);
    setView(answer.ok ? answer.value : answer);
  };
  useEffect(() => void load(), []);
  if (view === null)
    return (
      <main>
        <h1 class="hidden-text">New incident</h1>
        <Skeleton what="the form" />
      </main>
    );
  if ('what' in view)
    return (
      <main>
        <h1 class="hidden-text">New incident</h1>
        <ProblemNotice problem={view}>
          <Button kind="primary" onClick={() => void load()}>
            Try again
          </Button>
          <Button onClick={closeWindow}>Close</Button>
        </ProblemNotice>
      </main>
    );
  return <Dialog view={view} />;
}

/** From the form to the result. */
function Dialog({view}: {readonly view: NewIncidentView}) {
  const drafts = useDrafts();
  const {draft} = drafts;
  const declaration = useDeclaration(view, drafts);
  const {stage, steps, declare, back, finish} = declaration;
  switch (stage.kind) {
    case 'declaring':
      return <Declaring steps={steps} />;
    case 'stopped':
      return (
        <Stopped
          problem={stage.problem}
          steps={steps}
          onRetry={declare}
          onBack={() => back(stage.problem)}
        />
      );
    case 'declared':
      return (
        <Result
          incident={stage.incident}
          form={draft.form}
          rank={view.scale.levels.findIndex(
            ({key}) => key === stage.incident.severity.key,
          )}
          outdated={declaration.outdated}
          problem={declaration.finishProblem}
          finishing={declaration.finishing}
          onFinish={() => finish(stage.incident.id)}
          onClose={closeWindow}
        />
      );
    case 'form':
      return (
        <FormPage
          view={view}
          draft={draft}
          onDraft={drafts.keep}
          problem={stage.problem}
          durable={drafts.durable}
          earlier={drafts.earlier}
          onContinue={drafts.goOnWith}
          onDelete={drafts.remove}
          onSubmit={declare}
          onClose={() => void textsKept().then(closeWindow)}
        />
      );
  }
}
