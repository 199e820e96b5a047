import {shortHash} from '../core/base/short-hash';

/** What a form has sent and not heard of; plain JSON, so that a draft can keep it. */
export interface Sending {
  /** Made when the form is sent first; '' before. */
  readonly seed: string;
  /** Operations that may be done. */
  readonly sent: readonly string[];
}

export const NOTHING_SENT: Sending = {seed: '', sent: []};

/**
 * The operation of this very content, 40 hex digits: the same content sent again is done once, and other content is not taken
 * for what may be there.
 *
 * @param content Plain JSON, its members always in the same order.
 */
export function operationOf({seed}: Sending, content: unknown): string {
  return seed + shortHash(JSON.stringify(content));
}

/** Whether other content was sent from the form, and may be recorded, too. */
export function isDoubtful(sending: Sending, content: unknown): boolean {
  const own = operationOf(sending, content);
  return sending.sent.some(one => one !== own);
}
