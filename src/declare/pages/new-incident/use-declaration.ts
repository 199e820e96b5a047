import {useState} from 'preact/hooks';
import type {Problem, StepView} from '../../../core/base/answer';
import type {IncidentView} from '../../../core/incident/views';
import {useAction} from '../../../kit/use-action';
import {useOperation} from '../../../kit/use-operation';
import {usePoll} from '../../../kit/use-poll';
import type {NewIncidentView} from '../../contract';
import {call} from '../server';
import {sentForm} from './form-draft';
import {missing, missingInWords} from './missing';
import type {Drafts} from './use-drafts';

type Stage =
  | {readonly kind: 'form'; readonly problem: Problem | null}
  | {readonly kind: 'declaring'}
  | {readonly kind: 'stopped'; readonly problem: Problem}
  | {readonly kind: 'declared'; readonly incident: IncidentView};

const PROGRESS_MS = 1000;

/** A form on its way to an incident. */
export interface Declaration {
  readonly stage: Stage;
  /** Of the incident that is being made; none before the first look. */
  readonly steps: readonly StepView[];
  /** Whether the form was changed after it was declared by what was sent first. */
  readonly outdated: boolean;
  declare(): void;
  /** From an attempt that stopped back to the form. */
  back(problem: Problem): void;
  finish(id: string): void;
  readonly finishing: boolean;
  /** Of the last attempt to finish. */
  readonly finishProblem: Problem | null;
}

export function useDeclaration(
  view: NewIncidentView,
  {draft, latest, keep, markSent, done}: Drafts,
): Declaration {
  const [stage, setStage] = useState<Stage>({kind: 'form', problem: null});
  const [steps, setSteps] = useState<readonly StepView[]>([]);
  const [outdated, setOutdated] = useState(false);
  const [finishProblem, setFinishProblem] = useState<Problem | null>(null);
  // An incident is one, whatever is changed in its form: it keeps its operation.
  const {send, doubtful} = useOperation([
    draft.sending,
    sending => keep({...latest.current, sending}),
  ]);
  const askProgress = async () => {
    const answer = await call('declarationProgress', draft.form.operation);
    if (answer.ok) setSteps(answer.value.steps);
  };
  usePoll(stage.kind === 'declaring', PROGRESS_MS, askProgress);

  const [finish, finishing] = useAction(
    async (...of: readonly [id: string, operation?: string]) => {
      setFinishProblem(null);
      const answer = await call('finishIncident', ...of);
      if (answer.ok) setStage({kind: 'declared', incident: answer.value});
      else setFinishProblem(answer);
    },
  );
  const [declare] = useAction(async () => {
    const {form} = latest.current;
    const fields = missing(form, view);
    if (fields.length > 0) {
      const what = missingInWords(fields.length);
      setStage({kind: 'form', problem: {what, why: '', remedy: '', fields}});
      return;
    }
    markSent(new Date().toISOString());
    setStage({kind: 'declaring'});
    const sent = sentForm(form);
    const changed = doubtful(sent);
    const answer = await send(sent, () => call('declareIncident', sent, true));
    if (answer.ok) {
      setOutdated(changed && answer.value.earlier === true);
      done();
      setStage({kind: 'declared', incident: answer.value});
      if (answer.value.goesOn) finish(answer.value.id, form.operation);
    } else if (answer.fields?.length) {
      markSent('');
      setStage({kind: 'form', problem: answer});
    } else {
      await askProgress();
      setStage({kind: 'stopped', problem: answer});
    }
  });
  return {
    stage,
    steps,
    outdated,
    declare,
    back: problem => setStage({kind: 'form', problem}),
    finish: id => finish(id),
    finishing,
    finishProblem,
  };
}
