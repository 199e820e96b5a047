import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Ids} from '../../kernel/ids';
import {emptyParagraph, freshTab} from '../model/fresh';
import {editorId} from '../model/ids';
import {assignIndices} from '../model/indices';
import {DEEPEST_LEVEL, indentsOf, levelsOf} from '../model/list-presets';
import {coalesce, textRun} from '../model/runs';
import {freshCell, freshTable} from '../model/tables';
import type {Block, Inline, ParagraphStyle, Tab} from '../model/types';

export type BulletPreset =
  'BULLET_DISC_CIRCLE_SQUARE' | 'NUMBERED_DECIMAL_ALPHA_ROMAN';

export interface ParagraphLooks {
  readonly namedStyleType?: string;
  readonly style?: ParagraphStyle;
  readonly bullet?: {readonly listId: string; readonly level: number};
}

/** Builds a new document from what an importer reads. */
export class Composer {
  private readonly lists: Record<string, docs_v1.Schema$List> = {};

  constructor(private readonly ids: Ids) {}

  /** A paragraph of these elements; its newline is added, never inside a link. */
  paragraph(inlines: readonly Inline[], looks: ParagraphLooks = {}): Block {
    const {namedStyleType = 'NORMAL_TEXT', style, bullet} = looks;
    const isHeading = namedStyleType !== 'NORMAL_TEXT';
    return {
      paragraph: {
        elements: coalesce([...inlines, textRun('\n')]),
        paragraphStyle: {
          ...(isHeading ? {headingId: editorId(this.ids, 'h')} : {}),
          namedStyleType,
          direction: 'LEFT_TO_RIGHT',
          ...(bullet ? indentsOf(bullet.level) : {}),
          ...style,
        },
        ...(bullet ? {bullet: bulletOf(bullet)} : {}),
      },
    };
  }

  /** Starts a list and answers its id. */
  list(preset: BulletPreset, startNumber = 1): string {
    const listId = editorId(this.ids, 'kix');
    const nestingLevels = levelsOf(preset) ?? [];
    if (startNumber !== 1) nestingLevels[0].startNumber = startNumber;
    this.lists[listId] = {listProperties: {nestingLevels}};
    return listId;
  }

  /** A table of the blocks of each cell. */
  table(rows: readonly (readonly (readonly Block[])[])[]): Block {
    const columns = Math.max(1, ...rows.map(row => row.length));
    return {
      table: freshTable(rows.length, columns, (row, column) => {
        const blocks = rows[row][column] ?? [];
        return freshCell(blocks.length > 0 ? closed(blocks) : undefined);
      }),
    };
  }

  /** The finished document. */
  tabs(blocks: readonly Block[]): Tab[] {
    const content = closed(blocks);
    const tab = freshTab('t.0', 'Tab 1', 0, content);
    assignIndices(tab.documentTab?.body?.content ?? []);
    if (tab.documentTab && Object.keys(this.lists).length > 0) {
      tab.documentTab.lists = this.lists;
    }
    return [tab];
  }
}

/** Blocks with a paragraph before and after each table, as Docs keeps them. */
function closed(blocks: readonly Block[]): Block[] {
  const content: Block[] = [];
  for (const block of blocks) {
    if (block.table && !content[content.length - 1]?.paragraph) {
      content.push(emptyParagraph());
    }
    content.push(block);
  }
  if (!content[content.length - 1]?.paragraph) content.push(emptyParagraph());
  return content;
}

function bulletOf({listId, level}: {listId: string; level: number}) {
  const nestingLevel = Math.min(level, DEEPEST_LEVEL);
  return {
    listId,
    ...(nestingLevel === 0 ? {} : {nestingLevel}),
    textStyle: {},
  };
}
