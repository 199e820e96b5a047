import {isMessage} from '../../../core/documents/message-kinds';
import {UserError} from '../../../core/base/user-error';
import type {LaneState} from '../../rules/lanes/lane-state';
import type {Assignment} from '../../rules/lanes/reviewers';
import type {ReviewCase} from '../review-book';

/**
 * Nobody is asked to sign what no engineer answers for (S0-13): an expert or technical lead is named, the People tab says
 * who answers for engineering, or somebody is asked, or was, for it. Inside texts are not held up.
 */
export function requireExpert(
  {incident, kind, book}: ReviewCase,
  lanes: readonly LaneState[],
  assignments: readonly Assignment[],
): void {
  const {sme, technicalLead} = incident.roles;
  const outside =
    kind === 'customer' || kind === 'technical' || isMessage(kind);
  if (!outside || sme !== '' || technicalLead !== '') return;
  const isAsked = lanes.some(
    ({lane, members}) =>
      lane.concerns.includes('engineering') &&
      (members.length > 0 ||
        assignments.some(one => one.lane === lane.key && one.asked.length > 0)),
  );
  const isOnCall = book.people.some(({signsFor}) =>
    signsFor.includes('engineering'),
  );
  if (isAsked || isOnCall) return;
  throw new UserError(
    'Nobody was asked.',
    'No engineering expert is named, so nobody answers for the facts.',
    'Name the engineering SME or the technical lead under “Edit details”, then ask. A name typed into the register by hand does not count: clear its cell first.',
  );
}
