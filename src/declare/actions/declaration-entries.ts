import type {Incident} from '../../core/incident/incident';
import {levelTitle} from '../../core/policy/level-title';
import {levelOf, type Policy} from '../../core/policy/policy';
import type {JournalEntry} from '../../core/register/journal';

/** What the journal says of a declaration; stands in the same write as the row. */
export function declarationEntries(
  incident: Incident,
  policy: Policy,
): readonly JournalEntry[] {
  const {operation, comms, declaredAt: at} = incident;
  const level = levelOf(policy, incident.severity);
  const common = {
    at,
    incident: incident.id,
    by: incident.declaredBy,
    recordedAt: at,
  };
  return [
    {
      ...common,
      event: 'declared',
      text: `Declared as ${level ? levelTitle(level) : incident.severity}: ${incident.title}`,
      key: `${operation}:declared`,
    },
    {
      ...common,
      event: 'comms decision',
      text: `Comms ${comms.needed ? 'needed' : 'not needed'}: ${comms.reason}`,
      key: `${operation}:comms`,
    },
  ];
}
