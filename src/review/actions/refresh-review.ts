import type {ReviewState} from '../rules/state/state';
import {lockLeftOn} from '../rules/state/pending';
import {ofKind} from '../rules/record/facts';
import {mayComment} from '../rules/access/sharing';
import type {HeldGrant} from '../../core/base/grants';
import {closedVersion} from '../rules/record/versions';
import {UserError} from '../../core/base/user-error';
import type {IncidentDocument} from '../../core/incident/incident';
import {explained} from '../../world/ask/explain';
import type {Strand} from '../../world/ask/call';
import type {ReviewWorld} from '../../world/review-world';
import {
  all,
  allOf,
  orNull,
  run,
  settle,
  type Settled,
} from '../../world/ask/waves';
import {besideOf, besideText, readIfOpen} from './beside-texts';
import {isForeign, mayBeLocked} from './foreign-lock';
import {carryOut, type CarriedOut, type LeftOver} from './carry-out';
import {collectVerdicts, type Also} from './collecting/collect-verdicts';
import type {Hearing} from './collecting/hear';
import {aboutRelease, releaseRulesFor} from './release-rules';
import {
  openingCase,
  siblingsOf,
  type OpenedCase,
  type ReviewCase,
} from './review-book';
import {
  openInFaq,
  pendingSuggestions,
  readText,
  stateOf,
  withFinds,
  type Around,
  type ReviewedText,
} from './review-texts';

export interface ReviewLook {
  readonly reviewed: ReviewCase;
  readonly text: ReviewedText;
  readonly state: ReviewState;
  readonly left: readonly LeftOver[];
  /** Whether the person may edit the document, but for a lock, and write the register. */
  readonly canEdit: boolean;
  /** Whether the person may write the register. */
  readonly records: boolean;
  /** What gates depend on elsewhere. */
  readonly around: Around;
  /** Who has access to the document; null for whoever may not see it. */
  readonly held: readonly HeldGrant[] | null;
}

/**
 * The review of a document as it is now: takes up what was answered since and finishes what was interrupted, as
 * the sweep does. Others than those who may write the register see what is recorded, and that there may be more.
 * Two round trips when nobody has answered.
 */
export function refreshReview(world: ReviewWorld, fileId: string): ReviewLook {
  return refreshed(world, openAndLook(world, fileId));
}

/**
 * The same for a look of just now.
 *
 * @param finishes Whether what was interrupted is finished, too, as far as these facts tell.
 * @param also What is recorded together with new answers; see `collectVerdicts`.
 * @param heard What was said about it, where that was asked for just now.
 */
export function refreshed(
  world: ReviewWorld,
  first: ReviewLook,
  finishes: (facts: ReviewCase['facts']) => boolean = () => true,
  also?: Also,
  heard?: Hearing,
): ReviewLook {
  const {fileId} = first.reviewed;
  if (!first.records) {
    return {...first, left: [{fileId, step: 'take-up', why: NEXT_SWEEP}]};
  }
  const texts = new Map([[fileId, first.text]]);
  const {cases, missed, unseen} = collectVerdicts(
    world,
    [first.reviewed],
    texts,
    also,
    heard && (() => heard),
  );
  const why = missed.get(fileId);
  if (why !== undefined) {
    throw new UserError(
      'It is not known what reviewers have answered since.',
      why,
      'Try again in a moment.',
    );
  }
  const {left, facts} = finishes(cases[0].facts)
    ? carryOut(world, cases, texts)
    : NOTHING_LEFT;
  const after = facts.get(fileId) ?? cases[0].facts;
  const threads = threadsOf(after);
  return {
    ...withFacts(first, after),
    left: [
      ...left,
      ...(unseen.get(fileId) ?? [])
        .filter(lane => threads.has(lane))
        .map(lane => ({
          fileId,
          step: 'thread' as const,
          why: `The comment thread of ${labelOf(first.reviewed, lane)} is not there: somebody has deleted it, or Google shows it late. If it stays away, another is opened five minutes after the first.`,
        })),
    ],
  };
}

