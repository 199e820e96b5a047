import * as v from 'valibot';
import {cleanText} from '../../core/base/clean-text';
import {plusMinutes} from '../../core/base/instant';
import type {ReviewerProblem} from '../rules/lanes/check-reviewers';
import {digest} from '../rules/answers/collect';
import {ofKind, type NewFact, type ReviewFact} from '../rules/record/facts';
import {sinceWithdrawn, type LaneState} from '../rules/lanes/lane-state';
import type {Assignment} from '../rules/lanes/reviewers';
import type {ReviewState} from '../rules/state/state';
import {may} from '../rules/state/allowed';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import type {ReviewWorld} from '../../world/review-world';
import type {Strand} from '../../world/ask/call';
import {explained} from '../../world/ask/explain';
import {all, run} from '../../world/ask/waves';
import {signedIn} from '../../world/incidents/register-facts';
import {factOf} from './make-fact';
import {
  assigned,
  checked,
  named,
  refuseSigner,
} from './asking/choose-reviewers';
import {decisions, wants} from './asking/lanes-to-ask';
import {refuseUnfit} from './asking/refuse-unfit';
import {requireExpert} from './asking/require-expert';
import {carryOut, type LeftOver} from './carry-out';
import {FileId} from './read-input';
import {recordFacts} from './record-facts';
import {
  lookBesideOthers,
  lookAtReview,
  lookAlone,
  openedIn,
  refreshed,
  withFacts,
  type ReviewLook,
} from './refresh-review';
import type {ReviewCase} from './review-book';
import {actorIn, refuse} from './who-acts';
import {termsNow, type ReviewedText} from './review-texts';
import {weakenedSince} from '../rules/lanes/terms';

const NOBODY = 'Nobody was asked.';

const AskShape = v.object({
  fileId: FileId,
  /** Whom to ask, by lane; lanes left out, or with nobody, get who is proposed. A conditional lane named here is wanted. */
  people: v.record(v.string(), v.array(v.string())),
  /** Why a conditional lane is left out (S0-33), by lane. */
  notNeeded: v.record(v.string(), v.string()),
  /** A word to the reviewers; stands in their mail. */
  note: v.optional(v.string(), ''),
  /** The asker knows which words must go before it is released, and wants it looked at all the same. */
  asIs: v.optional(v.boolean()),
  /** Leaves the mails to the next look of whoever asks, or to the sweep. */
  mailLater: v.optional(v.boolean(), false),
});

const LONGEST_NOTE = 1000;

export type AskRequest = v.InferOutput<typeof AskShape>;

export type AskOutcome =
  | {
      readonly kind: 'asked';
      /** Lanes asked anew just now. */
      readonly lanes: readonly string[];
      readonly state: ReviewState;
      /** What did not work yet; the next click or sweep does it. */
      readonly left: readonly LeftOver[];
      /** How many mails were left to the next look. */
      readonly mailing: number;
      readonly look: ReviewLook;
    }
  | {
      /** Nothing was shared or recorded. */
      readonly kind: 'wrong';
      readonly problems: readonly ReviewerProblem[];
      readonly assignments: readonly Assignment[];
    };

/**
 * Asks every lane that has to look at the text as it is now. Lanes that are waiting already are left alone, so that
 * repeating it does nothing twice but finishes what was interrupted, and says what is still in the way.
 *
 * @param input An `AskRequest`, unchecked.
 */
export function askForReview(world: ReviewWorld, input: unknown): AskOutcome {
  const by = signedIn(world);
  const request: AskRequest = shaped(AskShape, input, NOBODY);
  const {first, whole} = looked(world, request.fileId);
  const {reviewed, state} = first;
  const note = noteOf(request);
  const notNeeded = decisions(reviewed, state, request);
  const wanted = state.lanes.filter(
    lane =>
      notNeeded[lane.lane.key] === undefined &&
      (wants(lane, reviewed, first.text) ||
        named(lane, request.people).length > 0),
  );
  if (wanted.length > 0) refuseSigner(reviewed, state, by);
  const assignments = assigned(reviewed, state, wanted, request.people, by);
  requireExpert(reviewed, state.lanes, assignments);
  const {
    chosen: {problems, briefId},
    look,
  } = run(
    world.transport,
    all({
      chosen: checked(world, reviewed, state, wanted, assignments, by),
      look: whole,
    }),
  );
  const {text} = look;
  if (wanted.length > 0 && request.asIs !== true)
    refuseUnfit(world, reviewed, text);
  if (problems.length > 0) return {kind: 'wrong', problems, assignments};
  if (wanted.length === 0 && Object.keys(notNeeded).length === 0) {
    // Whoever asks again and again wants to know what holds it up.
    return asked([], refreshed(world, look));
  }

  const facts = recorded(world, reviewed, known => {
    const round =
      1 + Math.max(0, ...ofKind(known, 'asked').map(fact => fact.round));
    return [
      ...Object.entries(notNeeded).map(([lane, because]) =>
        factOf(world, reviewed, {
          key: `not-needed:${lane}:${round}`,
          kind: 'not-needed',
          source: 'sidebar',
          lane,
          reason: because,
        }),
      ),
      ...(note === '' || wanted.length === 0
        ? []
        : [
            factOf(world, reviewed, {
              key: `note:${round}:${known.length}`,
              kind: 'note',
              source: 'sidebar',
              round,
              words: note,
            }),
          ]),
      ...wanted.flatMap(lane =>
        asks(world, reviewed, text, lane, assignments, round, known),
      ),
      ...(wanted.length === 0 ? [] : terms(world, reviewed, known, round)),
      ...plannedBrief(world, reviewed, briefId),
    ];
  });
  const texts = new Map([[reviewed.fileId, text]]);
  if (text.revision !== '') {
    world.seenTexts.note(new Map([[reviewed.fileId, text.revision]]));
  }
  const held =
    look.held === null ? [] : [[reviewed.fileId, look.held] as const];
  const carried = carryOut(
    world,
    [{...reviewed, facts}],
    texts,
    new Map(held),
    request.mailLater ? 'later' : 'now',
  );
  return asked(
    wanted.map(({lane}) => lane.key),
    {
      ...withFacts(look, carried.facts.get(reviewed.fileId) ?? facts),
      left: carried.left,
    },
    carried.mailing,
  );
}

