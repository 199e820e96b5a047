import {keysOf} from '../../core/base/keys';
import {minutesBetween} from '../../core/base/instant';

/** What an organisation does regularly so that the next incident finds it ready. */
export type PracticeKind =
  'tabletop' | 'simulation' | 'game-day' | 'audit' | 'template-review';

export interface Practice {
  readonly label: string;
  readonly hint: string;
  /** Months from one to the next. */
  readonly everyMonths: number;
  readonly demand: string;
}

export const PRACTICES: Readonly<Record<PracticeKind, Practice>> = {
  tabletop: {
    label: 'Tabletop exercise',
    hint: 'One scenario, talked through with the documents of the product, roles changed since last time',
    everyMonths: 3,
    demand: 'S2-31, S4-33',
  },
  simulation: {
    label: 'Simulated incident',
    hint: 'The whole path with live clocks, from the first alert to the last message',
    everyMonths: 6,
    demand: 'S2-32',
  },
  'game-day': {
    label: 'Game day',
    hint: 'Something is really switched off: with a plan, limits and a stop word',
    everyMonths: 12,
    demand: 'S4-34',
  },
  audit: {
    label: 'Audit of the process',
    hint: 'Is it done as it is written, and written as it is done?',
    everyMonths: 12,
    demand: 'S2-34',
  },
  'template-review': {
    label: 'Review of templates and procedure',
    hint: 'Every template, list and policy is read once by its owner',
    everyMonths: 6,
    demand: 'S4-36',
  },
};

/** One row of the Practice tab. */
export interface PracticeRow {
  readonly key: string;
  readonly kind: PracticeKind;
  readonly plannedFor: string;
  readonly owner: string;
  readonly heldAt: string;
}

export type PracticeState = 'planned' | 'due-soon' | 'overdue' | 'not-planned';

export interface PracticeDue {
  readonly kind: PracticeKind;
  readonly lastHeldAt: string;
  /** By when the next has to be held. */
  readonly dueAt: string;
  /** The earliest row planned and not held; null when nobody planned one. */
  readonly next: PracticeRow | null;
  readonly state: PracticeState;
}

const SOON_DAYS = 14;

/**
 * For each kind when it is due next and whether somebody has planned it. What was never held is due one rhythm after
 * the installation.
 */
export function practiceCalendar(
  rows: readonly PracticeRow[],
  installedAt: string,
  now: string,
): readonly PracticeDue[] {
  return keysOf(PRACTICES).map(kind => {
    const own = rows.filter(row => row.kind === kind);
    const lastHeldAt =
      own
        .map(({heldAt}) => heldAt)
        .sort()
        .pop() ?? '';
    const dueAt = plusMonths(
      lastHeldAt === '' ? installedAt : lastHeldAt,
      PRACTICES[kind].everyMonths,
    );
    const [next] = own
      .filter(row => row.heldAt === '' && row.plannedFor !== '')
      .sort((one, other) => (one.plannedFor < other.plannedFor ? -1 : 1));
    return {
      kind,
      lastHeldAt,
      dueAt,
      next: next ?? null,
      state: stateOf(dueAt, next, now),
    };
  });
}

export interface PracticeReminder {
  readonly key: string;
  readonly kind: PracticeKind;
  readonly to: string;
  readonly dueAt: string;
  readonly state: PracticeState;
}

/** One reminder for each kind that is near or over, once a fortnight at most. */
export function practiceReminders(
  calendar: readonly PracticeDue[],
  admin: string,
  now: string,
): readonly PracticeReminder[] {
  return calendar.flatMap(({kind, dueAt, next, state}) => {
    if (state !== 'due-soon' && state !== 'overdue') return [];
    const turn = Math.max(
      0,
      Math.floor(minutesBetween(dueAt, now) / (SOON_DAYS * 1440)) + 1,
    );
    return [
      {
        key: `practice/${kind}/${dueAt.slice(0, 10)}/${turn}`,
        kind,
        to: next?.owner || admin,
        dueAt,
        state,
      },
    ];
  });
}

/** The same day so many months later; the last of the month where that day does not exist. */
export function plusMonths(at: string, months: number): string {
  const [year, month, day] = at.slice(0, 10).split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(
    Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0),
  ).getUTCDate();
  target.setUTCDate(Math.min(day, last));
  return `${target.toISOString().slice(0, 10)}${at.slice(10)}`;
}

function stateOf(
  dueAt: string,
  next: PracticeRow | undefined,
  now: string,
): PracticeState {
  if (now > dueAt) return 'overdue';
  if (minutesBetween(now, dueAt) <= SOON_DAYS * 1440) return 'due-soon';
  return next && next.plannedFor >= now ? 'planned' : 'not-planned';
}
