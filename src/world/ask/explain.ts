import {UserError} from '../../core/base/user-error';
import {CallFailure, type FailureKind} from './call';
import {refusalWords} from './refusal-words';

const WHY: Readonly<Record<FailureKind, string>> = {
  unknown: 'Google did not answer, so it is not known whether it happened.',
  busy: 'Google is busy or a limit is reached.',
  notFound: 'Google does not find it, or you have no access.',
  forbidden: 'Your account may not do this.',
  conflict: 'It was changed at the same moment.',
  stale: 'It was changed at the same moment.',
  protected:
    'Somebody has protected that tab or those cells of the register, and your account is not among its editors.',
  refused: 'Google refused it.',
};

/** Why a call failed, in words that hold nothing of the incident. */
export function because(error: unknown): string {
  if (error instanceof UserError) return error.why;
  if (error instanceof CallFailure) {
    return error.reason ? refusalWords(error.reason).why : WHY[error.kind];
  }
  throw error;
}

/** Whether it is certain that nothing has happened: Google answered, and said no. */
export function isCertain(error: unknown): boolean {
  return error instanceof CallFailure && error.kind !== 'unknown';
}

/** The failure as something to act on; bugs go on as they are. */
export function explained(
  error: unknown,
  what: string,
  remedy: string,
): unknown {
  if (!(error instanceof CallFailure)) return error;
  const {reason, kind} = error;
  if (!reason) return new UserError(what, WHY[kind], remedy);
  const words = refusalWords(reason);
  return new UserError(what, words.why, words.remedy, {
    ungranted: reason.is === 'not-granted',
    ...(words.link && {link: words.link}),
  });
}

/** Whether the call failed in one of these ways for this thing alone: a reason that concerns everything is to be told. */
export function failedAs(error: unknown, ...kinds: FailureKind[]): boolean {
  return (
    error instanceof CallFailure &&
    error.reason === undefined &&
    kinds.includes(error.kind)
  );
}

/** Whether Google refused, for whatever reason: for what the product can do without. */
export function refusedAtAll(error: unknown): boolean {
  return (
    error instanceof CallFailure &&
    (error.reason !== undefined ||
      failedAs(error, 'forbidden', 'refused', 'notFound'))
  );
}
