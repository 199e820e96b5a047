import type {FieldProblem} from './answer';
import {UserError} from './user-error';

/**
 * What people are told of a form with mistakes, each beside its field.
 *
 * @param what What was not done because of them.
 * @param again What to do once they are corrected.
 */
export function mistakes(
  what: string,
  fields: readonly FieldProblem[],
  again = 'send it again',
): UserError {
  const why =
    fields.length === 1
      ? 'One field needs another look.'
      : `${fields.length} fields need another look.`;
  return new UserError(
    what,
    why,
    `Correct what is marked and ${again}.`,
    fields,
  );
}
