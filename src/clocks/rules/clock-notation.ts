import {isAnchor, type Anchor} from '../../core/policy/anchors';
import type {Span} from './calendar';
import {AUDIENCES, type KnownAudience, type Rhythm} from './duty';
import {readSpan} from './span-words';

/** One line of the policy column "Further clocks". */
export type PolicyClock = {
  readonly audience: KnownAudience;
  readonly channel: string;
} & (
  | {
      readonly kind: 'within';
      readonly span: Span;
      readonly from: Anchor;
      /** The review afterwards, not a word. */
      readonly review: boolean;
    }
  | {readonly kind: 'every'; readonly rhythm: Rhythm}
  | {readonly kind: 'once'; readonly from: Anchor}
);

export const CLOCK_EXAMPLES =
  '"executives every 6 h", "team within 0 min of resolved", "team review within 48 h of resolved", "customers by status page every 30 min in containment, resolution", "customers every 40 min after 120 min", "customers once resolved"';

const LINE =
  /^(?<audience>[a-z]+)(?: by (?<channel>[a-z -]+?))?(?<review> review)? (?:within (?<within>.+?) of (?<from>\w+)|every (?<every>\d+ ?[a-z ]*?)(?: in (?<phases>[a-z, -]+?))?(?: after (?<after>\d+ ?[a-z]*))?|once (?<once>\w+))$/i;

/** Reads one line, such as `customers by status page every 30 min in recovery`; null when it cannot be read. */
export function readClock(
  line: string,
  phases: readonly string[],
): PolicyClock | null {
  const found = LINE.exec(line.trim().replace(/\s+/g, ' '))?.groups;
  if (!found) return null;
  const audience = found.audience.toLowerCase();
  if (!isAudience(audience)) return null;
  const review = found.review !== undefined;
  if (review && found.within === undefined) return null;
  const to = {audience, channel: (found.channel ?? '').toLowerCase()};
  if (found.once !== undefined) {
    return isAnchor(found.once)
      ? {...to, kind: 'once', from: found.once}
      : null;
  }
  if (found.within !== undefined) {
    const span = readSpan(found.within);
    return span && isAnchor(found.from)
      ? {...to, kind: 'within', span, from: found.from, review}
      : null;
  }
  const span = readSpan(found.every);
  const after = found.after === undefined ? null : readSpan(found.after);
  const named = (found.phases ?? '')
    .split(',')
    .map(phase => phase.trim().toLowerCase())
    .filter(phase => phase !== '');
  if (
    span === null ||
    span.count === 0 ||
    (found.after !== undefined && after?.unit !== 'min') ||
    !named.every(phase => phases.includes(phase))
  ) {
    return null;
  }
  return {
    ...to,
    kind: 'every',
    rhythm: {span, phases: named, afterMinutes: after?.count ?? 0},
  };
}

function isAudience(word: string): word is KnownAudience {
  return Object.prototype.hasOwnProperty.call(AUDIENCES, word);
}
