import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Block, DocumentTab} from './types';
import {cellsOf} from './places';

type Link = docs_v1.Schema$Link;

/** A link to a heading or bookmark with the tab it is in, as Docs keeps it. */
export function fullLink(
  {headingId, bookmarkId, ...link}: Link,
  tabId: string,
): Link {
  return {
    ...link,
    ...(headingId ? {heading: {id: headingId, tabId}} : {}),
    ...(bookmarkId ? {bookmark: {id: bookmarkId, tabId}} : {}),
  };
}

/**
 * Writes the links inside a document of one tab the older way, for readers who do not ask for tabs. Changes the tab.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#link
 */
export function shortenLinks({
  body,
  headers,
  footers,
  footnotes,
}: DocumentTab): void {
  const others = [headers, footers, footnotes].flatMap(segments =>
    Object.values(segments ?? {}),
  );
  for (const {content} of [body ?? {}, ...others]) {
    shortenIn(content ?? []);
  }
}

function shortenIn(blocks: readonly Block[]): void {
  for (const {paragraph, table} of blocks) {
    for (const {textRun} of paragraph?.elements ?? []) {
      const style = textRun?.textStyle;
      if (style?.link) style.link = shortLink(style.link);
    }
    for (const cell of cellsOf(table)) shortenIn(cell.content ?? []);
  }
}

function shortLink({heading, bookmark, ...link}: Link): Link {
  return {
    ...link,
    ...(heading ? {headingId: heading.id} : {}),
    ...(bookmark ? {bookmarkId: bookmark.id} : {}),
  };
}
