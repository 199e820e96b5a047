import {Button} from '../../kit/button';
import {now} from '../../kit/clock';
import {localTime, spanInWords} from '../../kit/time';
import type {AfterView, TaskView} from '../contract';
import {TaskForm} from './task-form';
import {Said} from './said';
import type {After} from './use-after';
import './after.css';

const SIGNS: Readonly<Record<TaskView['state'], string>> = {
  open: '·',
  'due-soon': '·',
  overdue: '!',
  done: '✓',
  'not-doing': '–',
  'left-open': '–',
};

/** The forms of a task. */
const KINDS = ['not-doing', 'taken-up', 'done-by-hand'];

/** What is to be done until the incident can be closed; the record ticks what it can see. */
export function TaskList({
  after,
  view,
  mayRecord,
}: {
  readonly after: After;
  readonly view: AfterView;
  readonly mayRecord: boolean;
}) {
  const required = view.tasks.filter(task => task.required);
  const optional = view.tasks.filter(task => !task.required);
  const list = (tasks: readonly TaskView[], label: string) => (
    <ol class="after-tasks" aria-label={label}>
      {tasks.map(task => (
        <li key={task.key} class={`after-task ${task.state}`}>
          <span class="sign" aria-hidden="true">
            {SIGNS[task.state]}
          </span>
          <div>
            <p class="after-label">{task.label}</p>
            <small>{standing(task, now())}</small>
            <Said after={after} of={KINDS.map(kind => `${task.key}.${kind}`)} />
            {mayRecord && !view.closed && (
              <Decide after={after} view={view} task={task} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      {list(required, 'Tasks')}
      {optional.length > 0 && (
        <details class="after-optional">
          <summary>{optional.length} more, optional</summary>
          {list(optional, 'Optional tasks')}
        </details>
      )}
    </>
  );
}

function Decide({
  after,
  view,
  task,
}: {
  readonly after: After;
  readonly view: AfterView;
  readonly task: TaskView;
}) {
  const {key, label, state, byHand} = task;
  if (state === 'done' || key === 'closed') return null;
  const open = (kind: string) => () => after.openForm(`${key}.${kind}`);
  return (
    <>
      <div class="after-buttons">
        {byHand && state !== 'not-doing' && (
          <Button
            kind="quiet"
            name={`${label}: done`}
            expanded={after.form === `${key}.done-by-hand`}
            onClick={open('done-by-hand')}
          >
            Done…
          </Button>
        )}
        {state === 'not-doing' ? (
          <Button
            kind="quiet"
            name={`${label}: take up again`}
            expanded={after.form === `${key}.taken-up`}
            onClick={open('taken-up')}
          >
            Take up again…
          </Button>
        ) : (
          <Button
            kind="quiet"
            name={`${label}: not doing`}
            expanded={after.form === `${key}.not-doing`}
            onClick={open('not-doing')}
          >
            Not doing…
          </Button>
        )}
      </div>
      <TaskForm after={after} incidentId={view.incidentId} task={task} />
    </>
  );
}

/** One line: who, until when, or how it ended. */
function standing(task: TaskView, now: number): string {
  const {state, words, by, dueAt, owner, doneWhen, late} = task;
  const at = task.at === '' ? '' : localTime(task.at, now);
  switch (state) {
    case 'done':
      return `${late ? 'Done late' : 'Done'} ${at}${by === '' ? '' : ` by ${by}`}. ${words}`;
    case 'not-doing':
      return `Not done: ${words} (${by})`;
    case 'left-open':
      return 'Left open when the incident was closed.';
    case 'overdue':
      return `Overdue by ${spanInWords(now - Date.parse(dueAt))}. ${who(owner)}Done when ${doneWhen}.`;
    case 'due-soon':
    case 'open':
      return `${
        dueAt === '' ? '' : `Due in ${spanInWords(Date.parse(dueAt) - now)}. `
      }${who(owner)}Done when ${doneWhen}.`;
  }
}

function who(owner: string): string {
  return owner === '' ? 'Nobody yet. ' : `${owner}. `;
}
