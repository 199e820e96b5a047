/** What pages call while an incident goes on. */
import {googleWorld} from '../composition';
import type {TextLocator} from '../core/documents/views';
import {answer} from '../surfaces/answer';
import {addTimelineEntry as addEntry} from './actions/add-timeline-entry';
import {changeMetadata as change} from './actions/change-metadata';
import type {
  MetadataChange,
  NewTimelineEntry,
  UpkeepFunctions,
} from './contract';
import {registerView as readActiveIncidents} from './views/register-view';
import {sidebarView as readSidebar} from './views/sidebar-view';

type Answered<N extends keyof UpkeepFunctions> = ReturnType<UpkeepFunctions[N]>;

export function sidebarView(): Answered<'sidebarView'> {
  return answer(() => readSidebar(googleWorld()));
}

export function changeMetadata(
  input: MetadataChange,
): Answered<'changeMetadata'> {
  return answer(() => change(googleWorld(), input));
}

export function addTimelineEntry(
  entry: NewTimelineEntry,
): Answered<'addTimelineEntry'> {
  return answer(() => addEntry(googleWorld(), entry));
}

export function selectText(locator: TextLocator): Answered<'selectText'> {
  return answer(() => googleWorld().editor.select(locator));
}

export function registerView(): Answered<'registerView'> {
  return answer(() => readActiveIncidents(googleWorld()));
}
