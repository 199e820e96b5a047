import {ApiError} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {removeRange} from '../edit/remove';
import {paragraphsIn} from '../model/places';
import {coalesce} from '../model/runs';
import {allTabs, contentOfTab, segmentsOf} from '../model/segments';
import type {Block, Segment, Tab} from '../model/types';
import {endOf, endOfContent, startOf} from '../model/types';
import {deleteTableColumn} from '../requests/table-columns';
import {deleteTable, deleteTableRow} from '../requests/table-rows';
import type {Mark, Structure} from './marks';
import {bodyOf, structuresIn, withBody} from './marks';
import type {Chosen, Decision} from './decision';
import {resolveLooks, resolveTab, without} from './resolve-looks';

/** The mark whose text goes, and the one that is only taken off. */
const GOES: Readonly<Record<Decision, readonly [goes: Mark, stays: Mark]>> = {
  accept: ['suggestedDeletionIds', 'suggestedInsertionIds'],
  reject: ['suggestedInsertionIds', 'suggestedDeletionIds'],
};

/**
 * Carries suggestions out or drops them: text that goes is removed like any other, what stays loses the mark.
 * Text with both marks of one suggestion goes either way.
 */
export function resolve(
  draft: Draft,
  chosen: Chosen,
  decision: Decision,
): void {
  draft.as(undefined, () => {
    for (const tab of allTabs(draft.tabs)) {
      resolveTab(contentOfTab(tab), chosen, decision);
      for (const segment of segmentsOf(tab)) {
        resolveSegment(draft, segment, chosen, decision);
      }
    }
    draft.settle();
  });
}

function resolveSegment(
  draft: Draft,
  segment: Segment,
  chosen: Chosen,
  decision: Decision,
): void {
  const {content} = segment;
  const [goes, stays] = GOES[decision];
  draft.settle();
  for (;;) {
    const found = [...structuresIn(content)]
      .reverse()
      .find(({node}) => (node[goes] ?? []).some(chosen));
    if (!found) break;
    removeStructure(draft, segment, found);
    draft.settle();
  }
  const ranges = rangesOf(segment, goes, chosen);
  for (const range of ranges.reverse()) removeText(draft, segment, range);
  resolveLooks(segment, chosen, decision);
  strip(segment, [goes, stays], chosen);
  draft.touched(segment);
}

interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Neighbours are one range, so that paragraphs between them go whole. */
function rangesOf({content}: Segment, goes: Mark, chosen: Chosen): TextRange[] {
  const ranges: TextRange[] = [];
  for (const {paragraph} of paragraphsIn(content, 0, endOfContent(content))) {
    for (const inline of paragraph.elements ?? []) {
      if (!(bodyOf(inline)[goes] ?? []).some(chosen)) continue;
      const last = ranges[ranges.length - 1];
      const [start, end] = [startOf(inline), endOf(inline)];
      if (last?.end === start) ranges[ranges.length - 1] = {...last, end};
      else ranges.push({start, end});
    }
  }
  return ranges;
}

function removeText(draft: Draft, segment: Segment, range: TextRange): void {
  try {
    removeRange(draft, {segment, ...range});
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    removeWithoutNewlines(draft, segment, range);
  }
  draft.settle();
}

/** Where a newline has to stay, before a table or at the end, only the words go. */
function removeWithoutNewlines(
  draft: Draft,
  segment: Segment,
  {start, end}: TextRange,
): void {
  for (const {block} of paragraphsIn(segment.content, start, end).reverse()) {
    const from = Math.max(start, startOf(block));
    const to = Math.min(end, endOf(block) - 1);
    if (to <= from) continue;
    removeRange(draft, {segment, start: from, end: to});
    draft.settle();
  }
}

function removeStructure(
  draft: Draft,
  segment: Segment,
  {kind, block, row, column}: Structure,
): void {
  const {id: segmentId, tabId} = segment;
  const tableStartLocation = {index: startOf(block), segmentId, tabId};
  if (kind === 'row') {
    const tableCellLocation = {tableStartLocation, rowIndex: row};
    deleteTableRow(draft, {tableCellLocation});
  } else if (kind === 'cell') {
    const tableCellLocation = {tableStartLocation, columnIndex: column};
    deleteTableColumn(draft, {tableCellLocation});
  } else {
    const list = listOf(segment.content, block);
    deleteTable(draft, {list, at: list.indexOf(block), block, segment});
  }
}

function listOf(list: Block[], block: Block): Block[] {
  if (list.includes(block)) return list;
  for (const {table} of list) {
    for (const row of table?.tableRows ?? []) {
      for (const cell of row.tableCells ?? []) {
        const found = listOf((cell.content ??= []), block);
        if (found.includes(block)) return found;
      }
    }
  }
  return list;
}

function strip(segment: Segment, marks: readonly Mark[], chosen: Chosen): void {
  for (const {node} of structuresIn(segment.content)) {
    for (const kind of marks) {
      const left = without(node[kind], chosen);
      if (left) node[kind] = left;
      else delete node[kind];
    }
  }
  const end = endOfContent(segment.content);
  for (const {paragraph} of paragraphsIn(segment.content, 0, end)) {
    paragraph.elements = coalesce(
      (paragraph.elements ?? []).map(inline => {
        const body = bodyOf(inline);
        if (!marks.some(kind => (body[kind] ?? []).some(chosen))) return inline;
        return withBody(
          inline,
          Object.fromEntries(
            marks.map(kind => [kind, without(body[kind], chosen)]),
          ),
        );
      }),
    );
  }
}

/** Whether a document has any suggestion at all. */
export function hasSuggestions(tabs: readonly Tab[]): boolean {
  return JSON.stringify(tabs).includes('"suggested');
}
