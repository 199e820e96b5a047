import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {allTabs, findTab} from '../model/segments';
import type {Tab} from '../model/types';
import type {Draft} from './draft';

/** The tabs named, without their children, or all when none is. */
export function tabsMeant(
  draft: Draft,
  criteria: docs_v1.Schema$TabsCriteria | undefined,
): Tab[] {
  const ids = criteria?.tabIds ?? [];
  if (ids.length === 0) return allTabs(draft.tabs);
  return ids.map(id => findTab(draft.tabs, id));
}
