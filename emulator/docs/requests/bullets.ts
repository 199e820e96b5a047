import {sameJson} from '../model/same';
import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {checkRange} from '../edit/ranges';
import {DEEPEST_LEVEL, indentsOf, levelsOf} from '../model/list-presets';
import type {ParagraphPlace} from '../model/places';
import {paragraphsIn} from '../model/places';
import {splitAt, styleOfInline, textOf} from '../model/runs';
import type {Reply, Segment} from '../model/types';
import {startOf} from '../model/types';

/**
 * Makes list items of every paragraph a range touches. Leading tabs become nesting levels and are removed,
 * which shortens the text. A list of the same preset right before is continued.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#createparagraphbulletsrequest
 */
export function createParagraphBullets(
  draft: Draft,
  {range, bulletPreset}: docs_v1.Schema$CreateParagraphBulletsRequest,
): Reply {
  const nestingLevels = levelsOf(bulletPreset ?? '');
  if (!nestingLevels) throw invalid('A bullet preset must be specified.');
  const {segment, start, end} = checkRange(draft, range);
  const places = paragraphsIn(segment.content, start, end);
  const lists = (segment.tab.lists ??= {});
  const before = places[0] && listBefore(places[0]);
  const joins =
    before !== undefined &&
    sameJson(lists[before]?.listProperties?.nestingLevels, nestingLevels);
  const listId = joins ? before : draft.newId('kix');
  if (!joins) lists[listId] = {listProperties: {nestingLevels}};
  for (const place of [...places].reverse()) {
    makeItem(draft, segment, place, listId);
  }
  return {};
}

function listBefore({list, at}: ParagraphPlace): string | undefined {
  return list[at - 1]?.paragraph?.bullet?.listId ?? undefined;
}

function makeItem(
  draft: Draft,
  segment: Segment,
  {block, paragraph}: ParagraphPlace,
  listId: string,
): void {
  const elements = paragraph.elements ?? [];
  const tabs = /^\t*/.exec(textOf(elements))?.[0].length ?? 0;
  const level = Math.min(tabs, DEEPEST_LEVEL);
  const start = startOf(block);
  const [, rest] = splitAt(elements, start + tabs);
  const first = rest[0];
  const {bold, italic} = first ? styleOfInline(first) : {};
  paragraph.elements = rest;
  paragraph.bullet = {
    listId,
    ...(level === 0 ? {} : {nestingLevel: level}),
    textStyle: {...(bold ? {bold} : {}), ...(italic ? {italic} : {})},
  };
  paragraph.paragraphStyle = {...paragraph.paragraphStyle, ...indentsOf(level)};
  draft.spliced(segment, {at: start, removed: tabs, inserted: 0});
}

/** Takes the bullets off; a nested item keeps its distance from the margin as an indent. */
export function deleteParagraphBullets(
  draft: Draft,
  {range}: docs_v1.Schema$DeleteParagraphBulletsRequest,
): Reply {
  const {segment, start, end} = checkRange(draft, range);
  for (const {paragraph} of paragraphsIn(segment.content, start, end)) {
    if (!paragraph.bullet) continue;
    const level = paragraph.bullet.nestingLevel ?? 0;
    const indent = {magnitude: 36 * level, unit: 'PT'};
    const {
      indentStart: _,
      indentFirstLine: __,
      ...style
    } = paragraph.paragraphStyle ?? {};
    paragraph.paragraphStyle =
      level === 0
        ? style
        : {...style, indentStart: indent, indentFirstLine: indent};
    delete paragraph.bullet;
  }
  draft.touched(segment);
  return {};
}
