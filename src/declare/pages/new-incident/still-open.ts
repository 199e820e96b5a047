import type {IncidentView} from '../../../core/incident/views';
import type {NewIncidentForm} from '../../contract';

type Facts = Pick<NewIncidentForm, 'services' | 'startedAt' | 'percentUsers'>;

/** What was not known when the incident was declared, as words for a list. */
export function stillOpen(
  incident: IncidentView,
  form: Facts,
): readonly string[] {
  const unnamed = incident.roles.filter(({person}) => person.trim() === '');
  const lines: readonly (readonly [boolean, string])[] = [
    [
      unnamed.length > 0,
      `${unnamed.length === 1 ? 'Role' : 'Roles'} not named: ${listed(unnamed.map(({label}) => label))}`,
    ],
    [
      form.services.every(service => service.trim() === ''),
      'Affected services not known',
    ],
    [form.startedAt === '', 'Start not known'],
    [form.percentUsers.trim() === '', 'Share of users not known'],
  ];
  return lines.filter(([open]) => open).map(([, line]) => line);
}

function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
