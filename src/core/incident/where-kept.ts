import type {Incident} from './incident';

/**
 * Where an incident is kept: an open one in the main register, a restricted one in a register of its own, of which the
 * main register knows a stub. This file alone reads the stub’s register id.
 */

/** So many restricted incidents are asked for at once; nobody handles more. */
export const MOST_RESTRICTED = 20;

/** What is in the stub until the own register exists: a text no other row holds. */
export function noRegisterYet(operation: string): string {
  return `pending ${operation}`;
}

/** Id of a register that exists; '' for none, or none yet. */
export function registerIn(registerId: string): string {
  return registerId.startsWith('pending ') ? '' : registerId;
}

type Stub = Pick<Incident, 'visibility' | 'registerId'>;

/** Id of the incident’s own register; '' while it is not made, and for open incidents. */
export function ownRegisterOf({visibility, registerId}: Stub): string {
  return visibility === 'restricted' ? registerIn(registerId) : '';
}
