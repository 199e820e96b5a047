import {
  askedElsewhere,
  collect,
  collectNative,
  needsActor,
  newReplies,
  type CollectContext,
  type LaneReply,
  type NativeAnswer,
} from '../../rules/answers/collect';
import {authorsOf} from '../../rules/lanes/reviewers';
import {goneThreads, withPosted} from '../../rules/answers/posted';
import {membersAfter} from '../../rules/lanes/members';
import type {Posted} from '../../../world/inbox';
import type {NewFact, ReviewFact} from '../../rules/record/facts';
import {closedVersion} from '../../rules/record/versions';
import type {Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import {because} from '../../../world/ask/explain';
import {all, runAll} from '../../../world/ask/waves';
import {answerPrompts} from './answer-prompts';
import {actorsOf, idsOf} from './identify-people';
import {toHear, type Hearing} from './hear';
import {nativeAnswers} from './native-answers';
import {recordFacts, type Recording} from '../record-facts';
import type {ReviewCase} from '../review-book';
import {WIDTH, type ReviewedText} from '../review-texts';
import {changesOf, newElsewhere, repliesIn} from './seen-replies';

const UNANSWERED =
  'A reply may be an objection, and its writer could not be asked.';

interface Found {
  readonly reviewed: ReviewCase;
  readonly replies: readonly LaneReply[];
  /** What may be an answer beside the threads of the lanes. */
  readonly elsewhere: readonly LaneReply[];
  readonly native: readonly NativeAnswer[];
  readonly posted: readonly Posted[];
  /** What became of answers and threads that are recorded. */
  readonly changed: readonly NewFact[];
  readonly context: CollectContext;
}

export interface Collected {
  /** Each case with its facts as they are now. */
  readonly cases: readonly ReviewCase[];
  /** Why a case, by file id, could not be looked at: what was answered there is not known. */
  readonly missed: ReadonlyMap<string, string>;
  /** Lanes, by file id, whose thread is not among the comments and not given up yet. */
  readonly unseen: ReadonlyMap<string, readonly string[]>;
}

/** What else is to be recorded in the same write, on what is recorded then; '[]' leaves it for later. */
export type Also = (known: readonly ReviewFact[]) => readonly NewFact[];

/**
 * Looks what was answered and records what counts: one round trip when nobody has, six at most.
 *
 * @param also Recorded with answers that leave no question open; not asked where there is nothing new.
 * @param hearing How to hear what was said about a case; who has asked already answers it.
 */
export function collectVerdicts(
  world: ReviewWorld,
  cases: readonly ReviewCase[],
  texts: ReadonlyMap<string, ReviewedText>,
  also: Also = () => [],
  hearing: (reviewed: ReviewCase) => Hearing = one => toHear(world, one),
): Collected {
  const found: Found[] = [];
  const inbox = world.inbox.read(cases.map(({fileId}) => fileId));
  const missed = new Map<string, string>();
  const unseen = new Map<string, readonly string[]>();
  const seen = seenSince(world, texts);
  for (let from = 0; from < cases.length; from += WIDTH) {
    runAll(
      world.transport,
      cases.slice(from, from + WIDTH).map(reviewed =>
        (function* (): Strand<void> {
          const text = texts.get(reviewed.fileId);
          if (!text || reviewed.facts.every(({kind}) => kind !== 'asked')) {
            return;
          }
          try {
            const one = yield* look(
              world,
              reviewed,
              text,
              seen.get(reviewed.fileId) ?? '',
              inbox.get(reviewed.fileId) ?? [],
              hearing(reviewed),
              lanes => unseen.set(reviewed.fileId, lanes),
            );
            if (one !== null) found.push(one);
          } catch (error) {
            missed.set(reviewed.fileId, because(error));
          }
        })(),
      ),
    );
  }
  const now = new Map<string, readonly ReviewFact[]>();
  /** Files in which somebody is asked whether they object. */
  const holding = new Set<string>();
  try {
    recordFound(world, found, also).forEach((facts, fileId) =>
      now.set(fileId, facts),
    );
    for (const {reviewed, posted} of found) {
      if (now.has(reviewed.fileId)) world.inbox.remove(posted);
    }
    const prompted = answerPrompts(
      world,
      found.map(one => {
        const {reviewed, replies, elsewhere} = one;
        const prompts = promptsOf(
          one,
          now.get(reviewed.fileId) ?? reviewed.facts,
        );
        if (prompts.some(({verdict}) => verdict === 'object')) {
          holding.add(reviewed.fileId);
        }
        return {
          reviewed,
          replies: [...replies, ...elsewhere],
          prompts,
        };
      }),
    );
    prompted.facts.forEach((facts, fileId) => now.set(fileId, facts));
    for (const fileId of prompted.unanswered) missed.set(fileId, UNANSWERED);
  } catch (error) {
    // A question that was asked and not recorded is found again by its code; until then it is not known what it holds back.
    for (const {
      reviewed: {fileId},
    } of found) {
      if (!now.has(fileId) || holding.has(fileId)) {
        missed.set(fileId, because(error));
      }
    }
  }
  return {
    cases: cases.map(reviewed => ({
      ...reviewed,
      facts: now.get(reviewed.fileId) ?? reviewed.facts,
    })),
    missed,
    unseen,
  };
}

/**
 * Since when the acting account has seen each text as it is now; without an entry where Docs does not tell. Times of
 * the document say nothing, because every editor can write them.
 */
function seenSince(
  world: ReviewWorld,
  texts: ReadonlyMap<string, ReviewedText>,
): ReadonlyMap<string, string> {
  return world.seenTexts.note(
    new Map(
      [...texts].flatMap(([fileId, {revision}]) =>
        revision === '' ? [] : [[fileId, revision] as const],
      ),
    ),
  );
}

/** Null when there is nothing new. */
function* look(
  world: ReviewWorld,
  reviewed: ReviewCase,
  text: ReviewedText,
  seenSince: string,
  posted: readonly Posted[],
  {threads, approvals}: Hearing,
  unseen: (lanes: readonly string[]) => void,
): Strand<Found | null> {
  const {fileId, facts} = reviewed;
  const {there, native} = yield* all({
    there: repliesIn(world, reviewed, threads),
    native: nativeAnswers(world, reviewed, text, seenSince, approvals),
  });
  const gone = goneThreads(facts, there.usable, () => true);
  if (there.threads !== null && gone.length > 0) {
    unseen(gone.map(({lane}) => lane));
  }
  const said = withPosted(
    there.replies,
    posted.flatMap(one => (one.kind === 'answer' ? [one] : [])),
  );
  const changed = changesOf(world, reviewed, there);
  const replies = newReplies(said, facts).filter(
    ({content, action}) => content.trim() !== '' || action === 'resolve',
  );
  const elsewhere = newElsewhere(there, facts);
  const found = [replies, native, changed, posted, elsewhere];
  if (found.every(({length}) => length === 0)) return null;
  const typed = [...replies.filter(needsActor), ...elsewhere].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  const actors = yield* actorsOf(world, fileId, typed);
  const ids = yield* idsOf(world, reviewed, replies, actors);
  return {
    reviewed,
    replies: said,
    elsewhere: there.elsewhere,
    native,
    posted,
    changed,
    context: {
      fileId,
      incident: reviewed.incident.id,
      keys: world.secrets.keys(),
      actorOf: id => actors.get(id) ?? '',
      idOf: email => ids.get(email.toLowerCase()) ?? email.toLowerCase(),
      authors: authorsOf(reviewed.incident, facts),
      ownDraft: reviewed.level?.ownDraft ?? false,
      overrider: reviewed.level?.overrides
        ? reviewed.incident.roles.commander.toLowerCase()
        : '',
      text: text.canonical,
      seenSince,
    },
  };
}

/** Who answers in somebody's place, as they said without being able to write the register. */
function delegations(
  reviewed: ReviewCase,
  posted: readonly Posted[],
  known: readonly ReviewFact[],
): readonly NewFact[] {
  return posted.flatMap((one): readonly NewFact[] => {
    if (one.kind !== 'delegate') return [];
    const {id, fileId, lane, from, person, reason, by, at} = one;
    const original = membersAfter(known, lane).find(
      member => member.person === from && member.standsFor === '',
    );
    return original
      ? [
          {
            key: `${fileId}:delegated:${lane}:${from}:${person}:${id}`,
            incident: reviewed.incident.id,
            fileId,
            kind: 'delegated',
            source: 'sidebar',
            lane,
            person,
            standsFor: from,
            round: original.round,
            reason,
            by,
            at,
          },
        ]
      : [];
  });
}

/** What people have to be asked about what they wrote; nothing while the text is closed: nobody can reply to a locked one. */
function promptsOf(
  {reviewed, replies, elsewhere, context}: Found,
  known: readonly ReviewFact[],
): ReturnType<typeof askedElsewhere> {
  if (closedVersion(known) !== null) return [];
  const lanes = reviewed.rules.map(({key}) => key);
  return [
    ...collect(replies, known, context).prompts,
    ...askedElsewhere(elsewhere, known, context, lanes),
  ];
}

function recordFound(
  world: ReviewWorld,
  found: readonly Found[],
  also: Also,
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
        .flatMap((one): readonly Recording[] => [
          {
            fileId: one.reviewed.fileId,
            facts: known => factsOf(world, one, known),
          },
          {
            fileId: one.reviewed.fileId,
            facts: known =>
              promptsOf(one, known).length > 0 ? [] : also(known),
          },
        ]),
    );
    recorded.forEach((facts, fileId) => now.set(fileId, facts));
  }
  return now;
}

/** What was answered, as facts. */
function factsOf(
  {now}: ReviewWorld,
  {reviewed, replies, native, posted, changed, context}: Found,
  known: readonly ReviewFact[],
): readonly NewFact[] {
  const lanes = reviewed.rules.map(({key}) => key);
  return [
    ...changed,
    ...delegations(reviewed, posted, known),
    ...collect(replies, known, context).facts,
    ...collectNative(native, known, lanes, now, context),
  ];
}
