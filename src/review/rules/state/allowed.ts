import {membersAfter} from '../lanes/members';
import type {ReviewFact} from '../record/facts';
import type {ReviewState} from './state';

export type ReviewAction =
  | 'ask'
  | 'answer'
  | 'clear'
  | 'override'
  | 'release'
  | 'withdraw'
  | 'unlock'
  | 'lock-again';

export interface Actor {
  /** The address under which they were asked, lower case. */
  readonly person: string;
  /** The document and the register. */
  readonly canEdit: boolean;
  readonly isCommander: boolean;
  /** Whether policy lets the commander go on against objections. */
  readonly overrides: boolean;
}

/** Why an action is not for this person now, in a sentence; '' when it is. */
export type Allowed = Readonly<Record<ReviewAction, string>>;

const NO_EDITOR =
  'Only people who may edit the document and the register can do this.';

export function allowedActions(
  state: ReviewState,
  facts: readonly ReviewFact[],
  {person, canEdit, isCommander, overrides}: Actor,
): Allowed {
  const {phase, objections, gates, lanes} = state;
  const open = phase === 'in-review' || phase === 'approved';
  const member = lanes.some(({members}) =>
    members.some(one => one.person === person),
  );
  const editing = (sentence: string): string =>
    canEdit ? sentence : NO_EDITOR;
  const mayClear = objections.some(
    objection =>
      objection.person === person ||
      membersAfter(facts, objection.lane).some(one => one.person === person),
  );
  const onlyVersion = gates.every(({key}) => key === 'new-version');
  return {
    ask: editing(
      phase === 'releasing'
        ? 'The text is being released.'
        : phase === 'released'
          ? 'The text is released. Unlock it first, with a reason.'
          : lanes.length === 0
            ? 'The policy names nobody who signs this document.'
            : '',
    ),
    answer: !member
      ? 'You are not a reviewer of this text to review this text.'
      : open
        ? ''
        : 'There is no review to answer now.',
    clear: mayClear ? '' : 'There is no objection of yours or of your lane.',
    override:
      objections.length === 0
        ? 'Nobody objects.'
        : !isCommander
          ? 'Only the incident commander can do this.'
          : overrides
            ? ''
            : 'At this severity nobody can override an objection.',
    release: editing(
      phase === 'releasing'
        ? ''
        : phase === 'released'
          ? 'It is released already.'
          : (gates[0]?.why ??
            (phase === 'approved' ? '' : 'It is not approved.')),
    ),
    withdraw: editing(open ? '' : 'There is no review to withdraw.'),
    unlock: editing(phase === 'released' ? '' : 'It is not released.'),
    'lock-again': editing(
      open && onlyVersion && gates.length === 1
        ? ''
        : 'The text is not the one that was released.',
    ),
  };
}