const NOTHING_LEFT: CarriedOut = {left: [], mailing: 0, facts: new Map()};

/** Lanes whose thread nobody has given up yet. */
function threadsOf(facts: ReviewCase['facts']): ReadonlySet<string> {
  const gone = new Set(
    ofKind(facts, 'thread-gone').map(({threadId}) => threadId),
  );
  const last = new Map(
    ofKind(facts, 'thread').map(({lane, threadId}) => [lane, threadId]),
  );
  return new Set(
    [...last].filter(([, id]) => !gone.has(id)).map(([lane]) => lane),
  );
}

function labelOf({rules}: ReviewCase, lane: string): string {
  return rules.find(({key}) => key === lane)?.label ?? lane;
}

/** Why what somebody did does not show yet. */
const NEXT_SWEEP =
  'Your account may not write the register; the next sweep does it.';

/** The same look after more facts. */
export function withFacts(
  look: ReviewLook,
  facts: ReviewCase['facts'],
): ReviewLook {
  const reviewed = {...look.reviewed, facts};
  return {
    ...look,
    reviewed,
    state: stateOf(reviewed, look.text, look.around),
  };
}

/** What Docs and Drive say of a document, whatever its review is. */
interface Seen {
  readonly suggestions: readonly string[];
  readonly text: ReviewedText;
  /** Null for whoever may not see it. */
  readonly held: readonly HeldGrant[] | null;
  readonly lockedSince: string | null;
}

/** A case and its document, asked for side by side: neither needs to know of the other. */
export interface Looked {
  readonly opened: Settled<OpenedCase>;
  readonly seen: Settled<Seen>;
  /** The texts it is compared with, by file id, as far as they were known beforehand. */
  readonly beside: ReadonlyMap<string, ReviewedText | null>;
}

/** @param before A case of the same document seen a moment ago: the texts beside it are read in the same round trip. */
export function* lookAtReview(
  world: ReviewWorld,
  fileId: string,
  before: ReviewCase | null = null,
): Strand<Looked> {
  const known = before === null ? [] : besideOf(before);
  const {opened, seen, beside} = yield* all({
    opened: settle(openingCase(world, fileId)),
    seen: settle(lookAtFile(world, fileId)),
    beside: allOf(known.map(one => readIfOpen(world, one.fileId))),
  });
  return {
    opened,
    seen,
    beside: new Map(known.map((one, at) => [one.fileId, beside[at]])),
  };
}

function* lookAtFile(world: ReviewWorld, fileId: string): Strand<Seen> {
  return yield* all({
    suggestions: pendingSuggestions(world, fileId),
    text: readText(world, fileId),
    held: orNull(world.permissions.held(fileId), 'forbidden', 'notFound'),
    lockedSince: orNull(
      world.lock.lockedSince(fileId),
      'forbidden',
      'notFound',
    ),
  });
}

/**
 * State with everything its gates depend on; changes nothing. Two round trips: the document, then the texts it is
 * compared with; three for a restricted incident.
 */
export function openAndLook(world: ReviewWorld, fileId: string): ReviewLook {
  const looked = run(world.transport, lookAtReview(world, fileId));
  return lookFrom(world, openedIn(looked), looked);
}

/** @throws what kept the case from being opened. */
export function openedIn({opened: one}: Looked): OpenedCase {
  if (!one.ok) throw one.error;
  return one.value;
}

/** What was looked at, judged. */
export function lookFrom(
  world: ReviewWorld,
  opened: OpenedCase,
  looked: Looked,
): ReviewLook {
  return run(world.transport, lookBesideOthers(world, opened, looked));
}

