import type {
  GateView,
  LaneView,
  ObjectionView,
  ReviewerView,
  ReviewView,
  SignOffView,
  VersionView,
} from '../contract';
import {fileUrl, threadUrl} from '../../core/base/google-addresses';
import {
  allowedActs,
  type Refusal,
  type ReviewAct,
} from '../rules/state/allowed';
import {actorIn, readersOf} from '../actions/who-acts';
import type {FactSource} from '../rules/record/facts';
import type {LaneState, SignOff} from '../rules/lanes/lane-state';
import {laneLabel} from '../rules/lanes/lanes';
import {parseLane} from '../../core/policy/lane-notation';
import type {Member} from '../rules/lanes/members';
import {awaitedFrom, type ReviewState} from '../rules/state/state';
import {signersOf} from '../rules/lanes/reviewers';
import {CallFailure} from '../../world/ask/call';
import {isOwner} from '../../world/owners';
import {closedVersion, type Version} from '../rules/record/versions';
import type {ReviewWorld} from '../../world/review-world';
import type {LeftOver} from '../actions/carry-out';
import type {ReviewLook} from '../actions/refresh-review';
import {siblingsOf, type ReviewCase} from '../actions/review-book';

/** A look at a review as the sidebar shows it. */
export function presentReview(
  world: ReviewWorld,
  look: ReviewLook,
): ReviewView {
  const {reviewed, text, state, left, canEdit} = look;
  const {fileId, kind, label, incident, facts, rules} = reviewed;
  const me = world.me.email.toLowerCase();
  const acts = allowedActs(actorIn(world, reviewed, canEdit), {
    ...state,
    facts,
    kind,
    readers: readersOf(reviewed),
  });
  return {
    me: world.me.email,
    fileId,
    kind,
    label,
    incidentId: incident.id,
    reviewed: rules.length > 0,
    phase: state.phase,
    round: state.round,
    textHash: text.canonical.hash,
    lanes: state.lanes.map(lane => presentLane(fileId, state, lane, me)),
    objections: state.objections.map((one): ObjectionView => ({
      key: one.key,
      lane: one.lane,
      laneLabel: labelOf(one.lane),
      person: one.person,
      words: one.words,
      at: one.at,
    })),
    gates: gatesOf(state),
    versions: state.versions.map(presentVersion),
    drifted: state.drifted,
    left: leftInWords(left),
    can: {
      ask: acts.ask === null,
      release: acts.release === null || acts['lock-again'] === null,
      giveUp: acts['give-up'] === null,
      withdraw: acts.withdraw === null,
      unlock: acts.unlock === null,
      override: acts.override === null,
      editReviewers: acts['edit-reviewers'] === null,
    },
    owner: forOwners(world, reviewed, state),
    refused: refusedIn(state, acts),
    technical: technicalOf(world, reviewed),
    pageUrl: world.reviewPage(fileId),
    // The sweep leaves restricted incidents to their own people.
    lastSweepAt:
      incident.visibility === 'restricted' ? '' : world.sweeps.lastEnd(fileId),
    now: world.now,
  };
}

/** Asked only when something waits for an owner. */
function forOwners(
  world: ReviewWorld,
  {tampering, incident, book, facts}: ReviewCase,
  {gates, lanes}: ReviewState,
): ReviewView['owner'] {
  const closed = (gate: string): boolean => gates.some(({key}) => key === gate);
  const waits = closed('record') || closed('signers');
  if (!waits || !owns(world)) return {look: false, confirm: []};
  return {
    look: tampering.length > 0,
    confirm: lanes.flatMap(({lane, standing}) => {
      if (standing.kind !== 'approved') return [];
      const named = signersOf(lane, incident, book.people, facts);
      const people = standing.by.map(({person}) => person);
      return people.some(person => named.includes(person))
        ? []
        : people.map(person => ({
            lane: lane.key,
            laneLabel: lane.label,
            person,
          }));
    }),
  };
}

/** Whoever cannot be told for an owner is none; the click asks again. */
function owns(world: ReviewWorld): boolean {
  try {
    return isOwner(world);
  } catch (error) {
    if (error instanceof CallFailure) return false;
    throw error;
  }
}

/** What somebody may look for here and not find, with the sentence that says why. */
function refusedIn(
  {phase, gates}: ReviewState,
  acts: Readonly<Record<ReviewAct, Refusal | null>>,
): ReviewView['refused'] {
  return LOOKED_FOR[phase].flatMap(act => {
    const no = acts[act];
    // What closes a gate is listed with its gate.
    return no && !gates.some(({why}) => why === no.why)
      ? [{act: ACTS[act], why: no.why, remedy: no.remedy}]
      : [];
  });
}

