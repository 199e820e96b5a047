import {keysOf} from '../../../core/base/keys';
import {cleanText} from '../../../core/base/clean-text';
import {inWords, plusMinutes} from '../../../core/base/instant';
import {sha256Hex} from '../../../core/base/digest';
import {partsNamed} from '../parts/part-code';
import {sealState, shortSeal, type SealKey} from '../../../core/base/seal';

export type Verdict = 'approve' | 'object' | 'suggest' | 'clear';

/** What can be signed: a verdict, or the commander's word that objections of a lane no longer block. */
export type Said = Verdict | 'override';

/** What a person says about a text when they press a button; all of it is signed. */
export interface SignedVerdict {
  readonly fileId: string;
  readonly lane: string;
  /** Lower case. */
  readonly person: string;
  /** Of the text; of the objection's key for an override. */
  readonly textHash: string;
  readonly verdict: Said;
  /** Why, and what; '' for a plain approval. */
  readonly words: string;
  readonly round: number;
  /** UTC ISO, seconds. The reply has to be posted between the two. */
  readonly issuedAt: string;
  readonly expiresAt: string;
  /** Letters and digits; the same one counts once. */
  readonly nonce: string;
}

export type Refusal =
  | 'forged'
  | 'other-file'
  | 'wrong-lane'
  | 'old-round'
  | 'wrong-text'
  | 'expired'
  | 'key-rotated'
  | 'replayed';

/** Long enough to be posted after a slow answer, too short to be of use to anybody later. */
const VALID_MINUTES = 15;
/** Drive's clock and the script's may differ by so much. */
const SKEW_MINUTES = 2;

const HEADS: Readonly<Record<Said, string>> = {
  approve: 'APPROVE',
  object: 'OBJECT',
  suggest: 'SUGGEST',
  clear: 'CLEAR',
  override: 'OVERRIDE',
};

/**
 * The reply as it is posted. People read the first lines; the last one makes it count:
 *
 *     OBJECT: The start time is wrong.
 *
 *     Signed by legal@example.com for Legal, round 2, 2026-11-21 10:05 UTC, text 3f2a9c01.
 *     ic1.<lane>.<round>.<issued>.<expires>.<nonce>.<file>.<text hash>.<key>.<seal>
 *
 * Instants are seconds since 1970 in base 36, the file is eight digits of its id's hash.
 */
export function signedReply(
  said: SignedVerdict,
  laneLabel: string,
  key: SealKey,
): string {
  const {lane, person, textHash, round, issuedAt, expiresAt, nonce} = said;
  const words = cleanText(said.words);
  const head = HEADS[said.verdict];
  const code = [
    'ic1',
    lane,
    String(round),
    packed(issuedAt),
    packed(expiresAt),
    nonce,
    fileTag(said.fileId),
    textHash,
    shortSeal('reply', parts({...said, words}), key),
  ].join('.');
  return [
    words === '' ? head : `${head}: ${words}`,
    '',
    `Signed by ${person} for ${laneLabel}, round ${round}, ${inWords(issuedAt)}, ${said.verdict === 'override' ? 'objection' : 'text'} ${textHash.slice(0, 8)}.`,
    code,
  ].join('\n');
}

/** Until when a signature made now may be posted. */
export function expiryOf(issuedAt: string): string {
  return plusMinutes(issuedAt, VALID_MINUTES);
}

export interface ReplyContext {
  /** The file in whose thread it was found. */
  readonly fileId: string;
  readonly lane: string;
  /** The lane's present round. */
  readonly round: number;
  /** When Drive says it was posted. */
  readonly postedAt: string;
  readonly keys: readonly SealKey[];
  /** Whether a text with that hash was ever up for review in this file. */
  readonly knowsText: (hash: string) => boolean;
  /** Whether that person's verdict with that nonce has been taken already, from another reply. */
  readonly nonceUsed: (
    said: Pick<SignedVerdict, 'nonce' | 'lane' | 'person'>,
  ) => boolean;
}

/**
 * Whether a reply is signed, and if so whether it counts. `unsigned` is what people type; a signature that was
 * changed in any way is `forged`. Only the seal is believed: what is round it is compared with it.
 */
