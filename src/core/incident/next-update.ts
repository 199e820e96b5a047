import type {Facts} from './facts';
import type {Incident} from './incident';
import {plusMinutes, spanInWords} from '../base/instant';
import {ANCHORS} from '../policy/anchors';
import type {Anchor, Level} from '../policy/policy';
import {slowestReview} from '../policy/review-minutes';

export interface Due {
  readonly at: string;
  /** "status page: first notice within 15 min of declaration". */
  readonly reason: string;
}

type Times = Pick<
  Incident,
  'startedAt' | 'detectedAt' | 'declaredAt' | 'confirmedAt' | 'resolvedAt'
>;

/**
 * When the next update is due: the earliest deadline that binds, and why; null when policy sets none.
 * First notices count until an update has gone out, rhythms from the last update or else from declaration. A clock
 * whose anchor is not known yet does not run.
 *
 * @param lastUpdateAt '' before the first one.
 */
export function nextUpdateDue(
  level: Level,
  times: Times,
  lastUpdateAt = '',
): Due | null {
  const anchors: Readonly<Record<Anchor, string>> = {
    started: times.startedAt,
    detected: times.detectedAt,
    declared: times.declaredAt,
    confirmed: times.confirmedAt,
    resolved: times.resolvedAt,
    aware: '',
    classified: '',
    material: '',
    impactEnded: '',
  };
  if (times.resolvedAt !== '') {
    return earliest([
      afterResolution('final status page', level.finalStatusPage),
      afterResolution('summary', level.summary),
      afterResolution('preliminary analysis', level.preliminaryAnalysis),
    ]);
  }
  const first =
    lastUpdateAt === ''
      ? [
          firstWord('status page', level.firstStatusPage),
          firstWord('stakeholders', level.firstStakeholders),
          firstWord('customers', level.firstCustomer),
        ]
      : [];
  const since = lastUpdateAt === '' ? times.declaredAt : lastUpdateAt;
  return earliest([
    ...first,
    rhythm('status page', level.statusPageEvery),
    rhythm('internal', level.internalEvery),
    rhythm('customers', level.customerEvery),
  ]);

  function firstWord(
    whom: string,
    {within, from}: {within: number | null; from: Anchor},
  ): Due | null {
    if (within === null || anchors[from] === '') return null;
    return {
      at: plusMinutes(anchors[from], within),
      reason: `${whom}: first notice within ${spanInWords(within)} of ${ANCHORS[from]}`,
    };
  }

  function rhythm(whom: string, every: number | null): Due | null {
    if (every === null || since === '') return null;
    return {
      at: plusMinutes(since, every),
      reason: `${whom}: every ${spanInWords(every)}`,
    };
  }

  function afterResolution(what: string, within: number | null): Due | null {
    if (within === null) return null;
    return {
      at: plusMinutes(times.resolvedAt, within),
      reason: `${what}: within ${spanInWords(within)} of resolution`,
    };
  }
}

/**
 * When a message can say that each audience hears next, '' without a rule. Customers without a rhythm of their own have
 * the public status page's. What is reviewed goes out when its review is over, and its rhythm is counted from then: a time
 * counted from the draft would be over before anybody reads it.
 */
export function nextFacts(
  level: Level,
  times: Times,
  lastUpdateAt = '',
): Partial<Facts> {
  if (times.resolvedAt !== '') {
    return {
      nextCustomerAt: '',
      nextStatusAt: '',
      nextStakeholdersAt: '',
      nextInternalAt: '',
    };
  }
  const since = lastUpdateAt === '' ? times.declaredAt : lastUpdateAt;
  const every = (minutes: number | null, before = 0): string =>
    minutes === null || since === ''
      ? ''
      : plusMinutes(since, before + minutes);
  const review = slowestReview(level.reviewTimes);
  return {
    nextCustomerAt: every(level.customerEvery ?? level.statusPageEvery, review),
    nextStatusAt: every(level.statusPageEvery, review),
    nextStakeholdersAt: every(level.internalEvery),
    nextInternalAt: every(level.internalEvery),
  };
}

function earliest(clocks: readonly (Due | null)[]): Due | null {
  return clocks.reduce(
    (soonest, due) =>
      due !== null && (soonest === null || due.at < soonest.at) ? due : soonest,
    null,
  );
}
