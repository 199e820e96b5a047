// A little long: everything that can be wrong is said before anything is shared.
import * as v from 'valibot';
import type {DocumentKind} from '../../ui/contract';
import {cleanText} from '../../domain/clean-text';
import {plusMinutes} from '../../domain/instant';
import type {ReviewerProblem} from '../../domain/review/check-reviewers';
import {digest} from '../../domain/review/collect';
import type {NewFact, ReviewFact} from '../../domain/review/facts';
import type {LaneState} from '../../domain/review/lane-state';
import {kindLabel} from '../../domain/review/mails';
import {
  authorsOf,
  proposeReviewers,
  type Assignment,
} from '../../domain/review/reviewers';
import type {ReviewState} from '../../domain/review/state';
import {UserError} from '../../domain/user-error';
import type {ReviewWorld} from '../../ports/review-world';
import {explained} from '../explain';
import {repeatable} from '../make-once';
import {signedIn} from '../register-facts';
import {together} from '../waves';
import {factOf} from './fact-of';
import {assigned, checked, named} from './choose-reviewers';
import {carryOut, type LeftOver} from './carry-out';
import {recordFacts} from './record-facts';
import {findCase, type ReviewCase} from './review-book';
import {readText, stateOf, type ReviewedText} from './review-texts';

const AskShape = v.object({
  fileId: v.string(),
  /** Whom to ask, by lane; lanes left out, or with nobody, get who is proposed. A conditional lane named here is wanted. */
  people: v.record(v.string(), v.array(v.string())),
  /** Why a conditional lane is left out (S0-33), by lane. */
  notNeeded: v.record(v.string(), v.string()),
});

export type AskRequest = v.InferOutput<typeof AskShape>;

export type AskOutcome =
  | {
      readonly kind: 'asked';
      /** Lanes asked anew just now. */
      readonly lanes: readonly string[];
      readonly state: ReviewState;
      /** What did not work yet; the next click or sweep does it. */
      readonly left: readonly LeftOver[];
    }
  | {
      /** Nothing was shared or recorded. */
      readonly kind: 'wrong';
      readonly problems: readonly ReviewerProblem[];
      readonly assignments: readonly Assignment[];
    };

/**
 * Asks every lane that has to look at the text as it stands. Lanes that are waiting already are left alone, so that
 * repeating it does nothing twice but finishes what was interrupted.
 *
 * @param input An `AskRequest`, unchecked.
 */
export function askForReview(world: ReviewWorld, input: unknown): AskOutcome {
  const by = signedIn(world);
  const request = parsed(input);
  const reviewed = findCase(world, request.fileId);
  const text = look(world, reviewed);
  const state = stateOf(reviewed, text);
  const notNeeded = decisions(reviewed, state, request);
  const wanted = state.lanes.filter(
    lane =>
      notNeeded[lane.lane.key] === undefined &&
      (wants(lane, reviewed, text) || named(lane, request.people).length > 0),
  );
  const assignments = assigned(reviewed, state, wanted, request.people, by);
  const problems = checked(world, reviewed, state, wanted, assignments, by);
  if (problems.length > 0) return {kind: 'wrong', problems, assignments};

  const facts = recorded(world, reviewed, known => {
    const round =
      1 + Math.max(0, ...known.filter(isAsk).map(fact => fact.round));
    return [
      ...Object.entries(notNeeded).map(([lane, because]) =>
        factOf(world, reviewed, {
          key: `not-needed:${lane}:${round}`,
          kind: 'not-needed',
          source: 'sidebar',
          lane,
          words: because,
        }),
      ),
      ...wanted.flatMap(lane =>
        asks(world, reviewed, text, lane, assignments, round, known),
      ),
    ];
  });
  const asked = {...reviewed, facts};
  const texts = new Map([[reviewed.fileId, text]]);
  const left = carryOut(world, [asked], texts);
  const now = findCase(world, request.fileId);
  return {
    kind: 'asked',
    lanes: wanted.map(({lane}) => lane.key),
    state: stateOf(now, text),
    left,
  };
}

