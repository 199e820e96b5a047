/** What pages call while an incident goes on. */
import {googleWorld} from '../composition';
import type {Place} from '../core/base/page-address';
import type {TextLocator} from '../core/documents/views';
import {ACT_TAKERS} from '../product';
import {beside} from '../world/incidents/beside';
import {takeUpActs} from '../world/incidents/waiting-acts';
import {answer} from '../surfaces/answer';
import {addTimelineEntry as addEntry} from './actions/add-timeline-entry';
import {changeMetadata as change} from './actions/change-metadata';
import {takeBackAct} from './actions/take-back-act';
import type {
  MetadataChange,
  NewTimelineEntry,
  TakenBack,
  UpkeepFunctions,
} from './contract';
import type {IncidentSearch} from './rules/incident-search';
import {searchIncidents as search} from './views/incident-search';
import {registerView as readActiveIncidents} from './views/register-view';
import {sidebarView as readSidebar} from './views/sidebar-view';

type Answered<N extends keyof UpkeepFunctions> = ReturnType<UpkeepFunctions[N]>;

export function sidebarView(at: Place): Answered<'sidebarView'> {
  return answer(() => readSidebar(beside(googleWorld(), at)));
}

export function changeMetadata(
  input: MetadataChange,
  at: Place,
): Answered<'changeMetadata'> {
  return answer(() => change(beside(googleWorld(), at), input));
}

export function addTimelineEntry(
  entry: NewTimelineEntry,
  at: Place,
): Answered<'addTimelineEntry'> {
  return answer(() => addEntry(beside(googleWorld(), at), entry));
}

export function recordWaiting(
  incidentId: string,
  at: Place,
): Answered<'recordWaiting'> {
  return answer(() => {
    const world = beside(googleWorld(), at);
    takeUpActs(world, ACT_TAKERS, String(incidentId));
    return readSidebar(world);
  });
}

export function takeBack(input: TakenBack, at: Place): Answered<'takeBack'> {
  return answer(() => {
    const world = beside(googleWorld(), at);
    takeBackAct(world, input);
    return readSidebar(world);
  });
}

export function selectText(locator: TextLocator): Answered<'selectText'> {
  return answer(() => googleWorld().editor.select(locator));
}

export function registerView(): Answered<'registerView'> {
  return answer(() => readActiveIncidents(googleWorld()));
}

export function searchIncidents(
  input: IncidentSearch,
): Answered<'searchIncidents'> {
  return answer(() => search(googleWorld(), input));
}
