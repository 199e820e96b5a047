import type {LaneReply, Prompt} from '../../rules/answers/collect';
import {
  promptCode,
  promptFor,
  promptKey,
  recordedWhy,
} from '../../rules/answers/prompts';
import {ask, type Strand} from '../../../world/ask/call';
import type {ReviewFact} from '../../rules/record/facts';
import type {ReviewWorld} from '../../../world/review-world';
import {failedAs} from '../../../world/ask/explain';
import {runAll} from '../../../world/ask/waves';
import {factOf} from '../make-fact';
import {recordFacts} from '../record-facts';
import type {ReviewCase} from '../review-book';

export interface Prompted {
  readonly reviewed: ReviewCase;
  readonly replies: readonly LaneReply[];
  readonly prompts: readonly Prompt[];
}

/**
 * Answers what may be meant as a verdict, once.
 *
 * @returns What is recorded now, and files in which something that may be an objection could not be answered.
 */
export function answerPrompts(
  world: ReviewWorld,
  all: readonly Prompted[],
): {
  readonly facts: ReadonlyMap<string, readonly ReviewFact[]>;
  readonly unanswered: ReadonlySet<string>;
} {
  const wanted = all.flatMap(({reviewed, replies, prompts}) =>
    prompts.map(one => ({reviewed, replies, one})),
  );
  const answered = runAll(
    world.transport,
    wanted.map(({reviewed, replies, one}) =>
      promptOnce(world, reviewed, replies, one),
    ),
  );
  const registers = new Set(
    wanted.map(({reviewed}) => reviewed.book.registerId),
  );
  const facts = new Map<string, readonly ReviewFact[]>();
  for (const registerId of registers) {
    const recorded = recordFacts(
      world,
      registerId,
      wanted.flatMap(({reviewed, one}, at) =>
        reviewed.book.registerId === registerId && answered[at].ok
          ? [
              {
                fileId: reviewed.fileId,
                facts: () => [
                  factOf(world, reviewed, {
                    key: promptKey(one.reply),
                    kind: 'prompted',
                    lane: one.reply.lane,
                    person: one.person,
                    why: recordedWhy(one),
                    reply: one.reply.id,
                  }),
                ],
              },
            ]
          : [],
      ),
    );
    recorded.forEach((known, fileId) => facts.set(fileId, known));
  }
  return {
    facts,
    unanswered: new Set(
      wanted.flatMap(({reviewed, one}, at) =>
        !answered[at].ok && one.verdict === 'object' ? [reviewed.fileId] : [],
      ),
    ),
  };
}

function* promptOnce(
  world: ReviewWorld,
  {fileId}: ReviewCase,
  replies: readonly LaneReply[],
  {reply, why}: Prompt,
): Strand<void> {
  const given = (all: readonly {readonly content: string}[]): boolean =>
    all.some(({content}) => content.includes(promptCode(reply)));
  if (given(replies)) return;
  const answer = {
    content: promptFor(reply, why, world.reviewPage(fileId)),
    // Docs hides a resolved thread, and this lane still waits.
    action: why === 'resolved' ? 'reopen' : 'none',
  } as const;
  for (let attempt = 1; ; attempt++) {
    try {
      yield* ask(world.comments.reply(fileId, reply.threadId, answer));
      return;
    } catch (error) {
      if (attempt === 2 || !failedAs(error, 'unknown')) throw error;
      const threads = yield* ask(world.comments.threads(fileId, ''));
      if (threads.some(one => given(one.replies))) return;
    }
  }
}
