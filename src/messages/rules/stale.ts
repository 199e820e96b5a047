import {inProse} from '../../core/documents/speech';
import {minutesBetween} from '../../core/base/instant';
import type {Incident} from '../../core/incident/incident';

/** A number is read again after this long; our choice. */
const COUNT_LASTS = 60;

/** Facts that were true once and are not any more, in words. */
export function staleFacts(
  {facts, resolvedAt, phase}: Incident,
  now: string,
): readonly string[] {
  const past = (at: string): boolean => at !== '' && at < now;
  const stale: string[] = [];
  if (past(facts.nextCustomerAt) && resolvedAt === '') {
    stale.push(
      `Customers were promised an update by ${inProse(facts.nextCustomerAt)}.`,
    );
  }
  if (past(facts.estimateAt) && facts.impactEndedAt === '') {
    stale.push(`The estimated end, ${inProse(facts.estimateAt)}, has passed.`);
  }
  if (
    facts.affectedCount !== '' &&
    facts.affectedAsOf !== '' &&
    minutesBetween(facts.affectedAsOf, now) > COUNT_LASTS &&
    facts.impactEndedAt === ''
  ) {
    stale.push(
      `“${facts.affectedCount}” was counted at ${inProse(facts.affectedAsOf)}.`,
    );
  }
  if (facts.impactEndedAt !== '' && phase === 'investigation') {
    stale.push(
      'Customers are no longer affected, but the phase is still “Investigation”.',
    );
  }
  return stale;
}
