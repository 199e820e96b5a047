import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {insertInline, insertionPoint} from '../edit/insert';
import {emptyParagraph, paragraphOf} from '../model/fresh';
import {assignIndices} from '../model/indices';
import {contentOfTab, findTab} from '../model/segments';
import type {Block, DocumentTab, Location, Reply} from '../model/types';
import {startOf} from '../model/types';

type Kind = 'header' | 'footer';
type Styled = Record<string, unknown>;

/** Where headers and footers of each type are referred to. */
const SLOTS = {
  header: ['defaultHeaderId', 'firstPageHeaderId', 'evenPageHeaderId'],
  footer: ['defaultFooterId', 'firstPageFooterId', 'evenPageFooterId'],
} as const;

export function createHeader(
  draft: Draft,
  request: docs_v1.Schema$CreateHeaderRequest,
): Reply {
  const headerId = create(draft, 'header', request);
  return {createHeader: {headerId}};
}

export function createFooter(
  draft: Draft,
  request: docs_v1.Schema$CreateFooterRequest,
): Reply {
  const footerId = create(draft, 'footer', request);
  return {createFooter: {footerId}};
}

function create(
  draft: Draft,
  kind: Kind,
  {
    type,
    sectionBreakLocation,
  }: {type?: string | null; sectionBreakLocation?: Location},
): string {
  if (type !== 'DEFAULT') {
    throw invalid(`The type of the ${kind} to create must be specified.`);
  }
  const tab = contentOfTab(findTab(draft.tabs, sectionBreakLocation?.tabId));
  const owner = styleOwner(tab, sectionBreakLocation);
  const [slot] = SLOTS[kind];
  if (owner[slot]) {
    throw invalid(`The section already has a default ${kind}.`);
  }
  const id = draft.newId('kix');
  const content = [emptyParagraph()];
  assignIndices(content);
  owner[slot] = id;
  if (kind === 'header') (tab.headers ??= {})[id] = {headerId: id, content};
  else (tab.footers ??= {})[id] = {footerId: id, content};
  return id;
}

/** The first section's headers belong to the document, later ones to their section. */
function styleOwner(tab: DocumentTab, location: Location | undefined): Styled {
  const index = location?.index ?? 0;
  if (index === 0) return (tab.documentStyle ??= {}) as Styled;
  const section = tab.body?.content?.find(
    block => block.sectionBreak && startOf(block) === index,
  )?.sectionBreak;
  if (!section) {
    throw invalid('The provided section break location is invalid.');
  }
  return (section.sectionStyle ??= {}) as Styled;
}

export function deleteHeader(
  draft: Draft,
  {headerId, tabId}: docs_v1.Schema$DeleteHeaderRequest,
): Reply {
  remove(draft, 'header', headerId ?? '', tabId);
  return {};
}

export function deleteFooter(
  draft: Draft,
  {footerId, tabId}: docs_v1.Schema$DeleteFooterRequest,
): Reply {
  remove(draft, 'footer', footerId ?? '', tabId);
  return {};
}

function remove(
  draft: Draft,
  kind: Kind,
  id: string,
  tabId: string | null | undefined,
): void {
  const tab = contentOfTab(findTab(draft.tabs, tabId));
  const held = kind === 'header' ? tab.headers : tab.footers;
  if (!held?.[id]) throw invalid(`The ${kind} with ID ${id} was not found.`);
  delete held[id];
  if (Object.keys(held).length === 0) {
    if (kind === 'header') delete tab.headers;
    else delete tab.footers;
  }
  const owners = [
    tab.documentStyle,
    ...(tab.body?.content ?? []).map(block => block.sectionBreak?.sectionStyle),
  ] as (Styled | undefined)[];
  for (const owner of owners) {
    for (const slot of SLOTS[kind]) {
      if (owner?.[slot] === id) delete owner[slot];
    }
  }
}

/** A superscript reference in the body, and a footnote that holds a space. */
export function createFootnote(
  draft: Draft,
  request: docs_v1.Schema$CreateFootnoteRequest,
): Reply {
  const point = insertionPoint(draft, request, 'Create footnote');
  if (point.segment.kind !== 'body') {
    throw invalid(
      'Footnotes cannot be inserted inside a header, footer or footnote.',
    );
  }
  const footnoteId = draft.newId('kix');
  insertInline(draft, point, style => ({
    footnoteReference: {
      footnoteId,
      textStyle: {...style, baselineOffset: 'SUPERSCRIPT'},
    },
  }));
  const content: Block[] = [{paragraph: paragraphOf('NORMAL_TEXT', ' \n')}];
  assignIndices(content);
  (point.segment.tab.footnotes ??= {})[footnoteId] = {footnoteId, content};
  return {createFootnote: {footnoteId}};
}
