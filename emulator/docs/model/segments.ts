import {invalid} from '../../kernel/errors';
import type {Block, DocumentTab, Segment, Tab} from './types';

/** Every tab, children after their parent, in the order of the tab list. */
export function allTabs(tabs: readonly Tab[]): Tab[] {
  return tabs.flatMap(tab => [tab, ...allTabs(tab.childTabs ?? [])]);
}

export function idOfTab(tab: Tab): string {
  return tab.tabProperties?.tabId ?? '';
}

/** The content of a tab; every tab of this emulator is a document tab. */
export function contentOfTab(tab: Tab): DocumentTab {
  return (tab.documentTab ??= {});
}

/** The tab asked for, or the first. */
export function findTab(tabs: readonly Tab[], tabId?: string | null): Tab {
  if (!tabId) return tabs[0];
  const tab = allTabs(tabs).find(each => idOfTab(each) === tabId);
  if (!tab) throw invalid('The tab was not found.');
  return tab;
}

/** Body, headers, footers and footnotes of a tab, in that order. */
export function segmentsOf(tab: Tab): Segment[] {
  const content = contentOfTab(tab);
  const tabId = idOfTab(tab);
  const make = (
    kind: Segment['kind'],
    id: string,
    holder: {content?: Block[]},
  ): Segment => ({
    tab: content,
    tabId,
    id,
    kind,
    content: (holder.content ??= []),
  });
  const each = (
    kind: Segment['kind'],
    held: Record<string, {content?: Block[]}> | null | undefined,
  ) => Object.entries(held ?? {}).map(([id, one]) => make(kind, id, one));
  return [
    make('body', '', (content.body ??= {})),
    ...each('header', content.headers),
    ...each('footer', content.footers),
    ...each('footnote', content.footnotes),
  ];
}

export function findSegment(
  tabs: readonly Tab[],
  at: {tabId?: string | null; segmentId?: string | null},
): Segment {
  const id = at.segmentId ?? '';
  const segment = segmentsOf(findTab(tabs, at.tabId)).find(
    each => each.id === id,
  );
  if (segment) return segment;
  throw invalid(
    `Segment with ID ${id} was not found. If a segment ID is provided, it must be a header, footer or footnote ID.`,
  );
}
