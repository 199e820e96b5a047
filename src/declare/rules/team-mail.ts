import {keysOf} from '../../core/base/keys';
import {inWords} from '../../core/base/instant';
import {mayHear} from '../../core/incident/exercise';
import {isAddress, type Incident} from '../../core/incident/incident';
import {ROLES} from '../../core/incident/vocabulary';

/** Who is called at declaring: everybody named but who declares, and whom Google does not know. */
export function called(
  incident: Incident,
  notLetIn: readonly string[],
  domain: string,
): readonly string[] {
  const {roles, people, declaredBy} = incident;
  const not = [declaredBy, ...notLetIn].map(one => one.toLowerCase());
  return [
    ...new Set(
      [...Object.values(roles), ...people]
        .filter(isAddress)
        .map(one => one.toLowerCase()),
    ),
  ]
    .filter(one => !not.includes(one))
    .filter(mayHear(incident, domain));
}

/** Says who is what, so that each finds themselves. Of a restricted incident it tells nothing but that there is one. */
export function teamMail(
  {id, title, visibility, roles, declaredBy, declaredAt}: Incident,
  severity: string,
  link: string,
): {readonly subject: string; readonly body: string} {
  if (visibility === 'restricted') {
    return {
      subject: 'You are named in an incident',
      body: `You may open what belongs to it:\n${link}\n`,
    };
  }
  const named = keysOf(ROLES)
    .filter(role => roles[role] !== '')
    .map(role => `${ROLES[role].label}: ${roles[role]}`);
  return {
    subject: `[${id}] ${severity === '' ? 'Incident' : severity}: ${title}`,
    body: [
      `${declaredBy} declared ${id} at ${inWords(declaredAt)}, and you are named in it.`,
      '',
      ...named,
      '',
      'What is known, and what to do next:',
      link,
      '',
    ].join('\n'),
  };
}
