import {UserError} from '../../core/base/user-error';
import {CallFailure, type FailureKind} from '../../world/ask/call';

const WHY: Readonly<Record<FailureKind, string>> = {
  unknown: 'It did not answer, so it is not known whether it happened.',
  busy: 'It is busy, or takes no more for now.',
  notFound: 'It does not know that address, channel or page any more.',
  forbidden: 'The key or address is worthless by now.',
  conflict: 'It was changed there at the same moment.',
  stale: 'It was changed there at the same moment.',
  protected: 'It refused.',
  refused: 'It refused what was sent.',
};

/** Why a service outside Google did not do something, in words that hold neither its address nor what was sent. */
export function outsideWhy(error: unknown): string {
  if (error instanceof UserError) return error.why;
  if (!(error instanceof CallFailure)) throw error;
  return error.reason?.is === 'address-blocked'
    ? 'The admin’s list of allowed URLs does not have its address.'
    : WHY[error.kind];
}
