import type {Objection} from '../answers/objections';
import type {ReviewFact} from '../record/facts';
import {closedVersion, handOverKey, runningVersion} from '../record/versions';
import {sinceWithdrawn} from '../lanes/lane-state';
import type {Gate, GateKey} from './gates';
import {mailAttempts} from './mail-attempts';
import type {ReviewState} from './state';

/** Acts on a review as a whole. What reviewers answer is judged where it is collected. */
export type ReviewAct =
  | 'ask'
  | 'release'
  | 'lock-again'
  | 'give-up'
  | 'withdraw'
  | 'unlock'
  | 'override'
  | 'edit-reviewers';

/** Why somebody may not, and what helps. */
export interface Refusal {
  readonly why: string;
  readonly remedy: string;
}

/** The person who would do it. */
export interface Actor {
  /** The document, but for a lock of ours, and the register. */
  readonly canEdit: boolean;
  readonly isCommander: boolean;
  /** Whether policy lets the commander go on against objections at this severity. */
  readonly overrides: boolean;
}

/** Where the review is. Each rule takes of it what it needs, so that an action need not read the rest. */
export interface Standing extends Pick<
  ReviewState,
  'phase' | 'gates' | 'lanes'
> {
  readonly facts: readonly ReviewFact[];
  readonly objections: readonly Objection[];
  /** Whether CS Ops, and CS leadership, are named to get what is released (S0-35). */
  readonly readers: {readonly csOps: boolean; readonly csLeadership: boolean};
  readonly kind: string;
}

/**
 * The one table of who may do what with a review, and why not: buttons, views and actions ask it. Null: they may.
 */
export const may = {
  ask: (
    actor: Actor,
    {
      phase,
      gates,
      lanes,
      kind,
    }: Pick<Standing, 'phase' | 'gates' | 'lanes' | 'kind'>,
  ): Refusal | null =>
    editing(actor) ??
    closedText(phase) ??
    (lanes.length > 0
      ? null
      : kind === 'internal'
        ? refusal(
            'The internal communication needs no approval.',
            'Ask for review of the other documents.',
          )
        : refusal(
            'The policy names nobody who signs it.',
            'Ask the admin to look at the Policy tab and at the severity of the incident.',
          )) ??
    // Nobody can judge a text that leaves its bottom line open (S0-11), or that holds what they
    // cannot see, or was written for another incident than this has become.
    closedBy(gates, 'raw-event-data', 'not-signable', 'outdated'),

  release: (
    actor: Actor,
    standing: Pick<Standing, 'phase' | 'gates' | 'readers' | 'facts'>,
  ): Refusal | null => {
    const {phase, gates, facts} = standing;
    // Who began it may not be there any more: anybody who may edit goes on with it.
    if (runningVersion(facts)) return editing(actor);
    return (
      may.begin(actor, standing) ??
      (gates[0] ? toldBy(gates[0]) : null) ??
      (phase === 'approved'
        ? null
        : refusal('It is not approved.', 'Ask for its review.'))
    );
  },

  /** What can be said about a release before the text is looked at. */
  begin: (
    actor: Actor,
    {facts, readers}: Pick<Standing, 'facts' | 'readers'>,
  ): Refusal | null =>
    editing(actor) ??
    (closedVersion(facts)
      ? refusal(
          'This text is released already.',
          'Unlock it first, with a reason, if it has to change.',
        )
      : named(readers)),

  /** Opened and not changed since: the same version is closed again. */
  'lock-again': (
    actor: Actor,
    {phase, gates}: Pick<Standing, 'phase' | 'gates'>,
  ): Refusal | null =>
    editing(actor) ??
    ((phase === 'in-review' || phase === 'approved') &&
    gates.length > 0 &&
    gates.every(({key}) => key === 'new-version')
      ? null
      : refusal(
          'The text is not the one that was released.',
          'Ask for its review, and release it as a new version.',
        )),

  /** A release that does not come to its end, as long as it is certain that CS has no mail of it. */
  'give-up': (
    actor: Actor,
    {facts}: Pick<Standing, 'facts'>,
  ): Refusal | null => {
    const running = runningVersion(facts);
    if (!running) {
      return (
        editing(actor) ??
        refusal('No release is going on.', 'Reload: it may have ended.')
      );
    }
    const key = handOverKey(facts[0].fileId, running.number);
    const {sent, begun} = mailAttempts(facts, key);
    return (
      editing(actor) ??
      (sent || begun
        ? refusal(
            'The mail to CS may have gone already.',
            'Finish the release; then unlock the text, with a reason.',
          )
        : null)
    );
  },

  withdraw: (actor: Actor, {facts}: Pick<Standing, 'facts'>): Refusal | null =>
    editing(actor) ??
    (isOpen(facts)
      ? null
      : refusal(
          'There is no review to withdraw.',
          'Reload: it may have changed.',
        )),

  unlock: (actor: Actor, {facts}: Pick<Standing, 'facts'>): Refusal | null =>
    editing(actor) ??
    (closedVersion(facts)
      ? null
      : refusal('It is not released.', 'Reload: it may have changed.')),

  override: (
    {isCommander, overrides}: Pick<Actor, 'isCommander' | 'overrides'>,
    {objections}: Pick<Standing, 'objections'>,
  ): Refusal | null =>
    objections.length === 0
      ? refusal('Nobody objects.', 'Reload: it may be settled.')
      : !isCommander
        ? refusal(
            'Only the incident commander can override an objection.',
            'Ask the commander, or settle it with who objects.',
          )
        : overrides
          ? null
          : refusal(
              'At this severity nobody can override an objection.',
              'Settle it with who objects.',
            ),

  /** Taking reviewers out, naming who answers for others. */
  'edit-reviewers': (
    actor: Actor,
    {facts}: Pick<Standing, 'facts'>,
  ): Refusal | null =>
    editing(actor) ??
    (isOpen(facts)
      ? null
      : refusal('There is no review to change.', 'Ask for review first.')),
} as const;

