import {sha256Hex} from '../../domain/review/digest';
import {parseLane} from '../../domain/review/lane-notation';
import {laneLabel} from '../../domain/review/lanes';
import type {Objection} from '../../domain/review/objections';
import {sealingKey} from '../../domain/review/seal';
import {expiryOf, signedReply} from '../../domain/review/signature';
import {UserError} from '../../domain/user-error';
import type {Strand} from '../../ports/call';
import type {ReviewWorld} from '../../ports/review-world';
import {explained} from '../explain';
import {repeatable} from '../make-once';
import {run} from '../waves';
import {postOnce, replyWith} from './answer-review';
import {roundOf} from '../../domain/review/collect';
import type {ReviewCase} from './review-book';

/** Posts the commander's override of an objection into its lane's thread, once however often it is pressed. */
export function overrideByReply(
  world: ReviewWorld,
  {fileId, facts}: ReviewCase,
  {key, lane}: Objection,
  words: string,
): void {
  const thread = facts
    .filter(fact => fact.kind === 'thread' && fact.lane === lane)
    .pop()?.ref;
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
      words: words.slice(0, 1000),
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
        const threads = yield* repeatable(world.comments.threads(fileId, ''));
        if (replyWith(threads, {fileId, operation})) return;
        yield* postOnce(world, {fileId, operation}, thread, content);
      })(),
    );
  } catch (error) {
    throw explained(error, 'Nothing was decided.', 'Try again in a moment.');
  }
}