function asked(
  lanes: readonly string[],
  look: ReviewLook,
  mailing = 0,
): AskOutcome {
  const {state, left} = look;
  return {kind: 'asked', lanes, state, left, mailing, look};
}

function noteOf({note}: AskRequest): string {
  const words = cleanText(note);
  if (words.length <= LONGEST_NOTE) return words;
  throw new UserError(
    NOBODY,
    'The note is too long.',
    'Shorten it; what has to be read belongs in the text.',
    [{field: 'note', message: `At most ${LONGEST_NOTE} characters.`}],
  );
}

/** Who has to sign does not depend on the other texts of the incident, so they are read beside the next question. */
function looked(
  world: ReviewWorld,
  fileId: string,
): {readonly first: ReviewLook; readonly whole: Strand<ReviewLook>} {
  try {
    const seen = run(world.transport, lookAtReview(world, fileId));
    const opened = openedIn(seen);
    const first = lookAlone(world, opened, seen);
    const {reviewed, state} = first;
    refuse(
      NOBODY,
      may.ask(actorIn(world, reviewed, first.canEdit), {
        ...state,
        kind: reviewed.kind,
      }),
    );
    return {first, whole: lookBesideOthers(world, opened, seen)};
  } catch (error) {
    throw explained(error, NOBODY, 'Try again in a moment.');
  }
}

function asks(
  world: ReviewWorld,
  reviewed: ReviewCase,
  {canonical}: ReviewedText,
  state: LaneState,
  assignments: readonly Assignment[],
  next: number,
  known: readonly ReviewFact[],
): readonly NewFact[] {
  const {lane, standing} = state;
  // Somebody else's click may have asked this lane in the meantime.
  const before = reviewed.facts.length;
  const overtaken = ofKind(known.slice(before), 'asked').some(
    fact => fact.lane === lane.key,
  );
  if (overtaken) return [];
  const joining = standing.kind === 'awaited' || standing.kind === 'approved';
  const round = joining ? state.round : next;
  const people = assignments.find(one => one.lane === lane.key)?.asked ?? [];
  return people
    .filter(
      person =>
        !joining || !state.members.some(member => member.person === person),
    )
    .map(person =>
      factOf(world, reviewed, {
        key: `asked:${lane.key}:${round}:${person}`,
        kind: 'asked',
        source: 'sidebar',
        lane: lane.key,
        person,
        round,
        textHash: canonical.hash,
        sections: canonical.sections.map(digest),
        how: 'reviewer',
        nudge: '',
        dueAt: plusMinutes(world.now, lane.minutes),
      }),
    );
}

/** What the ask is made from, once while it stays the same. A review under way is not asked for on weaker terms. */
function terms(
  world: ReviewWorld,
  reviewed: ReviewCase,
  known: readonly ReviewFact[],
  round: number,
): readonly NewFact[] {
  const now = termsNow(reviewed);
  const before = ofKind(sinceWithdrawn(known), 'terms').slice(-1)[0];
  const weaker = weakenedSince(known, now, reviewed.rules).length > 0;
  if (
    before &&
    (weaker || JSON.stringify(before.terms) === JSON.stringify(now))
  ) {
    return [];
  }
  return [
    factOf(world, reviewed, {
      key: `terms:${round}:${known.length}`,
      kind: 'terms',
      round,
      terms: now,
    }),
  ];
}

/** The brief has its file's id before it has its file, so that threads can name it. */
function plannedBrief(
  world: ReviewWorld,
  reviewed: ReviewCase,
  id: string,
): readonly NewFact[] {
  return id === ''
    ? []
    : [
        factOf(world, reviewed, {
          key: 'brief:planned',
          kind: 'brief',
          state: 'planned',
          briefId: id,
        }),
      ];
}

function recorded(
  world: ReviewWorld,
  {book, fileId, facts}: ReviewCase,
  wanted: (known: readonly ReviewFact[]) => readonly NewFact[],
): readonly ReviewFact[] {
  try {
    return (
      recordFacts(world, book.registerId, [{fileId, facts: wanted}]).get(
        fileId,
      ) ?? facts
    );
  } catch (error) {
    throw explained(
      error,
      'Nobody was asked: the register could not be written.',
      'Try again, or ask somebody who may edit the register.',
    );
  }
}
