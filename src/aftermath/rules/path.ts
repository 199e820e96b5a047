import {minutesBetween, plusMinutes} from '../../core/base/instant';
import {
  TASK_KEYS,
  TASKS,
  type BusinessDaysAfter,
  type PathGround,
  type TaskKey,
} from './path-tasks';

/** A fact of the record that makes a task done, or makes it done by somebody's word. */
export interface Happening {
  readonly at: string;
  readonly by: string;
  /** "Preliminary analysis v1 released". */
  readonly words: string;
}

/** What a person decided about a task; the last one about it counts. */
export type PathDecision = {
  readonly task: TaskKey;
  readonly at: string;
  readonly by: string;
} & (
  | {readonly kind: 'not-doing'; readonly reason: string}
  | {readonly kind: 'taken-up'}
  | {readonly kind: 'done-by-hand'; readonly note: string}
  | {readonly kind: 'owner'; readonly person: string}
);

export interface PathFacts extends PathGround {
  readonly closed: boolean;
  readonly roles: Readonly<Partial<Record<string, string>>>;
  /** The first instant at which the record shows a task as done. */
  readonly happened: Readonly<Partial<Record<TaskKey, Happening>>>;
  readonly decisions: readonly PathDecision[];
}

export type TaskState =
  | {
      readonly kind: 'done';
      readonly at: string;
      readonly by: string;
      readonly words: string;
      readonly late: boolean;
    }
  | {
      readonly kind: 'not-doing';
      readonly at: string;
      readonly by: string;
      readonly reason: string;
    }
  | {readonly kind: 'open'}
  | {readonly kind: 'due-soon'}
  | {readonly kind: 'overdue'; readonly minutes: number}
  /** The incident was closed with it open: nothing reminds of it any more. */
  | {readonly kind: 'left-open'};

export interface PathTask {
  readonly key: TaskKey;
  readonly label: string;
  readonly doneWhen: string;
  readonly required: boolean;
  /** Who is asked: the person named for it, else who has the role; '' when nobody has. */
  readonly owner: string;
  readonly dueAt: string;
  readonly state: TaskState;
}

/** A clock is nearly over when no more than this share of it is left. */
const SOON = 0.25;

/**
 * What is left to do after the resolution and what is done, derived from the record alone. Tasks policy does not ask
 * for and nobody did are left out; before the resolution there is no path.
 */
export function pathOf(
  facts: PathFacts,
  now: string,
  after: BusinessDaysAfter,
): readonly PathTask[] {
  if (facts.resolvedAt === '') return [];
  return TASK_KEYS.flatMap(key => {
    const task = TASKS[key];
    const demand = task.demand(facts);
    const state = stateOf(key, facts, task.dueAt(facts, after), now);
    if (demand === 'no' && !isAnswered(state)) return [];
    return [
      {
        key,
        label: task.label,
        doneWhen: task.doneWhen,
        required: demand === 'required',
        owner: ownerOf(key, facts),
        dueAt: task.dueAt(facts, after),
        state,
      },
    ];
  });
}

/** Required tasks that keep the incident from being closed: neither done nor declined with a reason. */
export function keepsOpen(path: readonly PathTask[]): readonly PathTask[] {
  return path.filter(
    ({key, required, state}) =>
      key !== 'closed' && required && !isAnswered(state),
  );
}

/** Days after the due time at which an overdue task is brought up again; later the list alone shows it. */
const AGAIN_AFTER_DAYS = [0, 1, 2, 5];

export interface PathReminder {
  /** The same reminder has the same key; it is sent once. */
  readonly key: string;
  readonly task: TaskKey;
  readonly to: string;
  readonly dueAt: string;
  readonly overdue: boolean;
}

/** The one reminder each task calls for now. Nothing once the incident is closed, nothing for optional tasks. */
export function pathReminders(
  incident: string,
  path: readonly PathTask[],
  now: string,
): readonly PathReminder[] {
  return path.flatMap(({key, required, owner, dueAt, state}) => {
    if (!required || dueAt === '') return [];
    if (state.kind === 'due-soon') {
      return [reminder(`${incident}/after/${key}/soon`, false)];
    }
    if (state.kind !== 'overdue') return [];
    const reached = AGAIN_AFTER_DAYS.filter(
      days => plusMinutes(dueAt, days * 1440) <= now,
    );
    return [reminder(`${incident}/after/${key}/${reached.length}`, true)];

    function reminder(reminderKey: string, overdue: boolean): PathReminder {
      return {key: reminderKey, task: key, to: owner, dueAt, overdue};
    }
  });
}

function isAnswered({kind}: TaskState): boolean {
  return kind === 'done' || kind === 'not-doing';
}

/** The record beats a person's word: what was released is done, whatever was said about it before. */
function stateOf(
  key: TaskKey,
  facts: PathFacts,
  dueAt: string,
  now: string,
): TaskState {
  const happened = facts.happened[key];
  if (happened) return done(happened);
  const decision = lastDecision(facts.decisions, key);
  if (decision?.kind === 'not-doing') {
    const {at, by, reason} = decision;
    return {kind: 'not-doing', at, by, reason};
  }
  if (decision?.kind === 'done-by-hand') {
    const {at, by, note} = decision;
    return done({at, by, words: note});
  }
  if (facts.closed) return {kind: 'left-open'};
  if (dueAt === '') return {kind: 'open'};
  if (now > dueAt) {
    return {kind: 'overdue', minutes: minutesBetween(dueAt, now)};
  }
  const whole = minutesBetween(facts.resolvedAt, dueAt);
  const soonFrom = plusMinutes(dueAt, -whole * SOON);
  return {kind: now >= soonFrom ? 'due-soon' : 'open'};

  function done({at, by, words}: Happening): TaskState {
    return {kind: 'done', at, by, words, late: dueAt !== '' && at > dueAt};
  }
}

function lastDecision(
  decisions: readonly PathDecision[],
  task: TaskKey,
): PathDecision | undefined {
  return latest(
    decisions.filter(one => one.task === task && one.kind !== 'owner'),
  );
}

function ownerOf(key: TaskKey, facts: PathFacts): string {
  const named = latest(
    facts.decisions.filter(one => one.task === key && one.kind === 'owner'),
  );
  if (named?.kind === 'owner') return named.person;
  return facts.roles[TASKS[key].owner] ?? '';
}

/** Of the same instant the later row counts. */
function latest(decisions: readonly PathDecision[]): PathDecision | undefined {
  return decisions.reduce<PathDecision | undefined>(
    (last, one) => (last === undefined || one.at >= last.at ? one : last),
    undefined,
  );
}
