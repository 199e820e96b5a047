import * as v from 'valibot';
import {UserError} from '../../core/base/user-error';
import type {IgnoreForm, ReplaceForm} from '../contract';

const ID = v.pipe(v.string(), v.maxLength(200));
const IGNORE = v.object({
  fileId: ID,
  finding: ID,
  reason: v.pipe(v.string(), v.maxLength(500)),
});
const REPLACE = v.object({fileId: ID, finding: ID});

export function readIgnoreForm(input: unknown): IgnoreForm {
  return shaped(IGNORE, input);
}

export function readReplaceForm(input: unknown): ReplaceForm {
  return shaped(REPLACE, input);
}

function shaped<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T {
  const read = v.safeParse(schema, input);
  if (read.success) return read.output;
  throw new UserError(
    'Nothing was changed.',
    'The page sent something this add-on does not know.',
    'Reload the sidebar. A reason may have 500 characters.',
  );
}
