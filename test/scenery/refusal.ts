import {UserError} from '../../src/core/base/user-error';

/** What somebody is told who may not do it, or does it wrongly; any other failure is a fault of ours. */
export function refusal(act: () => unknown): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
