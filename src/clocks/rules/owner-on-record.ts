import {minutesBetween} from '../../core/base/instant';
import {isAddress, type Incident} from '../../core/incident/incident';
import type {FoundCommitment} from './commitments';

/** No place on Earth is further from UTC, in minutes. */
const FURTHEST = 14 * 60;

/**
 * Who answers for a promised time because it is in the incident: its next updates, the estimated end, the day of the
 * report. '' for a time of the text’s own.
 *
 * @param lead Answers for what was set without an owner.
 */
export function ownerOnRecord(
  {dueAt, kind}: Pick<FoundCommitment, 'dueAt' | 'kind'>,
  {facts}: Pick<Incident, 'facts'>,
  lead: string,
): string {
  if (dueAt === '') return '';
  const minute = dueAt.slice(0, 16);
  const {nextCustomerAt, nextStatusAt, estimateAt, estimateOwner, reportDueAt} =
    facts;
  if (minute === estimateAt.slice(0, 16) && isAddress(estimateOwner)) {
    return estimateOwner.toLowerCase();
  }
  const set = [nextCustomerAt, nextStatusAt].some(
    at => at.slice(0, 16) === minute,
  );
  // A report is promised by its day, which ends in the zone of whoever reads it.
  const thatDay =
    kind === 'report' &&
    reportDueAt !== '' &&
    Math.abs(minutesBetween(`${reportDueAt.slice(0, 10)}T23:59:00Z`, dueAt)) <=
      FURTHEST;
  return set || thatDay ? lead : '';
}
