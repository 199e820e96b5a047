import {paragraphsIn} from '../model/places';
import {coalesce} from '../model/runs';
import type {
  DocumentTab,
  Paragraph,
  Segment,
  TableCell,
  TableRow,
} from '../model/types';
import {endOfContent} from '../model/types';
import {applied} from './fields';
import {bodyOf, structuresIn, withBody} from './marks';
import type {Chosen, Decision} from './decision';

type Changes<T> = Readonly<Record<string, T>> | null | undefined;

/** The ids that are left when the chosen ones go; undefined when none is. */
export function without(
  ids: readonly string[] | null | undefined,
  chosen: Chosen,
): string[] | undefined {
  const left = (ids ?? []).filter(id => !chosen(id));
  return left.length > 0 ? left : undefined;
}

/** The changes that are decided, in order, and those that are left, undefined when none is. */
function sorted<T>(
  changes: Changes<T>,
  chosen: Chosen,
): [decided: T[], left: Record<string, T> | undefined] {
  const all = Object.entries(changes ?? {});
  const left = all.filter(([id]) => !chosen(id));
  return [
    all.filter(([id]) => chosen(id)).map(([, change]) => change),
    left.length > 0 ? Object.fromEntries(left) : undefined,
  ];
}

/** Sets or drops the suggested looks of a segment's paragraphs, runs, rows and cells. */
export function resolveLooks(
  {content}: Segment,
  chosen: Chosen,
  decision: Decision,
): void {
  const accepts = decision === 'accept';
  for (const {paragraph} of paragraphsIn(content, 0, endOfContent(content))) {
    resolveParagraph(paragraph, chosen, accepts);
    paragraph.elements = coalesce(
      (paragraph.elements ?? []).map(inline => {
        const body = bodyOf(inline);
        const [decided, left] = sorted(body.suggestedTextStyleChanges, chosen);
        if (decided.length === 0) return inline;
        const textStyle = decided.reduce(
          (style, change) =>
            applied(
              style,
              change.textStyle ?? {},
              change.textStyleSuggestionState ?? {},
            ),
          body.textStyle ?? {},
        );
        return withBody(inline, {
          suggestedTextStyleChanges: left,
          ...(accepts ? {textStyle} : {}),
        });
      }),
    );
  }
  for (const {node, kind} of structuresIn(content)) {
    if (kind === 'row') resolveRow(node, chosen, accepts);
    if (kind === 'cell') resolveCell(node, chosen, accepts);
  }
}

function resolveParagraph(
  paragraph: Paragraph,
  chosen: Chosen,
  accepts: boolean,
): void {
  const [styles, left] = sorted(
    paragraph.suggestedParagraphStyleChanges,
    chosen,
  );
  for (const change of accepts ? styles : []) {
    paragraph.paragraphStyle = applied(
      paragraph.paragraphStyle ?? {},
      change.paragraphStyle ?? {},
      change.paragraphStyleSuggestionState ?? {},
    );
  }
  if (left) paragraph.suggestedParagraphStyleChanges = left;
  else delete paragraph.suggestedParagraphStyleChanges;
  const [bullets, more] = sorted(paragraph.suggestedBulletChanges, chosen);
  for (const {bullet} of accepts ? bullets : []) {
    if (bullet?.listId) paragraph.bullet = bullet;
    else delete paragraph.bullet;
  }
  if (more) paragraph.suggestedBulletChanges = more;
  else delete paragraph.suggestedBulletChanges;
}

function resolveRow(row: TableRow, chosen: Chosen, accepts: boolean): void {
  const [styles, left] = sorted(row.suggestedTableRowStyleChanges, chosen);
  for (const change of accepts ? styles : []) {
    row.tableRowStyle = applied(
      row.tableRowStyle ?? {},
      change.tableRowStyle ?? {},
      change.tableRowStyleSuggestionState ?? {},
    );
  }
  if (left) row.suggestedTableRowStyleChanges = left;
  else delete row.suggestedTableRowStyleChanges;
}

function resolveCell(cell: TableCell, chosen: Chosen, accepts: boolean): void {
  const [styles, left] = sorted(cell.suggestedTableCellStyleChanges, chosen);
  for (const change of accepts ? styles : []) {
    cell.tableCellStyle = applied(
      cell.tableCellStyle ?? {},
      change.tableCellStyle ?? {},
      change.tableCellStyleSuggestionState ?? {},
    );
  }
  if (left) cell.suggestedTableCellStyleChanges = left;
  else delete cell.suggestedTableCellStyleChanges;
}

/** What a tab holds beside its segments: its page, and lists and pictures that are only suggested. */
export function resolveTab(
  tab: DocumentTab,
  chosen: Chosen,
  decision: Decision,
): void {
  const [styles, left] = sorted(tab.suggestedDocumentStyleChanges, chosen);
  for (const change of decision === 'accept' ? styles : []) {
    tab.documentStyle = applied(
      tab.documentStyle ?? {},
      change.documentStyle ?? {},
      change.documentStyleSuggestionState ?? {},
    );
  }
  if (left) tab.suggestedDocumentStyleChanges = left;
  else delete tab.suggestedDocumentStyleChanges;
  for (const held of [tab.lists, tab.inlineObjects]) {
    for (const [id, one] of Object.entries(held ?? {})) {
      if (!one.suggestedInsertionId || !chosen(one.suggestedInsertionId)) {
        continue;
      }
      delete one.suggestedInsertionId;
      if (decision === 'reject') delete held?.[id];
    }
  }
}
