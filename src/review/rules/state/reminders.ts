import {minutesBetween, plusMinutes} from '../../../core/base/instant';
import {ofKind, type ReviewFact} from '../record/facts';
import {sinceWithdrawn} from '../lanes/lane-state';
import type {ReviewState} from './state';

/** What is due because somebody has not answered. */
export type Nudge =
  | {
      readonly kind: 'remind';
      /** The same nudge has the same key, which what it led to names; it happens once. */
      readonly key: string;
      readonly lane: string;
      readonly person: string;
      readonly at: 'half' | 'due';
    }
  | {
      /** The next one on the lane's ladder is asked as well. */
      readonly kind: 'ask-next';
      readonly key: string;
      readonly lane: string;
      readonly person: string;
      readonly dueAt: string;
    }
  | {
      /** The ladder is at its end: the commander hears of it. Silence signs nothing. */
      readonly kind: 'tell-commander';
      readonly key: string;
      readonly lane: string;
    };

/**
 * Nudges due now and not done yet: at half of the time, when it is up, then to the next on the ladder (who gets
 * the lane's full time), at last to the commander. A sweep that comes late leaves out what has been overtaken.
 *
 * @param ladders By lane, whoever could still be asked, in order.
 */
export function dueNudges(
  {lanes, phase}: Pick<ReviewState, 'lanes' | 'phase'>,
  facts: readonly ReviewFact[],
  ladders: Readonly<Record<string, readonly string[]>>,
  now: string,
): readonly Nudge[] {
  if (phase !== 'in-review') return [];
  // What was about to be sent and is not known to have gone is tried again; its mail is looked for first.
  const current = sinceWithdrawn(facts);
  const done = new Set([
    ...ofKind(current, 'mailed').map(({mail}) => mail),
    ...ofKind(current, 'asked').map(({nudge}) => nudge),
  ]);
  const file = facts[0]?.fileId ?? '';
  const busy = new Set(
    lanes.flatMap(({members}) => members.map(({person}) => person)),
  );
  return lanes
    .flatMap((state): readonly Nudge[] => {
      const {lane, standing, round} = state;
      if (standing.kind !== 'awaited') return [];
      const asked = standing.from.filter(({standsFor}) => standsFor === '');
      const reminders = asked.flatMap(({person, since, dueAt}): Nudge[] => {
        if (dueAt === '') return [];
        const half = plusMinutes(
          since,
          Math.floor(minutesBetween(since, dueAt) / 2),
        );
        const at = now >= dueAt ? 'due' : now >= half ? 'half' : null;
        if (at === null) return [];
        const key = `${file}:${lane.key}:${round}:${person}:${since}:${at}`;
        return [{kind: 'remind', key, lane: lane.key, person, at}];
      });
      const overdue = asked.every(({dueAt}) => dueAt !== '' && now >= dueAt);
      if (!overdue || asked.length === 0) return reminders;
      const next =
        lane.quorum === 'any'
          ? (ladders[lane.key] ?? []).find(person => !busy.has(person))
          : undefined;
      if (next !== undefined) {
        busy.add(next);
        return [
          ...reminders,
          {
            kind: 'ask-next',
            key: `${file}:${lane.key}:${round}:${next}:ladder`,
            lane: lane.key,
            person: next,
            dueAt: plusMinutes(now, lane.minutes),
          },
        ];
      }
      const key = `${file}:${lane.key}:${round}:commander`;
      return [...reminders, {kind: 'tell-commander', key, lane: lane.key}];
    })
    .filter(({key}) => !done.has(key));
}
