import {minutesBetween} from '../../core/base/instant';
import {actionState, isOpen, type Action} from './action';

/** How long an open action has been waiting; the older, the louder it is shown. */
export type AgeBand = 'new' | 'ageing' | 'old' | 'stale';

const DAY = 1440;
const BANDS: readonly (readonly [fromDays: number, band: AgeBand])[] = [
  [90, 'stale'],
  [30, 'old'],
  [14, 'ageing'],
  [0, 'new'],
];

export interface ActionAge {
  readonly days: number;
  readonly band: AgeBand;
  /** Whole days past the due day, 0 when not overdue. */
  readonly overdueDays: number;
}

/** Counted from the suggestion: an action nobody accepts ages as well. */
export function ageOf(action: Action, now: string): ActionAge {
  const days =
    action.suggestedAt === ''
      ? 0
      : Math.max(0, Math.floor(minutesBetween(action.suggestedAt, now) / DAY));
  return {
    days,
    band: BANDS.find(([from]) => days >= from)?.[1] ?? 'new',
    overdueDays:
      isOpen(action) && action.dueAt !== '' && action.dueAt < now
        ? Math.ceil(minutesBetween(action.dueAt, now) / DAY)
        : 0,
  };
}

export interface ActionReminder {
  /** The same reminder has the same key; it is sent once. */
  readonly key: string;
  readonly action: string;
  readonly to: string;
  readonly kind: 'accept' | 'due-soon' | 'overdue';
}

const SOON_DAYS = 3;
/** A suggestion is put to its owner again after so many days. */
const ACCEPT_AFTER_DAYS = [0, 3, 7];

/** The one reminder each open action calls for now: to accept, before the day, then once a week. */
export function actionReminders(
  actions: readonly Action[],
  now: string,
): readonly ActionReminder[] {
  return actions.filter(isOpen).flatMap(action => {
    const {key, owner, dueAt, suggestedAt} = action;
    if (owner === '') return [];
    if (actionState(action) === 'suggested') {
      if (suggestedAt === '') return [];
      const days = minutesBetween(suggestedAt, now) / DAY;
      const turn = ACCEPT_AFTER_DAYS.filter(after => days >= after).length;
      return turn === 0
        ? []
        : [reminder('accept', `${owner.toLowerCase()}/${turn}`)];
    }
    if (dueAt === '') return [];
    const past = minutesBetween(dueAt, now) / DAY;
    if (past >= 0) {
      return [reminder('overdue', `${dueAt}/${Math.floor(past / 7)}`)];
    }
    return -past <= SOON_DAYS ? [reminder('due-soon', dueAt)] : [];

    function reminder(
      kind: ActionReminder['kind'],
      turn: string,
    ): ActionReminder {
      return {
        key: `action/${key}/${kind}/${turn}`,
        action: key,
        to: owner,
        kind,
      };
    }
  });
}

/**
 * Open actions of earlier incidents on the same services: what was to keep this from happening is still to be done.
 * Longest waiting first.
 */
export function carriedOver(
  actions: readonly Action[],
  servicesOf: (incident: string) => readonly string[],
  incident: string,
): readonly Action[] {
  const services = new Set(
    servicesOf(incident).map(name => name.toLowerCase()),
  );
  return actions
    .filter(
      action =>
        action.incident !== incident &&
        isOpen(action) &&
        servicesOf(action.incident).some(name =>
          services.has(name.toLowerCase()),
        ),
    )
    .sort((one, other) =>
      one.suggestedAt < other.suggestedAt
        ? -1
        : one.suggestedAt > other.suggestedAt
          ? 1
          : one.key < other.key
            ? -1
            : 1,
    );
}
