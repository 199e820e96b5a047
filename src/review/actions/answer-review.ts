import * as v from 'valibot';
import {ANSWER_BYTES} from '../../core/base/comment-room';
import {sha256Hex, utf8Length} from '../../core/base/digest';
import {cleanText} from '../../core/base/clean-text';
import {readThread} from '../rules/lanes/lane-thread';
import {sealingKey} from '../../core/base/seal';
import {laneLabel} from '../rules/lanes/lanes';
import {MOST_PARTS, partCode, partWords} from '../rules/parts/part-code';
import {parseLane} from '../../core/policy/lane-notation';
import {
  expiryOf,
  signedReply,
  type SignedVerdict,
} from '../rules/answers/signature';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import type {CommentThread} from '../../world/comments';
import {ask, type Strand} from '../../world/ask/call';
import type {ReviewWorld} from '../../world/review-world';
import {explained, failedAs} from '../../world/ask/explain';
import {signedIn} from '../../world/incidents/register-facts';
import {run, all} from '../../world/ask/waves';
import {FileId} from './read-input';
import {readText, type ReviewedText} from './review-texts';

const NOT_POSTED = 'Your answer was not posted.';

const AnswerShape = v.object({
  fileId: FileId,
  lane: v.string(),
  verdict: v.picklist(['approve', 'object', 'suggest', 'clear']),
  words: v.pipe(
    v.string(),
    v.check(words => utf8Length(words) <= ANSWER_BYTES),
  ),
  /** Hash of the text the person had before them. */
  textHash: v.string(),
  /** Hashes of the sections an approval is limited to; left out or none: the whole text. */
  parts: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
      v.maxLength(MOST_PARTS),
    ),
    [],
  ),
  /** Made once by the page for each press of a button: sending it again answers once. */
  operation: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{16,40}$/)),
});

export type ReviewAnswer = v.InferOutput<typeof AnswerShape>;

/** An answer posted in the reviewer's own name; it counts once the register has taken it up. */
export interface PostedAnswer {
  readonly fileId: string;
  readonly threadId: string;
  readonly replyId: string;
}

/** A reply as it was posted. */
export interface PostedReply extends PostedAnswer {
  readonly content: string;
}

/**
 * Answers as the visitor: posts the signed reply into the lane's thread. Needs nothing but comment access to the
 * document. Three round trips.
 *
 * @param input A `ReviewAnswer`, unchecked.
 */
export function answerReview(world: ReviewWorld, input: unknown): PostedAnswer {
  const person = signedIn(world).toLowerCase();
  const answer: ReviewAnswer = shaped(AnswerShape, input, NOT_POSTED);
  const words = cleanText(answer.words);
  if (answer.verdict === 'object' && words === '') {
    throw refusal(
      'An objection needs its reason.',
      'Say what is wrong, so that it can be corrected.',
    );
  }
  if (answer.verdict === 'suggest' && words === '') {
    throw refusal('The suggestion is empty.', 'Say what you suggest.');
  }
  const {text, threads} = looked(world, answer.fileId);
  const thread = newest(world, threads, answer);
  if (thread === null) {
    throw refusal(
      'There is no open review for this lane.',
      'Its comment thread may have been deleted: another is opened within ten minutes, then try again. Otherwise ask the communications lead whether the review was withdrawn.',
    );
  }
  const before = replyWith(threads, answer);
  if (
    !before &&
    answer.verdict === 'approve' &&
    answer.parts.length === 0 &&
    text.canonical.hash !== answer.textHash
  ) {
    throw refusal(
      'The text was edited while you read it.',
      'Reload: the page shows what has changed. Then answer again.',
    );
  }
  const parts = partsOf(answer, text);
  const rule = parseLane(answer.lane);
  const said: SignedVerdict = {
    fileId: answer.fileId,
    lane: answer.lane,
    person,
    textHash: text.canonical.hash,
    verdict: answer.verdict,
    words: answer.verdict === 'approve' ? parts.words : words,
    round: thread.round,
    issuedAt: world.now,
    expiresAt: expiryOf(world.now),
    nonce: answer.operation,
  };
  const label = laneLabel(rule?.concerns ?? []);
  const key = sealingKey(world.secrets.keys());
  // Its words lie in the thread alone: they may be those of a restricted incident.
  const wordless = signedReply({...said, words: parts.code}, label, key);
  if (before) return kept(world, answer, before, wordless);
  try {
    const content = signedReply(said, label, key);
    const posted = run(
      world.transport,
      postOnce(world, answer, thread.threadId, content),
    );
    return kept(world, answer, posted, wordless);
  } catch (error) {
    throw explained(
      error,
      NOT_POSTED,
      'Try again. If it goes on, reply in the document.',
    );
  }
}

