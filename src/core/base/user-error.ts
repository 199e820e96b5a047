import type {FieldProblem, Link, Problem} from './answer';

interface More {
  readonly fields?: readonly FieldProblem[];
  readonly link?: Link;
  /** The person has to grant the script something; where, only the script can ask. */
  readonly ungranted?: boolean;
}

/** A failure a person can act on; shown to them as it is. Never holds words of a restricted incident. */
export class UserError extends Error implements Problem {
  readonly fields?: readonly FieldProblem[];
  readonly link?: Link;
  readonly ungranted: boolean;

  constructor(
    readonly what: string,
    readonly why: string,
    readonly remedy: string,
    more: readonly FieldProblem[] | More = {},
  ) {
    super(`${what} ${why}`);
    this.name = 'UserError';
    const {
      fields,
      link,
      ungranted = false,
    } = 'length' in more ? {fields: more} : more;
    this.fields = fields;
    this.link = link;
    this.ungranted = ungranted;
  }
}
