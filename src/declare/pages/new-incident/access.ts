import type {NewIncidentForm, NewIncidentView} from '../../contract';
import {personMeant} from '../../../kit/people';

export interface RestrictedAccess {
  /** Addresses that get in, each once, with the reason. */
  readonly allowed: readonly string[];
  /** Names: only an address gives access. */
  readonly unclear: readonly string[];
}

/**
 * Exactly who can open a restricted incident, from what the form holds now.
 * The rules themselves come from the server (`restrictedAccess`).
 */
export function restrictedAccess(
  form: NewIncidentForm,
  view: NewIncidentView,
): RestrictedAccess {
  const allowed = new Map<string, readonly string[]>();
  const unclear: string[] = [];
  const give = (who: string, why: string) =>
    allowed.set(who, [...(allowed.get(who) ?? []), why]);

  give(view.me, 'you');
  const typed = [
    ...view.roles.map(({key, label}) => [form.roles[key], label] as const),
    ...form.people.map(person => [person, 'named below'] as const),
  ];
  for (const [text, why] of typed) {
    const meant = personMeant(text, view.people);
    if (meant.kind === 'address') give(meant.email.toLowerCase(), why);
    if (meant.kind === 'named')
      unclear.push(`${text} (write ${meant.emails.join(' or ')})`);
    if (meant.kind === 'unknown') unclear.push(`${text} (no address known)`);
  }
  return {
    allowed: [...allowed].map(([who, whys]) => `${who} (${whys.join(', ')})`),
    unclear,
  };
}