function look(
  world: ReviewWorld,
  {fileId, kind, rules, incident}: ReviewCase,
): ReviewedText {
  try {
    const [text, file] = together(
      world.transport,
      readText(world, fileId),
      repeatable(world.files.facts(fileId)),
    );
    if (!file.canEdit) {
      throw refusal(
        'Only people who may edit the document can ask for its review.',
        'Ask the communications lead.',
      );
    }
    if (rules.length === 0) {
      throw refusal(
        kind === 'internal'
          ? 'The internal communication lives without approval.'
          : 'The policy names nobody who signs it.',
        kind === 'internal'
          ? 'Ask for review of the other documents.'
          : 'Ask the admin to look at the Policy tab and at the severity of the incident.',
      );
    }
    // S0-11: nobody can judge a text that leaves its bottom line open.
    if (incident.kind === 'data' && incident.rawEventData === 'unknown') {
      throw refusal(
        'It is not known whether raw event data is lost or intact.',
        'Ask the engineering SME, and choose "lost" or "intact" in the sidebar.',
      );
    }
    return text;
  } catch (error) {
    throw explained(error, 'Nobody was asked.', 'Try again in a moment.');
  }
}

/** Why each conditional lane that nobody decided about yet is left out; all of them have to be decided. */
function decisions(
  {facts}: ReviewCase,
  {lanes, phase}: ReviewState,
  {people, notNeeded}: AskRequest,
): Readonly<Record<string, string>> {
  if (phase === 'released' || phase === 'releasing') {
    throw refusal(
      phase === 'released'
        ? 'The text is released.'
        : 'The text is being released.',
      'Unlock it first, with a reason.',
    );
  }
  const reasons: Record<string, string> = {};
  for (const {lane, standing} of lanes) {
    const given = cleanText(notNeeded[lane.key] ?? '');
    if (given !== '' && !lane.conditional) {
      throw refusal(
        `The policy does not let ${lane.label} be left out.`,
        'Ask them, too.',
      );
    }
    if (!lane.conditional || standing.kind === 'not-needed') continue;
    if (given !== '') reasons[lane.key] = given;
    else if (
      people[lane.key] === undefined &&
      !facts.some(fact => isAsk(fact) && fact.lane === lane.key)
    ) {
      throw refusal(
        `It is not said whether ${lane.label} is needed.`,
        `Ask ${lane.label}, or say why it is not needed.`,
      );
    }
  }
  return reasons;
}

/** Whether the lane has to look (again). An objection is not asked about twice on the same words. */
function wants(
  {lane, standing, round}: LaneState,
  {facts}: ReviewCase,
  {canonical}: ReviewedText,
): boolean {
  if (standing.kind === 'not-asked' || standing.kind === 'voided') return true;
  const last = facts
    .filter(fact => isAsk(fact) && fact.lane === lane.key)
    .pop();
  return (
    standing.kind === 'objected' &&
    (round === 0 || last?.textHash !== canonical.hash)
  );
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
  const overtaken = known
    .slice(before)
    .some(fact => isAsk(fact) && fact.lane === lane.key);
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
        words: 'reviewer',
        dueAt: plusMinutes(world.now, lane.minutes),
      }),
    );
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

function isAsk({kind}: ReviewFact): boolean {
  return kind === 'asked';
}

function parsed(input: unknown): AskRequest {
  const read = v.safeParse(AskShape, input);
  if (read.success) return read.output;
  throw refusal('The request cannot be read.', 'Reload and try again.');
}

function refusal(why: string, remedy: string): UserError {
  return new UserError('Nobody was asked.', why, remedy);
}

/** What the ask form opens with: the document's lanes with who would be asked. */
export function askProposal(
  world: ReviewWorld,
  fileId: string,
): {
  readonly kind: DocumentKind;
  readonly label: string;
  readonly assignments: readonly Assignment[];
} {
  const by = signedIn(world);
  const {kind, rules, incident, book, level} = findCase(world, fileId);
  return {
    kind,
    label: kindLabel(kind),
    assignments: proposeReviewers(
      rules,
      incident,
      book.people,
      level?.ownDraft ? [] : authorsOf(incident, by),
    ),
  };
}
