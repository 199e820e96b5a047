import type {FieldProblem, Problem} from './answer';

/** A failure a person can act on; shown to them as it is. Never holds words of a restricted incident. */
export class UserError extends Error implements Problem {
  constructor(
    readonly what: string,
    readonly why: string,
    readonly remedy: string,
    readonly fields?: readonly FieldProblem[],
  ) {
    super(`${what} ${why}`);
    this.name = 'UserError';
  }
}