const ACTS: Readonly<Record<ReviewAct, string>> = {
  ask: 'Ask for review',
  release: 'Release',
  'lock-again': 'Lock it again',
  'give-up': 'Give the release up',
  withdraw: 'Withdraw',
  unlock: 'Unlock',
  override: 'Override an objection',
  'edit-reviewers': 'Change reviewers',
};

const LOOKED_FOR: Readonly<Record<ReviewState['phase'], readonly ReviewAct[]>> =
  {
    draft: ['ask', 'release'],
    'in-review': ['ask', 'release', 'withdraw', 'edit-reviewers'],
    approved: ['release', 'withdraw', 'edit-reviewers'],
    releasing: ['release', 'give-up'],
    released: ['unlock'],
  };

/** A text that is released and unchanged has passed them all. */
function gatesOf({phase, drifted, gates}: ReviewState): readonly GateView[] {
  return phase === 'released' && !drifted
    ? []
    : gates.map(({key, why, remedy, items}) => ({key, why, remedy, items}));
}

export function presentLane(
  fileId: string,
  state: Pick<ReviewState, 'lanes'>,
  {lane, round, threadId, members, standing, signOffs, suggestions}: LaneState,
  me: string,
): LaneView {
  return {
    key: lane.key,
    label: lane.label,
    answersFor: lane.answersFor,
    checklist: lane.checklist,
    conditional: lane.conditional,
    quorum: lane.quorum,
    round,
    standing: standing.kind,
    because:
      standing.kind === 'not-needed'
        ? `${standing.because} (${standing.by})`
        : '',
    members: members.map(presentMember),
    awaited:
      // Whose sign-off an edit took back waits to be asked again.
      standing.kind === 'awaited' ? standing.from.map(presentMember) : [],
    signed: signOffs
      .filter(({changed}) => changed.length === 0)
      .map(presentSignOff),
    changed: standing.kind === 'voided' ? standing.changed : [],
    suggestions,
    threadUrl: threadId === '' ? '' : threadUrl(fileId, threadId),
    mine: members.some(({person}) => person === me),
    waitsForMe: awaitedFrom(state, me).some(one => one.lane.key === lane.key),
  };
}

function presentMember({
  person,
  since,
  dueAt,
  standsFor,
}: Member): ReviewerView {
  return {person, since, dueAt, standsFor};
}

const HOW: Readonly<Record<FactSource, string>> = {
  signature: 'signed with Incident Comms',
  activity: 'reply in the document, known from Drive’s activity',
  approval: 'approved in Drive',
  sidebar: 'in the sidebar',
  'add-on': '',
};

function presentSignOff({person, at, source, round}: SignOff): SignOffView {
  return {person, at, how: HOW[source], round};
}

function presentVersion(version: Version): VersionView {
  const {number, state, startedAt, startedBy, doneAt, pdfId, technical} =
    version;
  return {
    number,
    state,
    startedAt,
    startedBy,
    doneAt,
    // The evidence of a release that was given up is in the bin.
    pdfUrl: pdfId === '' || state === 'given-up' ? '' : fileUrl(pdfId),
    technical,
  };
}

const LEFT: Readonly<Record<LeftOver['step'], string>> = {
  access: 'Access could not be brought to what it should be.',
  brief: 'The review sheet could not be brought up to date.',
  thread: 'A comment thread could not be opened.',
  mail: 'A mail could not be sent.',
  approval: 'Drive’s own approval could not be started or ended.',
  lock: 'The lock could not be taken off.',
  'take-up': 'Answers given since are not counted yet.',
  record: 'What was done could not be recorded in the register.',
};

/** Each step once, however many lanes it failed for. */
export function leftInWords(left: readonly LeftOver[]): readonly string[] {
  return [...new Set(left.map(({step, why}) => `${LEFT[step]} ${why}`))];
}

function technicalOf(
  world: ReviewWorld,
  reviewed: ReviewCase,
): ReviewView['technical'] {
  if (reviewed.kind !== 'customer') return 'none';
  const explanation = siblingsOf(reviewed, world).find(
    ({kind}) => kind === 'technical',
  );
  if (!explanation) return 'none';
  return closedVersion(explanation.facts) ? 'released' : 'draft';
}

function labelOf(lane: string): string {
  const rule = parseLane(lane);
  return rule ? laneLabel(rule.concerns) : lane;
}