/** Nobody names who signs in another's place but that person, or the commander. */
export function mayDelegate(
  {isCommander}: Pick<Actor, 'isCommander'>,
  from: string,
  me: string,
): Refusal | null {
  return from === me || isCommander
    ? null
    : refusal(
        `Only ${from} or the incident commander can name who answers in that place.`,
        'Ask one of them; or ask somebody else of that lane as well.',
      );
}

/** Every act with its refusal. */
export function allowedActs(
  actor: Actor,
  standing: Standing,
): Readonly<Record<ReviewAct, Refusal | null>> {
  return {
    ask: may.ask(actor, standing),
    release: may.release(actor, standing),
    'lock-again': may['lock-again'](actor, standing),
    'give-up': may['give-up'](actor, standing),
    withdraw: may.withdraw(actor, standing),
    unlock: may.unlock(actor, standing),
    override: may.override(actor, standing),
    'edit-reviewers': may['edit-reviewers'](actor, standing),
  };
}

/** Asked, not withdrawn, not going out or out; told without the text. */
function isOpen(facts: readonly ReviewFact[]): boolean {
  return (
    !runningVersion(facts) &&
    !closedVersion(facts) &&
    sinceWithdrawn(facts).some(({kind}) => kind === 'asked')
  );
}

function editing({canEdit}: Actor): Refusal | null {
  return canEdit
    ? null
    : refusal(
        'Only people who may edit the document and the register can do this.',
        'Ask the communications lead.',
      );
}

function closedText(phase: ReviewState['phase']): Refusal | null {
  const why =
    phase === 'released'
      ? 'The text is released.'
      : phase === 'releasing'
        ? 'The text is being released.'
        : '';
  return why === '' ? null : refusal(why, 'Unlock it first, with a reason.');
}

function named({csOps, csLeadership}: Standing['readers']): Refusal | null {
  return csOps && csLeadership
    ? null
    : refusal(
        `Nobody is named to get it for ${csOps ? 'CS leadership' : 'CS Ops'}.`,
        'Ask the admin to name them in the Settings tab (csOps, csLeadership).',
      );
}

function closedBy(
  gates: readonly Gate[],
  ...keys: readonly GateKey[]
): Refusal | null {
  const gate = gates.find(({key}) => keys.includes(key));
  return gate ? toldBy(gate) : null;
}

function toldBy({key, why, remedy, items}: Gate): Refusal {
  return key === 'not-signable' || key === 'outdated'
    ? refusal(
        [why, ...items.map(one => `${one.replace(/\.$/, '')}.`)].join(' '),
        remedy,
      )
    : refusal(why, remedy);
}

function refusal(why: string, remedy: string): Refusal {
  return {why, remedy};
}
