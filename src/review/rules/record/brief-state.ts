import type {TextFind} from '../../../core/documents/text-find';
import {briefLanes, textsFor, type BriefLane, type BriefWords} from './brief';
import {sha256Hex} from '../../../core/base/digest';
import {ofKind, type ReviewFact} from './facts';
import type {LaneState} from '../lanes/lane-state';
import {accessDigest} from '../access/access-digest';
import type {Grant} from '../../../core/base/grants';

/** What is recorded about a document's brief. */
export interface BriefRecord {
  /** Its file, made or about to be; '' when none is planned. */
  readonly id: string;
  readonly written: boolean;
  /** Of what was written last; '' for nothing. */
  readonly content: string;
  /** Of whom it was shared with last. */
  readonly access: string;
  /** Hashes of the texts in it. */
  readonly holds: readonly string[];
  /** Digest of what was found in its words; '' while nobody has looked. */
  readonly words: string;
}

/** What is written counts since the brief was lost last. */
export function briefRecord(facts: readonly ReviewFact[]): BriefRecord {
  const own = ofKind(facts, 'brief');
  const lost = own.map(({state}) => state).lastIndexOf('lost');
  const since = own.slice(lost + 1);
  const written = since
    .flatMap(fact => (fact.state === 'written' ? [fact] : []))
    .pop();
  return {
    id: since[0]?.briefId ?? '',
    written: written !== undefined,
    content: written?.content ?? '',
    access: written?.access ?? '',
    holds: written?.holds ?? [],
    words: written?.words ?? '',
  };
}

/** What the brief should be. */
export interface BriefPlan {
  readonly record: BriefRecord;
  readonly lanes: readonly BriefLane[];
  /** Hashes of the texts it should hold, as far as they can be had: from the brief as it is, or from the document. */
  readonly texts: readonly string[];
  readonly content: string;
  readonly access: string;
  /** Digest of `found`, or of what the brief holds. */
  readonly words: string;
  /** Null to keep what the brief holds. */
  readonly found: BriefWords | null;
}

/**
 * Null when the brief is as it should be, or none is wanted.
 *
 * @param finds In the text of that hash; left out by whoever has not looked: then what was found earlier stays.
 */
export function briefDue(
  lanes: readonly LaneState[],
  facts: readonly ReviewFact[],
  textHash: string,
  access: readonly Grant[],
  finds?: readonly TextFind[],
): BriefPlan | null {
  if (!facts.some(({kind}) => kind === 'asked')) return null;
  const record = briefRecord(facts);
  const wanted = briefLanes(lanes, facts);
  const texts = textsFor(wanted).filter(
    hash => hash === textHash || record.holds.includes(hash),
  );
  const content = digestOf([wanted, texts]);
  const digest = accessDigest(access);
  const found = finds ? {hash: textHash, finds: finds.map(kept)} : null;
  // Not of the hash: an edit that changes no find writes no file.
  const words = found ? digestOf(found.finds) : record.words;
  return content === record.content &&
    digest === record.access &&
    words === record.words
    ? null
    : {record, lanes: wanted, texts, content, access: digest, words, found};
}

function digestOf(value: unknown): string {
  return sha256Hex(JSON.stringify(value)).slice(0, 16);
}

function kept({leave, ...find}: TextFind): BriefWords['finds'][number] {
  return {
    ...find,
    ...(leave ? {leave: {...leave, concerns: [...leave.concerns]}} : {}),
  };
}
