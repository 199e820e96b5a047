import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import type {InsertionPoint, Where} from '../edit/insert';
import {
  insertBlocks,
  insertInline,
  insertText,
  insertionPoint,
} from '../edit/insert';
import type {Reply} from '../model/types';
import {startOf} from '../model/types';

function bodyPoint(draft: Draft, where: Where, what: string): InsertionPoint {
  const point = insertionPoint(draft, where, `Insert ${what.toLowerCase()}`);
  if (point.segment.kind !== 'body' || point.place.inTable) {
    throw invalid(
      `${what}s cannot be inserted inside a table, equation, footnote, header or footer.`,
    );
  }
  return point;
}

/** A page break and a newline. */
export function insertPageBreak(
  draft: Draft,
  request: docs_v1.Schema$InsertPageBreakRequest,
): Reply {
  const point = bodyPoint(draft, request, 'Page break');
  insertText(draft, point, '\n');
  draft.settle();
  const location = {index: point.index, tabId: point.segment.tabId};
  insertInline(
    draft,
    insertionPoint(draft, {location}, 'Insert page break'),
    textStyle => ({pageBreak: {textStyle}}),
  );
  return {};
}

/** A newline and a section break; the new section starts with the looks of the one it was part of. */
export function insertSectionBreak(
  draft: Draft,
  request: docs_v1.Schema$InsertSectionBreakRequest,
): Reply {
  const {sectionType} = request;
  if (sectionType !== 'CONTINUOUS' && sectionType !== 'NEXT_PAGE') {
    throw invalid('The section type must be specified.');
  }
  const point = bodyPoint(draft, request, 'Section break');
  const current = point.segment.content
    .filter(block => block.sectionBreak && startOf(block) <= point.index)
    .pop()?.sectionBreak?.sectionStyle;
  const {columnProperties, columnSeparatorStyle, contentDirection} =
    structuredClone(current ?? {});
  const sectionStyle = {
    ...(columnProperties ? {columnProperties} : {}),
    columnSeparatorStyle,
    contentDirection,
    sectionType,
  };
  insertBlocks(draft, point, [{sectionBreak: {sectionStyle}}], 1);
  return {};
}
