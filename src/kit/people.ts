import type {Choice} from '../core/base/answer';
import type {KnownPerson} from '../core/incident/words';

export type Person = KnownPerson;

/** What was typed: an address, the name of known people, or something else. */
export type Meant =
  | {readonly kind: 'nobody'}
  | {readonly kind: 'address'; readonly email: string}
  | {readonly kind: 'named'; readonly emails: readonly string[]}
  | {readonly kind: 'unknown'};

export function personMeant(typed: string, people: readonly Person[]): Meant {
  const text = typed.trim();
  if (text === '') return {kind: 'nobody'};
  if (/^\S+@\S+$/.test(text)) return {kind: 'address', email: text};
  const emails = people
    .filter(({name}) => name.toLowerCase() === text.toLowerCase())
    .map(({email}) => email);
  return emails.length > 0 ? {kind: 'named', emails} : {kind: 'unknown'};
}

/** The address is what is filled in: two people may share a name. */
export function personChoices(people: readonly Person[]): readonly Choice[] {
  return people.map(({name, email}) => ({value: email, label: name}));
}
