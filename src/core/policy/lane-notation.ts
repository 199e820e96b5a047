import type {DocumentKind} from '../incident/words';

/** A preliminary analysis is reviewed as documents are (S3-2). */
export type ReviewedKind = DocumentKind;

export const REVIEWED_KINDS: readonly ReviewedKind[] = [
  'internal',
  'customer',
  'faq',
  'technical',
  'analysis',
  'post-mortem',
  'public-post-mortem',
  'retrospective',
];

/** What a reviewer answers for. */
export type Concern =
  'engineering' | 'cs' | 'leadership' | 'commander' | 'legal';

const CONCERNS: readonly Concern[] = [
  'engineering',
  'cs',
  'leadership',
  'commander',
  'legal',
];

/** A lane as the policy writes it. */
export interface LaneRule {
  /** `legal`, `cs|leadership`: how facts and threads name it. */
  readonly key: string;
  readonly concerns: readonly Concern[];
  /** `all`: everybody asked has to sign; `any`: one of them. */
  readonly quorum: 'any' | 'all';
  /** May be left out with a recorded reason (S0-33). */
  readonly conditional: boolean;
}

/**
 * `legal`, `cs|leadership`, `legal all`, `legal if needed`; `legal?` is the same as `legal if needed`.
 * Null when it is none of these.
 */
export function parseLane(typed: string): LaneRule | null {
  const match =
    /^([a-z]+(?:\s*\|\s*[a-z]+)*)(\s+all)?(\s+if\s+needed|\s*\?)?$/.exec(
      typed.trim().toLowerCase(),
    );
  if (!match) return null;
  const named = match[1].split('|').map(word => concernNamed(word.trim()));
  const concerns = named.filter((one): one is Concern => one !== null);
  if (concerns.length !== named.length) return null;
  if (new Set(concerns).size !== concerns.length) return null;
  return {
    key: concerns.join('|'),
    concerns,
    quorum: match[2] === undefined ? 'any' : 'all',
    conditional: match[3] !== undefined,
  };
}

export function concernNamed(word: string): Concern | null {
  return CONCERNS.find(one => one === word.trim().toLowerCase()) ?? null;
}

export interface ReviewTime {
  /** A lane's key or one of its concerns; `all` for every lane not named. */
  readonly lane: string;
  readonly minutes: number;
}

/** `legal: 45`; a week at most. */
export function readReviewTime(line: string): ReviewTime | null {
  const match = /^([^:]+):\s*(\d{1,5})(?:\s*min)?$/.exec(line.trim());
  if (!match) return null;
  const minutes = Number(match[2]);
  const named = match[1].trim().toLowerCase();
  const lane = named === 'all' ? 'all' : parseLane(named)?.key;
  if (lane === undefined || minutes < 1 || minutes > 10_080) return null;
  return {lane, minutes};
}

export interface ChecklistLine {
  readonly lane: string;
  /** Null: for every document. */
  readonly kind: ReviewedKind | null;
  readonly question: string;
}

/** `legal: question`, `legal faq: question`. */
export function readChecklistLine(line: string): ChecklistLine | null {
  const match = /^([a-z|]+)(?:\s+([a-z]+))?\s*:\s*(\S.*)$/i.exec(line.trim());
  if (!match) return null;
  const lane = parseLane(match[1]);
  const kind = REVIEWED_KINDS.find(one => one === match[2]?.toLowerCase());
  if (!lane || (match[2] !== undefined && kind === undefined)) return null;
  return {lane: lane.key, kind: kind ?? null, question: match[3].trim()};
}