/** The same as a line of work: one round trip for the texts it is compared with, none where they are known. */
export function* lookBesideOthers(
  world: ReviewWorld,
  opened: OpenedCase,
  looked: Looked,
): Strand<ReviewLook> {
  const siblings = besideOf(opened.reviewed);
  try {
    const seen = seenIn(looked);
    const texts = yield* allOf(
      siblings.map(({fileId}) =>
        besideText(world, fileId, looked.beside.get(fileId)),
      ),
    );
    const beside = siblings.flatMap(({kind}, at) => {
      const text = texts[at];
      return text ? [{kind, text}] : [];
    });
    return judged(world, opened, seen, beside);
  } catch (error) {
    throw notShown(error);
  }
}

/** As far as it can be judged by itself, every gate that looks at other texts closed: no round trip. */
export function lookAlone(
  world: ReviewWorld,
  opened: OpenedCase,
  looked: Looked,
): ReviewLook {
  try {
    return judged(world, opened, seenIn(looked), []);
  } catch (error) {
    throw notShown(error);
  }
}

function seenIn({seen}: Looked): Seen {
  if (!seen.ok) throw seen.error;
  return seen.value;
}

function notShown(error: unknown): unknown {
  return explained(
    error,
    'The review cannot be shown now.',
    'Try again in a moment.',
  );
}

/** @param beside The other texts of the incident, as far as they are open to the person. */
function judged(
  world: ReviewWorld,
  {reviewed, file, records}: OpenedCase,
  seen: Seen,
  beside: readonly {
    readonly kind: IncidentDocument['kind'];
    readonly text: ReviewedText;
  }[],
): ReviewLook {
  const faq =
    reviewed.kind === 'customer' && reviewed.incident.faq.needed
      ? siblingsOf(reviewed, world).filter(({kind}) => kind === 'faq')
      : [];
  const text = withFinds(
    world,
    reviewed,
    seen.text,
    beside.map(({kind, text: {document}}) => ({kind, document})),
  );
  const texts = new Map(
    [text, ...beside.map(one => one.text)].map(
      one => [one.document.fileId, one] as const,
    ),
  );
  const around: Around = {
    suggestions: seen.suggestions,
    faqOpen: openInFaq(faq, texts),
    outdated: lines => foundAt(world, reviewed, 'outdated', lines),
    promises: lines => foundAt(world, reviewed, 'promises', lines),
    shutOut: shutOut(reviewed, stateOf(reviewed, text), seen.held),
    foreignLock:
      !mayBeLocked(reviewed) &&
      !lockLeftOn(reviewed.facts) &&
      isForeign(seen.lockedSince, reviewed, text),
  };
  const state = stateOf(reviewed, text, around);
  return {
    reviewed,
    text,
    state,
    left: [],
    canEdit: records && mayEdit(reviewed, file, seen),
    records,
    around,
    held: seen.held,
  };
}

/** What the rules of the capabilities find in the incident for one gate. A text that is out promises what it promised. */
function foundAt(
  world: ReviewWorld,
  reviewed: ReviewCase,
  closes: 'outdated' | 'promises',
  lines: readonly string[],
): readonly string[] {
  return closedVersion(reviewed.facts)
    ? []
    : releaseRulesFor(world, reviewed)
        .filter(({gate}) => gate === closes)
        .flatMap(rule => rule.find(lines, aboutRelease(world, reviewed)));
}

/** Who has signed and could not object any more. */
function shutOut(
  {book}: ReviewCase,
  {lanes}: ReviewState,
  held: readonly HeldGrant[] | null,
): readonly string[] {
  if (held === null) return [];
  const signed = new Set(
    lanes.flatMap(({signOffs}) => signOffs.map(({person}) => person)),
  );
  return [...signed].filter(person => !mayComment(person, book.people, held));
}

/** A lock takes the right to edit from everybody; who has it all the same still sees who has access. */
function mayEdit(
  reviewed: ReviewCase,
  file: OpenedCase['file'],
  {held}: Seen,
): boolean {
  return file?.canEdit === true || (mayBeLocked(reviewed) && held !== null);
}
