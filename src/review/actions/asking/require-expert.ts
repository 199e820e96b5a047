import {isMessage} from '../../../core/documents/message-kinds';
import {UserError} from '../../../core/base/user-error';
import type {ReviewCase} from '../review-book';

/** Nobody is asked to sign what no engineer answers for: the expert is named first (S0-13). Inside texts are not held up. */
export function requireExpert({incident, kind}: ReviewCase): void {
  const {sme, technicalLead} = incident.roles;
  const outside =
    kind === 'customer' || kind === 'technical' || isMessage(kind);
  if (!outside || sme !== '' || technicalLead !== '') return;
  throw new UserError(
    'Nobody was asked.',
    'No engineering expert is named, so nobody answers for the facts.',
    'Name the engineering SME or the technical lead under “Edit details”, then ask. A name typed into the register by hand does not count: clear its cell first.',
  );
}
