import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Block} from './model';
import {readBlocks} from './read-docs';

/** All tabs in reading order, children after their parents. */
export function flatTabs(
  document: docs_v1.Schema$Document,
): readonly docs_v1.Schema$Tab[] {
  const flat = (tabs: readonly docs_v1.Schema$Tab[]): docs_v1.Schema$Tab[] =>
    tabs.flatMap(tab => [tab, ...flat(tab.childTabs ?? [])]);
  return flat(document.tabs ?? []);
}

/** What a segment of a tab holds; '' is the body. */
export function blocksOf(
  tab: docs_v1.Schema$DocumentTab,
  segmentId: string,
): readonly Block[] {
  return readBlocks(contentOf(tab, segmentId), tab.lists ?? {});
}

export function contentOf(
  tab: docs_v1.Schema$DocumentTab,
  segmentId: string,
): docs_v1.Schema$StructuralElement[] | undefined {
  if (segmentId === '') return tab.body?.content;
  return tab.headers?.[segmentId]?.content ?? tab.footers?.[segmentId]?.content;
}
