import * as v from 'valibot';
import {UserError} from './user-error';

/**
 * What a page sent, once it has this shape.
 *
 * @param what What was not done because of it.
 * @throws UserError for whatever a page of ours never sends.
 */
export function shaped<T>(
  shape: v.BaseSchema<unknown, T, v.BaseIssue<unknown>>,
  input: unknown,
  what: string,
): T {
  const read = v.safeParse(shape, input);
  if (read.success) return read.output;
  throw new UserError(
    what,
    'The page sent something the add-on does not understand.',
    'Reload the page and try again.',
  );
}
