import {useState} from 'preact/hooks';
import {Button} from '../../kit/button';
import {Problems} from '../../kit/problems';
import {randomId} from '../../kit/random-id';
import {TextArea} from '../../kit/text-field';
import type {TaskDecision, TaskView} from '../contract';
import {call} from './server';
import type {After} from './use-after';

const WORDS: Readonly<
  Record<
    Exclude<TaskDecision['kind'], 'owner'>,
    {readonly label: string; readonly button: string; readonly said: string}
  >
> = {
  'not-doing': {
    label: 'Why it is not done',
    button: 'Not doing it',
    said: 'Recorded with its reason.',
  },
  'taken-up': {
    label: 'Remark',
    button: 'Take it up again',
    said: 'Taken up again.',
  },
  'done-by-hand': {
    label: 'What was done, and where it is',
    button: 'It is done',
    said: 'Recorded.',
  },
};

/** The form a task's button opens; what was typed stays when the server refuses it. */
export function TaskForm({
  after,
  incidentId,
  task,
}: {
  readonly after: After;
  readonly incidentId: string;
  readonly task: TaskView;
}) {
  const [words, setWords] = useState('');
  const [operation, setOperation] = useState(randomId);
  const [key, kind] = after.form.split('.');
  if (key !== task.key || !isKind(kind)) return null;
  const {label, button, said} = WORDS[kind];
  return (
    <Problems.Provider value={after.problem?.fields ?? []}>
      <form
        noValidate
        class="after-form"
        aria-label={`${task.label}: ${button}`}
        onSubmit={event => {
          event.preventDefault();
          after.act(async () => {
            const answer = await call('decideTask', {
              incidentId,
              operation,
              task: task.key,
              kind,
              words,
              person: '',
            });
            if (answer.ok) {
              setWords('');
              setOperation(randomId());
            }
            return answer;
          }, said);
        }}
      >
        <fieldset class="plain" disabled={after.busy}>
          <TextArea
            path="words"
            label={label}
            required={kind !== 'taken-up'}
            rows={2}
            value={words}
            onInput={setWords}
          />
        </fieldset>
        <div class="buttons">
          <Button kind="submit" busy={after.busy}>
            {button}
          </Button>
          <Button disabled={after.busy} onClick={() => after.openForm('')}>
            Close
          </Button>
        </div>
      </form>
    </Problems.Provider>
  );
}

function isKind(kind: string | undefined): kind is keyof typeof WORDS {
  return kind !== undefined && kind in WORDS;
}
