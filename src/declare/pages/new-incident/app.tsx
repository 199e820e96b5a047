import {useEffect, useRef, useState} from 'preact/hooks';
import type {IncidentView} from '../../../core/incident/views';
import type {NewIncidentView} from '../../contract';
import type {Problem, StepView} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {type Draft, draftStore} from '../../../kit/draft-store';
import {
  openTextStorage,
  textsKept,
  textStorage,
} from '../../../kit/text-storage';
import {ProblemNotice} from '../../../kit/notice';
import {useOperation} from '../../../kit/use-operation';
import {randomId} from '../../../kit/random-id';
import {closeWindow} from '../../../kit/server';
import {call} from '../server';
import {Skeleton} from '../../../kit/skeleton';
import {thisMinute} from '../../../kit/time-field';
import {useAction} from '../../../kit/use-action';
import {usePoll} from '../../../kit/use-poll';
import {
  emptyDraft,
  type FormDraft,
  hasContent,
  readDraft,
  sentForm,
} from './form-draft';
import {FormPage} from './form-page';
import {missing, missingInWords} from './missing';
import {Declaring, Stopped} from './progress';
import {Result} from './result';

type Stage =
  | {readonly kind: 'form'; readonly problem: Problem | null}
  | {readonly kind: 'declaring'}
  | {readonly kind: 'stopped'; readonly problem: Problem}
  | {readonly kind: 'declared'; readonly incident: IncidentView};

const PROGRESS_MS = 1000;

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

function Dialog({view}: {readonly view: NewIncidentView}) {
  const [store] = useState(() =>
    draftStore('new', textStorage(), readDraft, Date.now),
  );
  const [earlier, setEarlier] = useState(() => store.all());
  const [draft, setDraft] = useState(() =>
    emptyDraft(randomId(), thisMinute()),
  );
  const [stage, setStage] = useState<Stage>({kind: 'form', problem: null});
  const [steps, setSteps] = useState<readonly StepView[]>([]);
  const [outdated, setOutdated] = useState(false);
  const [finishProblem, setFinishProblem] = useState<Problem | null>(null);
  const latest = useRef(draft);
  const sentAt = useRef('');

  const keep = (changed: FormDraft) => {
    latest.current = changed;
    setDraft(changed);
    const key = changed.form.operation;
    const savedAt = new Date().toISOString();
    if (hasContent(changed))
      store.save({key, savedAt, sentAt: sentAt.current, content: changed});
    else store.remove(key);
  };
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
    sentAt.current = new Date().toISOString();
    keep(latest.current);
    setStage({kind: 'declaring'});
    const sent = sentForm(form);
    const changed = doubtful(sent);
    const answer = await send(sent, () => call('declareIncident', sent, true));
    if (answer.ok) {
      setOutdated(changed && answer.value.earlier === true);
      store.remove(form.operation);
      setStage({kind: 'declared', incident: answer.value});
      if (answer.value.goesOn) finish(answer.value.id, form.operation);
    } else if (answer.fields?.length) {
      sentAt.current = '';
      keep(latest.current);
      setStage({kind: 'form', problem: answer});
    } else {
      await askProgress();
      setStage({kind: 'stopped', problem: answer});
    }
  });
  const forget = (done: Draft<FormDraft>) =>
    setEarlier(earlier.filter(({key}) => key !== done.key));
  switch (stage.kind) {
    case 'declaring':
      return <Declaring steps={steps} />;
    case 'stopped':
      return (
        <Stopped
          problem={stage.problem}
          steps={steps}
          onRetry={declare}
          onBack={() => setStage({kind: 'form', problem: stage.problem})}
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
          outdated={outdated}
          problem={finishProblem}
          finishing={finishing}
          onFinish={() => finish(stage.incident.id)}
          onClose={closeWindow}
        />
      );
    case 'form':
      return (
        <FormPage
          view={view}
          draft={draft}
          onDraft={changed => keep(changed)}
          problem={stage.problem}
          durable={store.durable()}
          earlier={earlier}
          onContinue={chosen => {
            latest.current = chosen.content;
            sentAt.current = chosen.sentAt;
            setDraft(chosen.content);
            forget(chosen);
          }}
          onDelete={chosen => {
            store.remove(chosen.key);
            forget(chosen);
          }}
          onSubmit={declare}
          onClose={() => void textsKept().then(closeWindow)}
        />
      );
  }
}