export function verifyReply(
  content: string,
  context: ReplyContext,
):
  | {readonly kind: 'unsigned'}
  | {readonly kind: 'valid'; readonly said: SignedVerdict}
  | {readonly kind: 'refused'; readonly why: Refusal} {
  if (!looksSigned(content)) return {kind: 'unsigned'};
  const read = parse(content);
  if (!read) return {kind: 'refused', why: 'forged'};
  const {said, tag, given} = read;
  if (tag !== fileTag(context.fileId)) {
    return {kind: 'refused', why: 'other-file'};
  }
  const whole = {...said, fileId: context.fileId};
  const state = sealState(
    'reply',
    parts(whole),
    given,
    context.keys,
    said.issuedAt,
  );
  const why =
    state === 'forged'
      ? 'forged'
      : state !== 'holds'
        ? 'key-rotated'
        : wrongWith(whole, context);
  return why === null ? {kind: 'valid', said: whole} : {kind: 'refused', why};
}

/** Whether anything in it claims to be signed. */
export function looksSigned(content: string): boolean {
  return /(^|\s)ic1\./.test(content);
}

/** Objections and clearances are about what somebody thinks, not about exact words: no edit makes them void. */
function wrongWith(said: SignedVerdict, context: ReplyContext): Refusal | null {
  if (said.lane !== context.lane) return 'wrong-lane';
  if (
    context.postedAt > plusMinutes(said.expiresAt, SKEW_MINUTES) ||
    context.postedAt < plusMinutes(said.issuedAt, -SKEW_MINUTES)
  ) {
    return 'expired';
  }
  if (context.nonceUsed(said)) return 'replayed';
  if (said.verdict !== 'approve') return null;
  if (said.round !== context.round) return 'old-round';
  // What names its sections holds for these, whatever was edited elsewhere.
  if (partsNamed(said.words) !== null) return null;
  return context.knowsText(said.textHash) ? null : 'wrong-text';
}

function parts(said: SignedVerdict): readonly string[] {
  return [
    said.fileId,
    said.lane,
    said.person,
    said.textHash,
    said.verdict,
    said.words,
    String(said.round),
    said.issuedAt,
    said.expiresAt,
    said.nonce,
  ];
}

const CODE =
  /^ic1\.([a-z|]+)\.(\d{1,4})\.([0-9a-z]{6,8})\.([0-9a-z]{6,8})\.([0-9A-Za-z]{8,64})\.([0-9a-f]{8})\.([0-9a-f]{64})\.([0-9A-Za-z]+\.[0-9a-f]{32,64})$/;
const SIGNED = /^Signed by (\S+@\S+) for /;

function parse(content: string): {
  readonly said: Omit<SignedVerdict, 'fileId'>;
  readonly tag: string;
  readonly given: string;
} | null {
  const lines = cleanText(content).split('\n');
  const code = CODE.exec(lines.pop()?.trim() ?? '');
  const signed = SIGNED.exec(lines.pop()?.trim() ?? '');
  const head = /^(APPROVE|OBJECT|SUGGEST|CLEAR|OVERRIDE)(?:: ([\s\S]+))?$/.exec(
    cleanText(lines.join('\n')),
  );
  if (!code || !signed || !head) return null;
  const [, lane, round, issued, expires, nonce, tag, textHash, given] = code;
  const verdict = keysOf(HEADS).find(one => HEADS[one] === head[1]);
  if (verdict === undefined) return null;
  return {
    said: {
      lane,
      person: signed[1].toLowerCase(),
      textHash,
      verdict,
      words: head[2] ?? '',
      round: Number(round),
      issuedAt: unpacked(issued),
      expiresAt: unpacked(expires),
      nonce,
    },
    tag,
    given,
  };
}

function fileTag(fileId: string): string {
  return sha256Hex(fileId).slice(0, 8);
}

function packed(at: string): string {
  return (Date.parse(at) / 1000).toString(36);
}

function unpacked(seconds: string): string {
  return `${new Date(parseInt(seconds, 36) * 1000).toISOString().slice(0, 19)}Z`;
}
