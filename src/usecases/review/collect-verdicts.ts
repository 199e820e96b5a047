import {
  collect,
  collectNative,
  needsActor,
  newReplies,
  type CollectContext,
  type LaneReply,
  type NativeAnswer,
  type Prompt,
} from '../../domain/review/collect';
import {authorsOf} from '../../domain/review/reviewers';
import {promptCode, promptFor} from '../../domain/review/prompts';
import {sinceWithdrawn} from '../../domain/review/lane-state';
import type {ReviewFact} from '../../domain/review/facts';
import {readVerdict} from '../../domain/review/verdict';
import {ask, type Strand} from '../../ports/call';
import type {ReviewWorld} from '../../ports/review-world';
import {failedAs} from '../explain';
import {repeatable} from '../make-once';
import {runAll} from '../waves';
import {factOf} from './carry-out';
import {recordFacts} from './record-facts';
import type {ReviewCase} from './review-book';
import {readText, WIDTH, type ReviewedText} from './review-texts';

/** No document is ever modified so late. */
const NOT_KNOWN = '9999';

interface Found {
  readonly reviewed: ReviewCase;
  readonly replies: readonly LaneReply[];
  readonly native: readonly NativeAnswer[];
  readonly context: CollectContext;
}

/**
 * Looks what was answered and records what counts: two round trips when nobody has, five at most. Answers each
 * case with its facts as they are then. What cannot be read now is left as it was.
 */
export function collectVerdicts(
  world: ReviewWorld,
  cases: readonly ReviewCase[],
  texts: ReadonlyMap<string, ReviewedText>,
): readonly ReviewCase[] {
  const found: Found[] = [];
  for (let from = 0; from < cases.length; from += WIDTH) {
    runAll(
      world.transport,
      cases.slice(from, from + WIDTH).map(reviewed =>
        (function* (): Strand<void> {
          const text = texts.get(reviewed.fileId);
          if (!text || reviewed.facts.every(({kind}) => kind !== 'asked')) {
            return;
          }
          const one = yield* look(world, reviewed, text);
          if (one !== null) found.push(one);
        })(),
      ),
    );
  }
  const now = recordFound(world, found);
  prompt(world, found, now);
  return cases.map(reviewed => ({
    ...reviewed,
    facts: now.get(reviewed.fileId) ?? reviewed.facts,
  }));
}

/** Null when there is nothing new. */
function* look(
  world: ReviewWorld,
  reviewed: ReviewCase,
  text: ReviewedText,
): Strand<Found | null> {
  const {fileId, facts} = reviewed;
  const all = yield* repliesIn(world, reviewed);
  const replies = newReplies(all, facts).filter(
    ({content, action}) => content.trim() !== '' || action === 'resolve',
  );
  const native = yield* nativeAnswers(world, reviewed, text);
  if (replies.length === 0 && native.length === 0) return null;
  const typed = replies.filter(needsActor);
  const actors = yield* actorsOf(world, fileId, typed);
  const ids = yield* idsOf(world, reviewed, replies, actors);
  const approving = typed.some(({content}) => {
    const reading = readVerdict(content);
    return reading.kind === 'verdict' && reading.verdict === 'approve';
  });
  const modifiedAt = approving
    ? (yield* repeatable(world.files.facts(fileId))).modifiedAt
    : NOT_KNOWN;
  return {
    reviewed,
    replies: all,
    native,
    context: {
      fileId,
      incident: reviewed.incident.id,
      keys: world.secrets.keys(),
      actorOf: id => actors.get(id) ?? '',
      idOf: email => ids.get(email.toLowerCase()) ?? email.toLowerCase(),
      authors: authorsOf(reviewed.incident, askerOf(facts)),
      ownDraft: reviewed.level?.ownDraft ?? false,
      text: text.canonical,
      modifiedAt,
    },
  };
}

function* repliesIn(
  world: ReviewWorld,
  {fileId, facts}: ReviewCase,
): Strand<readonly LaneReply[]> {
  const lanes = new Map(
    facts
      .filter(({kind}) => kind === 'thread')
      .map(({ref, lane}) => [ref, lane] as const),
  );
  if (lanes.size === 0) return [];
  const since = facts.find(({kind}) => kind === 'thread')?.at ?? '';
  const threads = yield* repeatable(world.comments.threads(fileId, since));
  return threads.flatMap(({id, replies}) => {
    const lane = lanes.get(id);
    return lane === undefined
      ? []
      : replies.map(reply => ({...reply, lane, threadId: id}));
  });
}

/** Drive Activity and People are extras: without them a typed verdict is asked about. */
function* actorsOf(
  world: ReviewWorld,
  fileId: string,
  typed: readonly LaneReply[],
): Strand<ReadonlyMap<string, string>> {
  const [first] = typed;
  if (!first) return new Map();
  try {
    const acts = yield* repeatable(
      world.activity.commentActors(fileId, first.at),
    );
    const people = yield* repeatable(
      world.directory.people([
        ...new Set(acts.map(({accountId}) => accountId)),
      ]),
    );
    return new Map(
      acts.flatMap(({postId, accountId}) => {
        const email = people[accountId]?.email;
        return email === undefined ? [] : [[postId, email] as const];
      }),
    );
  } catch (error) {
    if (!failedAs(error, 'forbidden', 'refused', 'notFound')) throw error;
    return new Map();
  }
}

