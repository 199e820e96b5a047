import {briefLanes, textsFor, type BriefLane} from './brief';
import {sha256Hex} from '../../../core/base/digest';
import type {ReviewFact} from './facts';
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
}

/** Facts of the kind `brief`: `planned`, `written <content> <access> <hash> …`, `lost`; `ref` is the file. */
export function briefRecord(facts: readonly ReviewFact[]): BriefRecord {
  const own = facts.filter(({kind}) => kind === 'brief');
  const lost = own.map(({words}) => words).lastIndexOf('lost');
  const since = own.slice(lost + 1);
  const written = since.filter(({words}) => words.startsWith('written ')).pop();
  const [, content = '', access = '', ...holds] =
    written?.words.split(' ') ?? [];
  return {
    id: since[0]?.ref ?? '',
    written: written !== undefined,
    content,
    access,
    holds,
  };
}

/** What the brief should be. */
export interface BriefPlan {
  readonly record: BriefRecord;
  readonly lanes: readonly BriefLane[];
  /** Texts to be kept and to be had: those in it already, and the one that stands there now. */
  readonly texts: readonly string[];
  readonly content: string;
  readonly access: string;
}

/** Null when the brief is as it should be, or none is wanted. */
export function briefDue(
  lanes: readonly LaneState[],
  facts: readonly ReviewFact[],
  textHash: string,
  access: readonly Grant[],
): BriefPlan | null {
  if (!facts.some(({kind}) => kind === 'asked')) return null;
  const record = briefRecord(facts);
  const wanted = briefLanes(lanes, facts);
  const texts = textsFor(wanted).filter(
    hash => hash === textHash || record.holds.includes(hash),
  );
  const content = sha256Hex(JSON.stringify([wanted, texts])).slice(0, 16);
  const digest = accessDigest(access);
  return content === record.content && digest === record.access
    ? null
    : {record, lanes: wanted, texts, content, access: digest};
}

export function writtenWords(
  {content, access}: BriefPlan,
  holds: readonly string[],
): string {
  return ['written', content, access, ...holds].join(' ');
}
