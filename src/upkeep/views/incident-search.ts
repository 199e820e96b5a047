import {KINDS} from '../../core/incident/vocabulary';
import type {Incident} from '../../core/incident/incident';
import {
  incidentIn,
  isActive,
  newestFirst,
} from '../../world/incidents/active-incidents';
import type {World} from '../../world/world';
import type {FoundIncident, FoundIncidents} from '../contract';
import {isSought, searchFrom} from '../rules/incident-search';
import {visibleRegisters, type VisibleRegister} from './visible-registers';

/** More on one page nobody reads; a word more finds it. */
const AT_MOST = 50;

/**
 * Incidents the person may see, active and earlier, the newest first. Two round trips where there are restricted ones.
 *
 * @param input An `IncidentSearch`, unchecked.
 */
export function searchIncidents(world: World, input: unknown): FoundIncidents {
  const search = searchFrom(input);
  const found = visibleRegisters(world, stub =>
    isSought({...search, text: ''}, {active: isActive(stub), words: []}),
  )
    .flatMap(register => incidentsOf(register))
    .filter(({incident, shown}) =>
      isSought(search, {
        active: shown.active,
        words: wordsOf(incident, shown),
      }),
    )
    .sort((a, b) => newestFirst(a.incident, b.incident));
  return {
    incidents: found.slice(0, AT_MOST).map(({shown}) => shown),
    more: Math.max(0, found.length - AT_MOST),
  };
}

/** A restricted incident's stub has no title and is left out; its own register tells it. */
function incidentsOf({
  facts,
  registerId,
}: VisibleRegister): readonly {incident: Incident; shown: FoundIncident}[] {
  return facts
    .incidents()
    .filter(({incident}) => incident.title !== '')
    .map(found => ({
      incident: found.incident,
      shown: {
        ...incidentIn(facts, found, registerId),
        active: isActive(found.incident),
      },
    }));
}

function wordsOf(incident: Incident, shown: FoundIncident): readonly string[] {
  return [
    shown.id,
    shown.title,
    shown.severity,
    shown.phase,
    shown.declaredAt.slice(0, 10),
    KINDS[incident.kind].label,
    ...incident.services,
  ];
}
