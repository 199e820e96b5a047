import {minutesBetween, plusMinutes} from '../../core/base/instant';
import {climb, ladderFor, presentOr, type Rung} from './ladder';
import type {Obligation} from './obligation';

/** One reminder that is due and has not been sent. */
export interface Reminder {
  /** The same reminder has the same key, whoever computes it; a corrected due time makes another. */
  readonly key: string;
  readonly obligation: Obligation;
  readonly kind: 'before' | 'due' | 'ladder' | 'holding';
  /** How far up the ladder; 0 is whoever owes it. */
  readonly step: number;
  /** Nobody: an error that has to be shown. */
  readonly to: readonly string[];
}

/** A note the sweep has drafted. */
export interface HoldingNote {
  readonly label: string;
  readonly url: string;
}

/** Whoever owes the word is told once of its note, however its due time is corrected. */
export function holdingKey(incident: string, obligation: string): string {
  return `${incident}|${obligation}|holding`;
}

export interface Chase {
  readonly incident: string;
  readonly closed: boolean;
  readonly obligations: readonly Obligation[];
  /** Whom a role's obligations fall to, by audience; `''` for every other. */
  readonly owners: Readonly<Record<string, string>>;
  readonly rungs: readonly Rung[];
  /** Keys of reminders that were sent, or may have been. */
  readonly sent: ReadonlySet<string>;
  /** Holding notes that were drafted, by the obligation they would meet. */
  readonly notes: ReadonlyMap<string, HoldingNote>;
  /** Whether it is a quiet hour, and policy lets this level be quiet. */
  readonly quiet: boolean;
  readonly now: string;
}

/** From one rung to the next: a quarter of the time there was, within these bounds. */
const CLIMB_MINUTES = {least: 15, most: 240};

/**
 * Reminders due now: once before, once at the due time, then rung by rung. One that was overtaken is left out, and
 * the ladder is climbed a step at a time however late the sweep comes. Nothing is said of a closed incident.
 */
export function dueReminders(chase: Chase): readonly Reminder[] {
  if (chase.closed || chase.quiet) return [];
  return chase.obligations.flatMap(one => remindersOf(one, chase));
}

function remindersOf(obligation: Obligation, chase: Chase): Reminder[] {
  const {due, from, state, quietUntil} = obligation;
  const {now, sent, rungs} = chase;
  if (due === '' || quietUntil !== '' || !isOpen(state.kind)) return [];
  const today = now.slice(0, 10);
  const reminder = (
    kind: Reminder['kind'],
    step: number,
    to: readonly string[],
  ): Reminder => ({
    key: [
      chase.incident,
      obligation.key,
      due,
      kind === 'ladder' ? `ladder ${step}` : kind,
    ].join('|'),
    obligation,
    kind,
    step,
    to,
  });
  const owner = presentOr(ownerOf(obligation, chase), rungs, today);
  const own = owner === '' ? [] : [owner];
  const reached =
    now > due
      ? reminder('due', 0, own)
      : now >= beforeDue(from, due)
        ? reminder('before', 0, own)
        : null;
  const climbed = Math.floor(
    Math.max(0, minutesBetween(due, now)) / climbMinutes(from, due),
  );
  const ladder = climb(rungs, ladderFor(obligation.audience), today)
    .map((to, at) => reminder('ladder', at + 1, to))
    .slice(0, climbed)
    .find(({key}) => !sent.has(key));
  const note =
    chase.notes.has(obligation.key) && own.length > 0
      ? {
          ...reminder('holding', 0, own),
          key: holdingKey(chase.incident, obligation.key),
        }
      : null;
  return [note, reached, ladder ?? null].filter(
    (one): one is Reminder => one !== null && !sent.has(one.key),
  );
}

export function ownerOf(
  {owner, audience}: Pick<Obligation, 'owner' | 'audience'>,
  {owners}: Pick<Chase, 'owners'>,
): string {
  return owner || owners[audience] || owners[''] || '';
}

function isOpen(kind: Obligation['state']['kind']): boolean {
  return kind === 'pending' || kind === 'due soon' || kind === 'overdue';
}

function beforeDue(from: string, due: string): string {
  const quarter = Math.floor(minutesBetween(from || due, due) / 4);
  return plusMinutes(due, -Math.max(10, quarter));
}

function climbMinutes(from: string, due: string): number {
  const quarter = Math.floor(minutesBetween(from || due, due) / 4);
  return Math.min(CLIMB_MINUTES.most, Math.max(CLIMB_MINUTES.least, quarter));
}