/** What an approval is limited to, in words and without; both '' for every other answer. */
function partsOf(
  {verdict, parts}: ReviewAnswer,
  {canonical}: ReviewedText,
): {readonly words: string; readonly code: string} {
  if (verdict !== 'approve' || parts.length === 0) return {words: '', code: ''};
  const named = canonical.sections.filter(({hash}) => parts.includes(hash));
  if (named.length !== new Set(parts).size) {
    throw refusal(
      'One of the sections was edited while you read it.',
      'Reload: the page shows what has changed. Then answer again.',
    );
  }
  return {words: partWords(named), code: partCode(named)};
}

function looked(
  world: ReviewWorld,
  fileId: string,
): {
  readonly text: ReviewedText;
  readonly threads: readonly CommentThread[];
} {
  try {
    return run(
      world.transport,
      all({
        text: readText(world, fileId),
        threads: world.comments.threads(fileId, ''),
      }),
    );
  } catch (error) {
    throw explained(
      error,
      'The text cannot be shown now.',
      'Ask the person who sent you the link whether it is shared with you.',
    );
  }
}

/** The lane's thread of its latest round, among those the add-on opened. */
function newest(
  world: ReviewWorld,
  threads: readonly CommentThread[],
  {fileId, lane}: ReviewAnswer,
): {readonly threadId: string; readonly round: number} | null {
  const keys = world.secrets.keys();
  return threads
    .flatMap(({id, content}) => {
      const read = readThread(content, fileId, keys);
      return read?.lane === lane ? [{threadId: id, round: read.round}] : [];
    })
    .reduce<{threadId: string; round: number} | null>(
      (latest, one) =>
        latest === null || one.round > latest.round ? one : latest,
      null,
    );
}

/** From now on the answer counts, whatever becomes of the reply. */
function kept(
  world: ReviewWorld,
  {lane}: Pick<ReviewAnswer, 'lane'>,
  posted: PostedReply,
  wordless: string,
): PostedAnswer {
  const {fileId, threadId, replyId, content} = posted;
  world.inbox.put({
    kind: 'answer',
    id: replyId,
    fileId,
    threadId,
    lane,
    digest: sha256Hex(content),
    content: wordless,
    at: world.now,
  });
  return {fileId, threadId, replyId};
}

/** An operation is nonce of its reply, so a lost answer is found again. */
export function replyWith(
  threads: readonly CommentThread[],
  {fileId, operation}: Pick<ReviewAnswer, 'fileId' | 'operation'>,
): PostedReply | null {
  for (const {id, replies} of threads) {
    const reply = replies.find(
      ({content, mine}) => mine && content.includes(`.${operation}.`),
    );
    if (reply) {
      return {fileId, threadId: id, replyId: reply.id, content: reply.content};
    }
  }
  return null;
}

/** Posts it, unless a lost answer turns out to have posted it before. */
export function* postOnce(
  world: ReviewWorld,
  answer: Pick<ReviewAnswer, 'fileId' | 'operation'>,
  threadId: string,
  content: string,
): Strand<PostedReply> {
  for (let attempt = 1; ; attempt++) {
    try {
      const {fileId} = answer;
      const replyId = yield* ask(
        world.comments.reply(fileId, threadId, {content, action: 'none'}),
      );
      return {fileId, threadId, replyId, content};
    } catch (error) {
      if (attempt === 2 || !failedAs(error, 'unknown')) throw error;
      const threads = yield* ask(world.comments.threads(answer.fileId, ''));
      const found = replyWith(threads, answer);
      if (found) return found;
    }
  }
}

function refusal(why: string, remedy: string): UserError {
  return new UserError(NOT_POSTED, why, remedy);
}
