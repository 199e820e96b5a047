import {ANSWER_BYTES, cutToBytes} from '../../../core/base/comment-room';
import {sha256Hex} from '../../../core/base/digest';
import {parseLane} from '../../../core/policy/lane-notation';
import {laneLabel} from '../../rules/lanes/lanes';
import type {Objection} from '../../rules/answers/objections';
import {ofKind} from '../../rules/record/facts';
import {sealingKey} from '../../../core/base/seal';
import {expiryOf, signedReply} from '../../rules/answers/signature';
import {UserError} from '../../../core/base/user-error';
import {ask, type Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import {explained} from '../../../world/ask/explain';
import {run} from '../../../world/ask/waves';
import {postOnce, replyWith} from '../answer-review';
import {roundOf} from '../../rules/answers/collect';
import type {ReviewCase} from '../review-book';

/** Posts the commander's override of an objection into its lane's thread, once however often it is pressed. */
export function overrideByReply(
  world: ReviewWorld,
  {fileId, facts}: ReviewCase,
  {key, lane}: Objection,
  words: string,
): void {
  const thread = ofKind(facts, 'thread')
    .filter(fact => fact.lane === lane)
    .pop()?.threadId;
  if (thread === undefined) {
    throw new UserError(
      'Nothing was decided.',
      'The lane has no thread to say it in.',
      'Ask the communications lead to open the review again.',
    );
  }
  const person = world.me.email.toLowerCase();
  const operation = sha256Hex(JSON.stringify([key, person, words])).slice(
    0,
    32,
  );
  const content = signedReply(
    {
      fileId,
      lane,
      person,
      textHash: sha256Hex(key),
      verdict: 'override',
      words: cutToBytes(words, ANSWER_BYTES),
      round: roundOf(facts, lane),
      issuedAt: world.now,
      expiresAt: expiryOf(world.now),
      nonce: operation,
    },
    laneLabel(parseLane(lane)?.concerns ?? []),
    sealingKey(world.secrets.keys()),
  );
  try {
    run(
      world.transport,
      (function* (): Strand<void> {
        const threads = yield* ask(world.comments.threads(fileId, ''));
        const posted =
          replyWith(threads, {fileId, operation}) ??
          (yield* postOnce(world, {fileId, operation}, thread, content));
        world.inbox.put({
          kind: 'answer',
          id: posted.replyId,
          fileId,
          threadId: posted.threadId,
          lane,
          digest: sha256Hex(posted.content),
          // An override counts only with its words, as it is now in the thread.
          content: '',
          at: world.now,
        });
      })(),
    );
  } catch (error) {
    throw explained(error, 'Nothing was decided.', 'Try again in a moment.');
  }
}
