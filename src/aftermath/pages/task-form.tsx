import {useState} from 'preact/hooks';
import {EarlierNotice} from '../../kit/earlier-notice';
import {useOperation} from '../../kit/use-operation';
import {TextArea} from '../../kit/text-field';
import type {TaskDecision, TaskView} from '../contract';
import {AfterForm} from './after-form';
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
  const operation = useOperation();
  const [key, kind] = after.form.split('.');
  if (key !== task.key || !isKind(kind)) return null;
  const {label, button, said} = WORDS[kind];
  const decided = (words: string) => ({kind, words});
  const decide = async () => {
    const content = {incidentId, task: task.key, kind, words, person: ''};
    const answer = await operation.send(decided(words), operation =>
      call('decideTask', {...content, operation}),
    );
    if (answer.ok) setWords('');
    return answer;
  };
  return (
    <AfterForm
      after={after}
      label={`${task.label}: ${button}`}
      button={button}
      said={said}
      ask={decide}
    >
      <TextArea
        path="words"
        label={label}
        required={kind !== 'taken-up'}
        rows={2}
        value={words}
        onInput={setWords}
      />
      <EarlierNotice doubtful={operation.doubtful(decided(words))}>
        Both are kept then; the task shows what you send now.
      </EarlierNotice>
    </AfterForm>
  );
}

function isKind(kind: string | undefined): kind is keyof typeof WORDS {
  return kind !== undefined && kind in WORDS;
}
