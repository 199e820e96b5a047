import type {Choice} from '../contract';

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** Who is meant by what was typed: an address, a known name, or neither. */
export type Meant =
  | {readonly kind: 'nobody'}
  | {readonly kind: 'address'; readonly email: string; readonly name: string}
  | {readonly kind: 'several'; readonly emails: readonly string[]}
  | {readonly kind: 'unknown'; readonly text: string};

export function personMeant(typed: string, people: readonly Person[]): Meant {
  const text = typed.trim();
  if (text === '') return {kind: 'nobody'};
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  if (/^\S+@\S+$/.test(text)) {
    const known = people.find(({email}) => same(email, text));
    return {kind: 'address', email: text, name: known?.name ?? ''};
  }
  const named = people.filter(({name}) => same(name, text));
  const [only] = named;
  if (named.length > 1)
    return {kind: 'several', emails: named.map(({email}) => email)};
  return only
    ? {kind: 'address', email: only.email, name: only.name}
    : {kind: 'unknown', text};
}

/** The address is what is filled in: two people may share a name. */
export function personChoices(people: readonly Person[]): readonly Choice[] {
  return people.map(({name, email}) => ({value: email, label: name}));
}
