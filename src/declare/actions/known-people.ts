import type {FieldProblem} from '../../core/base/answer';
import type {Account} from '../../core/base/account';
import {UserError} from '../../core/base/user-error';
import {isAddress} from '../../core/incident/incident';
import type {RegisterFacts} from '../../world/incidents/register-facts';
import type {Declaration} from '../rules/declaration';

/** What the directory says of addresses in lower case. */
export type Accounts = Readonly<Record<string, Account | null>>;

/** More is asked of no directory at once; nobody names so many. */
const MOST = 20;

/** Addresses anywhere in an unchecked form, to be looked up beside the first read. */
export function addressesIn(input: unknown): readonly string[] {
  const {roles, people} = (input ?? {}) as {roles?: unknown; people?: unknown};
  return [
    ...new Set(
      [roles, people]
        .flatMap(group =>
          typeof group === 'object' && group !== null
            ? Object.values(group)
            : [],
        )
        .filter((one): one is string => typeof one === 'string')
        .map(one => one.trim().toLowerCase())
        .filter(isAddress),
    ),
  ].slice(0, MOST);
}

/**
 * Refuses, beside their fields, addresses of the own organisation that nobody has: sharing would fail on them, and leave the
 * incident unfinished. Whom the directory hides an owner enters in the People tab.
 */
export function refuseNobodies(
  {roles, people}: Pick<Declaration, 'roles' | 'people'>,
  facts: RegisterFacts,
  accounts: Accounts,
): void {
  const known = new Set(facts.people().map(({email}) => email.toLowerCase()));
  const fields = [
    ...Object.entries(roles).map(([role, one]) => [`roles.${role}`, one]),
    ...people.map((one, at) => [`people.${at}`, one]),
  ].flatMap(([field, one]): readonly FieldProblem[] => {
    const email = one.trim().toLowerCase();
    return accounts[email] === null && !known.has(email)
      ? [
          {
            field,
            message: `Nobody here has the address ${email}. Correct it, or leave it empty and name them later.`,
          },
        ]
      : [];
  });
  if (fields.length === 0) return;
  throw new UserError(
    'The incident was not declared yet.',
    fields.length === 1
      ? 'One address is nobody’s.'
      : `${fields.length} addresses are nobody’s.`,
    'Correct what is marked and send it again; nothing you typed is lost.',
    fields,
  );
}
