import type {Problem} from '../core/base/answer';
import {ProblemNotice} from './notice';
import {ProblemSummary} from './problems';

/** Above a form: the list of its mistakes, or why it could not be sent at all. */
export function FormProblem({problem}: {readonly problem: Problem | null}) {
  if (problem === null) return null;
  return problem.fields?.length ? (
    <ProblemSummary problem={problem} />
  ) : (
    <ProblemNotice problem={problem} />
  );
}
