import type {Draft} from '../edit/draft';
import {notEmulated} from '../edit/refusals';
import {paragraphsIn} from '../model/places';
import {splitAt} from '../model/runs';
import {sameJson} from '../model/same';
import {allTabs, contentOfTab, segmentsOf} from '../model/segments';
import type {
  DocumentTab,
  Inline,
  Paragraph,
  Segment,
  TableCell,
  TableRow,
} from '../model/types';
import {endOf, endOfContent, startOf} from '../model/types';
import {changedFields, stateOf} from './fields';
import {bodyOf, structuresIn, withBody} from './marks';
import type {Suggesting} from './suggesting';

/**
 * Suggests a change of looks: tries it on a copy and notes at each place what would become different, under
 * one new suggestion. Text stays where it is. A `textStyle` of a suggestion holds what is set directly, where
 * Google's also spells out what is inherited.
 * Source: https://developers.google.com/workspace/docs/api/how-tos/suggestions#style_suggestions
 */
export function suggestLooks(
  draft: Draft,
  suggesting: Suggesting,
  apply: (copy: Draft) => void,
): void {
  const copy = draft.fork();
  apply(copy);
  copy.settle();
  let id: string | undefined;
  const suggestion = () => (id ??= suggesting.fresh());
  const after = allTabs(copy.tabs);
  allTabs(draft.tabs).forEach((tab, at) => {
    compareTab(contentOfTab(tab), contentOfTab(after[at]), suggestion);
    const segments = segmentsOf(after[at]);
    segmentsOf(tab).forEach((segment, n) => {
      compareSegment(segment, segments[n], suggestion);
      draft.touched(segment);
    });
  });
}

type Suggestion = () => string;

function compareTab(
  before: DocumentTab,
  after: DocumentTab,
  suggestion: Suggestion,
): void {
  const [old, now] = [before.documentStyle ?? {}, after.documentStyle ?? {}];
  const fields = changedFields(old, now);
  if (fields.length > 0) {
    (before.suggestedDocumentStyleChanges ??= {})[suggestion()] = {
      documentStyle: now,
      documentStyleSuggestionState: stateOf(fields),
    };
  }
  for (const [listId, list] of Object.entries(after.lists ?? {})) {
    if (before.lists?.[listId]) continue;
    (before.lists ??= {})[listId] = {
      ...list,
      suggestedInsertionId: suggestion(),
    };
  }
}

function compareSegment(
  before: Segment,
  after: Segment,
  suggestion: Suggestion,
): void {
  const end = endOfContent(before.content);
  if (end !== endOfContent(after.content)) {
    throw notEmulated('a change of looks that moves text, as a suggestion');
  }
  const places = paragraphsIn(after.content, 0, end);
  paragraphsIn(before.content, 0, end).forEach(({paragraph}, at) =>
    compareParagraph(paragraph, places[at].paragraph, suggestion),
  );
  const structures = structuresIn(after.content);
  structuresIn(before.content).forEach(({node, kind}, at) => {
    if (kind === 'row') compareRow(node, structures[at].node, suggestion);
    if (kind === 'cell') compareCell(node, structures[at].node, suggestion);
  });
}

function compareParagraph(
  before: Paragraph,
  after: Paragraph,
  suggestion: Suggestion,
): void {
  const [old, now] = [before.paragraphStyle ?? {}, after.paragraphStyle ?? {}];
  const fields = changedFields(old, now);
  if (fields.length > 0) {
    (before.suggestedParagraphStyleChanges ??= {})[suggestion()] = {
      paragraphStyle: now,
      paragraphStyleSuggestionState: stateOf(fields),
    };
  }
  const bullets = changedFields(before.bullet ?? {}, after.bullet ?? {});
  if (bullets.length > 0) {
    (before.suggestedBulletChanges ??= {})[suggestion()] = {
      bullet: after.bullet ?? {},
      bulletSuggestionState: stateOf(bullets),
    };
  }
  if (sameJson(before.elements, after.elements)) return;
  before.elements = (after.elements ?? []).flatMap(inline =>
    compareInlines(before.elements ?? [], inline, suggestion),
  );
}

/** What stands where `after` does, cut like it, with the difference of looks noted. */
function compareInlines(
  before: readonly Inline[],
  after: Inline,
  suggestion: Suggestion,
): Inline[] {
  const [, rest] = splitAt(before, startOf(after));
  const [within] = splitAt(rest, endOf(after));
  return within.map(inline => {
    const {textStyle = {}, suggestedTextStyleChanges} = bodyOf(inline);
    const now = bodyOf(after).textStyle ?? {};
    const fields = changedFields(textStyle, now);
    if (fields.length === 0) return inline;
    return withBody(inline, {
      suggestedTextStyleChanges: {
        ...suggestedTextStyleChanges,
        [suggestion()]: {
          textStyle: now,
          textStyleSuggestionState: stateOf(fields),
        },
      },
    });
  });
}

function compareRow(
  before: TableRow,
  {tableRowStyle: now = {}}: TableRow,
  suggestion: Suggestion,
): void {
  const fields = changedFields(before.tableRowStyle ?? {}, now);
  if (fields.length === 0) return;
  if (fields.some(field => field !== 'minRowHeight')) {
    throw notEmulated('a suggested row style other than minRowHeight');
  }
  (before.suggestedTableRowStyleChanges ??= {})[suggestion()] = {
    tableRowStyle: now,
    tableRowStyleSuggestionState: stateOf(fields),
  };
}

function compareCell(
  before: TableCell,
  {tableCellStyle: now = {}}: TableCell,
  suggestion: Suggestion,
): void {
  const fields = changedFields(before.tableCellStyle ?? {}, now);
  if (fields.length === 0) return;
  (before.suggestedTableCellStyleChanges ??= {})[suggestion()] = {
    tableCellStyle: now,
    tableCellStyleSuggestionState: stateOf(fields),
  };
}
