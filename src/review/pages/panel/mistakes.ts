import type {FieldProblem, Problem} from '../../../core/base/answer';
import {goToField} from '../../../kit/problems';

/** Mistakes the page itself finds: shown beside their fields, the first of which gets the cursor. */
export function mistakes(fields: readonly FieldProblem[]): Problem {
  const [first] = fields;
  if (first) goToField(first.field);
  return {what: '', why: '', remedy: '', fields};
}