/** Account ids of everybody concerned, but only when an address turns up that nobody was asked under. */
function* idsOf(
  world: ReviewWorld,
  {facts}: ReviewCase,
  replies: readonly LaneReply[],
  actors: ReadonlyMap<string, string>,
): Strand<ReadonlyMap<string, string>> {
  const asked = new Set(
    facts
      .filter(({kind}) => kind === 'asked' || kind === 'delegated')
      .map(({person}) => person),
  );
  const strangers = [
    ...replies.flatMap(({content}) =>
      [...content.matchAll(/^Signed by (\S+@\S+) for /gm)].map(([, one]) =>
        one.toLowerCase(),
      ),
    ),
    ...[...actors.values()].map(email => email.toLowerCase()),
  ].filter(email => !asked.has(email));
  if (strangers.length === 0) return new Map();
  try {
    const accounts = yield* repeatable(
      world.directory.accounts([...new Set([...strangers, ...asked])]),
    );
    return new Map(
      Object.entries(accounts).flatMap(([email, account]) =>
        account === null ? [] : [[email, account.id] as const],
      ),
    );
  } catch (error) {
    if (!failedAs(error, 'forbidden', 'refused', 'notFound')) throw error;
    return new Map();
  }
}

/**
 * Answers of a running approval that are not recorded on this text yet. The text is read once more after them: only
 * when it is still the same do they stand for it.
 */
function* nativeAnswers(
  world: ReviewWorld,
  {fileId, facts}: ReviewCase,
  text: ReviewedText,
): Strand<readonly NativeAnswer[]> {
  const started = new Set(
    sinceWithdrawn(facts)
      .filter(({kind, ref}) => kind === 'native' && ref !== '')
      .map(({ref}) => ref),
  );
  if (started.size === 0) return [];
  const approvals = yield* repeatable(world.approvals.list(fileId));
  const answers = approvals
    .filter(({id, status}) => started.has(id) && status !== 'cancelled')
    .flatMap(({id, responses}) =>
      responses.flatMap(({email, response}) =>
        response === 'none'
          ? []
          : [{approvalId: id, email: email.toLowerCase(), response}],
      ),
    )
    .filter(
      ({approvalId, email, response}) =>
        !facts.some(
          fact =>
            fact.source === 'approval' &&
            fact.ref === approvalId &&
            fact.person === email &&
            (response === 'declined'
              ? fact.kind === 'object'
              : fact.kind === 'approve' &&
                fact.textHash === text.canonical.hash),
        ),
    );
  if (answers.length === 0) return [];
  const again = yield* readText(world, fileId);
  return again.canonical.hash === text.canonical.hash ? answers : [];
}

function recordFound(
  world: ReviewWorld,
  found: readonly Found[],
): ReadonlyMap<string, readonly ReviewFact[]> {
  const now = new Map<string, readonly ReviewFact[]>();
  const registers = new Set(
    found.map(({reviewed}) => reviewed.book.registerId),
  );
  for (const registerId of registers) {
    const recorded = recordFacts(
      world,
      registerId,
      found
        .filter(({reviewed}) => reviewed.book.registerId === registerId)
        .map(({reviewed, replies, native, context}) => ({
          fileId: reviewed.fileId,
          facts: known => [
            ...collect(replies, known, context).facts,
            ...collectNative(
              native,
              known,
              reviewed.rules.map(({key}) => key),
              world.now,
              context,
            ),
          ],
        })),
    );
    recorded.forEach((facts, fileId) => now.set(fileId, facts));
  }
  return now;
}

/** Answers what may be meant as a verdict, once. */
function prompt(
  world: ReviewWorld,
  found: readonly Found[],
  now:
    | Map<string, readonly ReviewFact[]>
    | ReadonlyMap<string, readonly ReviewFact[]>,
): void {
  const wanted = found.flatMap(({reviewed, replies, context}) =>
    collect(
      replies,
      now.get(reviewed.fileId) ?? reviewed.facts,
      context,
    ).prompts.map(one => ({reviewed, replies, one})),
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
  for (const registerId of registers) {
    recordFacts(
      world,
      registerId,
      wanted.flatMap(({reviewed, one}, at) =>
        reviewed.book.registerId === registerId && answered[at].ok
          ? [
              {
                fileId: reviewed.fileId,
                facts: () => [
                  factOf(world, reviewed, {
                    key: `prompted:${one.reply.id}`,
                    kind: 'prompted',
                    lane: one.reply.lane,
                    words: one.why,
                    ref: one.reply.id,
                  }),
                ],
              },
            ]
          : [],
      ),
    );
  }
}

function* promptOnce(
  world: ReviewWorld,
  {fileId}: ReviewCase,
  replies: readonly LaneReply[],
  {reply, why}: Prompt,
): Strand<void> {
  const given = (all: readonly {readonly content: string}[]): boolean =>
    all.some(({content}) => content.includes(promptCode(reply.id)));
  if (given(replies)) return;
  const content = promptFor(reply.id, why, world.reviewPage(fileId));
  for (let attempt = 1; ; attempt++) {
    try {
      yield* ask(
        world.comments.reply(fileId, reply.threadId, {content, action: 'none'}),
      );
      return;
    } catch (error) {
      if (attempt === 2 || !failedAs(error, 'unknown')) throw error;
      const threads = yield* repeatable(world.comments.threads(fileId, ''));
      if (threads.some(one => given(one.replies))) return;
    }
  }
}

function askerOf(facts: readonly ReviewFact[]): string {
  return sinceWithdrawn(facts).find(({kind}) => kind === 'asked')?.by ?? '';
}
