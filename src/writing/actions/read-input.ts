import * as v from 'valibot';
import {shaped} from '../../core/base/shaped';
import type {IgnoreForm, ReplaceForm} from '../contract';

const ID = v.pipe(v.string(), v.maxLength(200));
const IGNORE = v.object({
  fileId: ID,
  finding: ID,
  reason: v.pipe(v.string(), v.maxLength(500)),
});
const REPLACE = v.object({fileId: ID, finding: ID});

const UNCHANGED = 'Nothing was changed.';

export function readIgnoreForm(input: unknown): IgnoreForm {
  return shaped(IGNORE, input, UNCHANGED);
}

export function readReplaceForm(input: unknown): ReplaceForm {
  return shaped(REPLACE, input, UNCHANGED);
}
