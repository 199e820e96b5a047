import {keysOf} from '../../core/base/keys';
import {team, type Incident} from '../../core/incident/incident';
import {ROLES} from '../../core/incident/vocabulary';
import type {RoleKey} from '../../core/incident/words';

/** Somebody who was named for something they were not named for before. */
export interface Named {
  readonly email: string;
  /** "Technical lead"; none for others with access. */
  readonly roles: readonly string[];
  /** Not in the team before: has no access yet. */
  readonly isNew: boolean;
}

/** Whom a change of the incident names for something new; never who makes it. */
export function namedAnew(
  before: Incident,
  after: Incident,
  by: string,
): readonly Named[] {
  const had = team(before);
  return team(after).flatMap((email): readonly Named[] => {
    const roles = rolesOf(after, email).filter(
      role => !rolesOf(before, email).includes(role),
    );
    const isNew = !had.includes(email);
    if (email === by.toLowerCase() || (!isNew && roles.length === 0)) return [];
    return [{email, isNew, roles: roles.map(role => ROLES[role].label)}];
  });
}

function rolesOf({roles}: Incident, email: string): readonly RoleKey[] {
  return keysOf(roles).filter(
    role => roles[role].trim().toLowerCase() === email,
  );
}

/** Of a restricted incident the mail tells nothing but that there is one. */
export function roleMail(
  {id, title, visibility}: Incident,
  {roles}: Named,
  link: string,
): {readonly subject: string; readonly body: string} {
  const what =
    roles.length === 0 ? 'in its team' : roles.join(' and ').toLowerCase();
  return visibility === 'restricted'
    ? {
        subject: 'You are named in an incident',
        body: `You may open what belongs to it:\n${link}\n`,
      }
    : {
        subject: `[${id}] You are ${what}`,
        body: `You were named ${what} of "${title}". You may write in its folder and its documents:\n${link}\n`,
      };
}
