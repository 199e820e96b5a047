import type {NewIncidentForm, NewIncidentView} from '../contract';
import {personMeant} from '../kit/people';

export interface RestrictedAccess {
  /** Who gets in, each once, with the reason. */
  readonly allowed: readonly string[];
  /** Typed names that lead to no single account, and so to no access. */
  readonly unclear: readonly string[];
}

/** Exactly who can open a restricted incident, from what the form holds now. */
export function restrictedAccess(
  form: NewIncidentForm,
  view: NewIncidentView,
): RestrictedAccess {
  const allowed = new Map<string, readonly string[]>();
  const unclear: string[] = [];
  const give = (who: string, why: string) =>
    allowed.set(who, [...(allowed.get(who) ?? []), why]);

  for (const who of view.restrictedAccess) give(who, 'by policy');
  give(view.me, 'you');
  const typed = [
    ...view.roles.map(({key, label}) => [form.roles[key], label] as const),
    ...form.people.map(person => [person, 'named below'] as const),
  ];
  for (const [text, why] of typed) {
    const meant = personMeant(text, view.people);
    if (meant.kind === 'address') give(meant.email, why);
    if (meant.kind === 'several')
      unclear.push(`${text} (several people; use the address)`);
    if (meant.kind === 'unknown') unclear.push(`${text} (no address known)`);
  }
  return {
    allowed: [...allowed].map(([who, whys]) => `${who} (${whys.join(', ')})`),
    unclear,
  };
}
