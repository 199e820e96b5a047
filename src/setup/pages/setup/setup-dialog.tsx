import {useRef, useState} from 'preact/hooks';
import type {Problem, StepView} from '../../../core/base/answer';
import type {SetupForm, SetupView} from '../../contract';
import {Button} from '../../../kit/button';
import {draftStore} from '../../../kit/draft-store';
import {textStorage} from '../../../kit/text-storage';
import {Notice} from '../../../kit/notice';
import {OutsideLink} from '../../../kit/outside-link';
import {Form} from '../../../kit/form';
import {FormProblem} from '../../../kit/form-problem';
import {randomId} from '../../../kit/random-id';
import {closeWindow} from '../../../kit/server';
import {call} from '../server';
import {shapedLike} from '../../../kit/shaped-like';
import {Status} from '../../../kit/status';
import {Steps, stepsInWords} from '../../../kit/steps';
import {useAction} from '../../../kit/use-action';
import {usePoll} from '../../../kit/use-poll';
import {AlertingSecret} from './alerting-secret';
import {SettingUp} from './setting-up';
import {SetupDone} from './setup-done';
import {SetupFields} from './setup-fields';

const DRAFT = 'form';
const PROGRESS_MS = 1000;

/** The choices of set-up, and what it did. */
export function SetupDialog({first}: {readonly first: SetupView}) {
  const [store] = useState(() =>
    draftStore<SetupForm>(
      'setup',
      textStorage(),
      stored => shapedLike(first.form, stored),
      Date.now,
    ),
  );
  const [view, setView] = useState(first);
  const [form, setForm] = useState(
    () => store.all().find(({key}) => key === DRAFT)?.content ?? first.form,
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const [ran, setRan] = useState(false);
  const [progress, setProgress] = useState<readonly StepView[]>([]);
  const operation = useRef('');
  const change = (patch: Partial<SetupForm>) => {
    const content = {...form, ...patch};
    setForm(content);
    const savedAt = new Date().toISOString();
    store.save({key: DRAFT, savedAt, sentAt: '', content});
  };
  const [run, running] = useAction(async () => {
    setProblem(null);
    setRan(false);
    setProgress([]);
    operation.current = randomId();
    const writers = form.writers.filter(writer => writer.trim() !== '');
    const answer = await call('runSetup', {
      ...form,
      writers,
      operation: operation.current,
    });
    if (!answer.ok) return setProblem(answer);
    store.remove(DRAFT);
    setView(answer.value);
    setForm(answer.value.form);
    setRan(true);
  });
  usePoll(running, PROGRESS_MS, async () => {
    const answer = await call('setupProgress', operation.current);
    if (answer.ok) setProgress(answer.value.steps);
  });
  if (running) return <SettingUp steps={progress} />;
  if (ran && view.steps.every(({state}) => state === 'done')) {
    return <SetupDone view={view} onAgain={() => setRan(false)} />;
  }
  const stopped = view.steps.find(({state}) => state === 'failed');
  return (
    <main>
      <h1 class="hidden-text">Set up Incident Comms</h1>
      <p>
        Makes the incident folder, the templates and the register. It can be run
        again at any time: what exists is kept, only what is missing is made.
      </p>
      <FormProblem problem={problem} />
      {ran && (
        <Notice kind="warning" title="Some steps are missing">
          {stopped && (
            <p>
              {stopped.label}: {stopped.detail}{' '}
              {stopped.link && (
                <OutsideLink href={stopped.link.url}>
                  {stopped.link.label}
                </OutsideLink>
              )}
            </p>
          )}
          <p>Run set-up again: it does only what is missing.</p>
        </Notice>
      )}
      {view.installed && (
        <p>
          <OutsideLink href={view.registerUrl}>Register</OutsideLink>
          {' · '}
          <OutsideLink href={view.folderUrl}>Incident folder</OutsideLink>
        </p>
      )}
      <Form problem={problem} onSend={run}>
        <SetupFields view={view} form={form} change={change} />
        <div class="buttons">
          <Button kind="submit">
            {view.installed ? 'Run set-up again' : 'Run set-up'}
          </Button>
          <Button onClick={closeWindow}>{ran ? 'Close' : 'Cancel'}</Button>
        </div>
      </Form>
      {view.installed && <AlertingSecret />}
      <Status text={ran ? stepsInWords(view.steps) : ''} />
      {view.steps.length > 0 && (
        <>
          <h2>Steps</h2>
          <Steps steps={view.steps} busy={false} />
        </>
      )}
    </main>
  );
}
