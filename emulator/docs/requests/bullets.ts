import {sameJson} from '../model/same';
import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {paragraphRange} from '../edit/ranges';
import {DEEPEST_LEVEL, levelsOf} from '../model/list-presets';
import type {ParagraphPlace} from '../model/places';
import {paragraphsIn} from '../model/places';
import {splitAt, styleOfInline, textOf} from '../model/runs';
import type {Reply, Segment} from '../model/types';
import {startOf} from '../model/types';

/**
 * Makes list items of every paragraph a range touches. Leading tabs become nesting levels and are removed,
 * which shortens the text. A list of the same preset right before is continued.
 *
 * Levels count from the first paragraph's tabs: a new list as a whole stands as far in as that one. Items of such a
 * list keep everything, their tabs included.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#createparagraphbulletsrequest
 *   and recorded answers in https://github.com/bdombro/gdocsmith (src/core/emulator/__fixtures__/conformance: C16, C17, N1, N3, N6)
 */
export function createParagraphBullets(
  draft: Draft,
  {range, bulletPreset}: docs_v1.Schema$CreateParagraphBulletsRequest,
): Reply {
  const preset = bulletPreset ?? '';
  if (!levelsOf(preset)) throw invalid('A bullet preset must be specified.');
  const {segment, start, end} = paragraphRange(draft, range);
  const lists = (segment.tab.lists ??= {});
  const isOfPreset = (listId: string | null | undefined): boolean =>
    sameGlyphs(lists[listId ?? '']?.listProperties?.nestingLevels, preset);
  const all = paragraphsIn(segment.content, start, end);
  const places = all.filter(
    ({paragraph}) => !isOfPreset(paragraph.bullet?.listId),
  );
  if (places.length === 0) return {};
  const before = listBefore(places[0]);
  const depth = tabsOf(places[0]);
  const joins = before !== undefined && isOfPreset(before);
  const listId = joins ? before : draft.newId('kix');
  if (!joins) {
    lists[listId] = {listProperties: {nestingLevels: levelsOf(preset, depth)}};
  }
  const levels = lists[listId].listProperties?.nestingLevels ?? [];
  for (const place of [...places].reverse()) {
    makeItem(draft, segment, place, {listId, levels, depth});
  }
  return {};
}

/** Whether levels are those of a preset, however far in they stand. */
function sameGlyphs(
  levels: readonly Level[] | null | undefined,
  preset: string,
): boolean {
  const bare = (list: readonly Level[] = []) =>
    list.map(({indentStart: _, indentFirstLine: __, ...level}) => level);
  return sameJson(bare(levels ?? []), bare(levelsOf(preset)));
}

function tabsOf({paragraph}: ParagraphPlace): number {
  return /^\t*/.exec(textOf(paragraph.elements ?? []))?.[0].length ?? 0;
}

type Level = docs_v1.Schema$NestingLevel;

function listBefore({list, at}: ParagraphPlace): string | undefined {
  return list[at - 1]?.paragraph?.bullet?.listId ?? undefined;
}

function makeItem(
  draft: Draft,
  segment: Segment,
  place: ParagraphPlace,
  list: {
    readonly listId: string;
    readonly levels: readonly Level[];
    /** Tabs of the first paragraph. */
    readonly depth: number;
  },
): void {
  const {block, paragraph} = place;
  const elements = paragraph.elements ?? [];
  const tabs = tabsOf(place);
  const level = Math.min(Math.max(0, tabs - list.depth), DEEPEST_LEVEL);
  const start = startOf(block);
  const [, rest] = splitAt(elements, start + tabs);
  const first = rest[0];
  const {bold, italic} = first ? styleOfInline(first) : {};
  paragraph.elements = rest;
  paragraph.bullet = {
    listId: list.listId,
    ...(level === 0 ? {} : {nestingLevel: level}),
    textStyle: {
      ...(bold ? {bold} : {}),
      ...(italic ? {italic} : {}),
      underline: false,
    },
  };
  const {indentStart, indentFirstLine} = list.levels[level] ?? {};
  paragraph.paragraphStyle = {
    ...paragraph.paragraphStyle,
    indentStart,
    indentFirstLine,
  };
  draft.spliced(segment, {at: start, removed: tabs, inserted: 0});
}

/**
 * Takes the bullets off; a nested item keeps its distance from the margin as an indent, another one is set to none.
 * Source: recorded answers in https://github.com/bdombro/gdocsmith (src/core/emulator/__fixtures__/conformance: C16, N10)
 */
export function deleteParagraphBullets(
  draft: Draft,
  {range}: docs_v1.Schema$DeleteParagraphBulletsRequest,
): Reply {
  const {segment, start, end} = paragraphRange(draft, range);
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
        ? {...style, indentStart: {unit: 'PT'}}
        : {...style, indentStart: indent, indentFirstLine: indent};
    delete paragraph.bullet;
  }
  draft.touched(segment);
  return {};
}
