import * as v from 'valibot';
import {UserError} from '../../core/base/user-error';

/** As Drive makes ids. */
export const FileId = v.pipe(v.string(), v.regex(/^[\w-]{1,200}$/));
const Text = v.pipe(v.string(), v.maxLength(5000));

/** What a page names as a file: it may be anything until it is read here, and goes into addresses afterwards. */
export function fileIdFrom(input: unknown): string {
  const read = v.safeParse(FileId, input);
  if (read.success) return read.output;
  throw new UserError(
    'There is no review to show.',
    'The link names no document.',
    'Open it again from the mail, the comment or the sidebar.',
  );
}

export function textFrom(input: unknown): string {
  const read = v.safeParse(Text, input);
  if (read.success) return read.output;
  throw new UserError(
    'Nothing was done.',
    'What was typed cannot be read, or is too long.',
    'Shorten it to 5,000 characters.',
  );
}

/** S0-24; whatever is none of the choices keeps the technical explanation back. */
export function technicalFrom(
  input: unknown,
): 'attach' | 'on-request' | 'withheld' {
  return input === 'attach' || input === 'on-request' ? input : 'withheld';
}
