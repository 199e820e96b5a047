import type {Token, Tokens} from 'marked';
import {lexer} from 'marked';
import type {Ids} from '../../kernel/ids';
import type {Block, ParagraphStyle, Tab, TextStyle} from '../model/types';
import type {BulletPreset} from './composer';
import {Composer} from './composer';
import {MONOSPACE, inlinesOf} from './markdown-inlines';

/** What surrounds a block: list level and quote depth. */
interface Around {
  readonly level: number;
  readonly quotes: number;
}

/**
 * A document from Markdown (GitHub flavour). `#` is a heading 1, a table's first row is bold, a quote is
 * indented by half an inch, code is monospaced, `{{…}}` stays as typed, link targets included.
 * Source: https://support.google.com/docs/answer/12014036 (which marks are understood); how quotes and code
 *   look afterwards is not documented.
 */
export function readMarkdown(bytes: Buffer, ids: Ids): Tab[] {
  const composer = new Composer(ids);
  const source = bytes.toString('utf8').replace(/^\ufeff/, '');
  const tokens = lexer(source, {gfm: true});
  return composer.tabs(blocksOf(tokens, composer, {level: 0, quotes: 0}));
}

function blocksOf(
  tokens: readonly Token[],
  composer: Composer,
  around: Around,
): Block[] {
  return tokens.flatMap(token => blockOf(token, composer, around));
}

function blockOf(token: Token, composer: Composer, around: Around): Block[] {
  const style = quoteStyle(around);
  switch (token.type) {
    case 'heading': {
      const {depth, tokens} = token as Tokens.Heading;
      const namedStyleType = `HEADING_${depth}`;
      return [composer.paragraph(inlinesOf(tokens), {namedStyleType, style})];
    }
    case 'paragraph':
    case 'text': {
      const {tokens, text} = token as Tokens.Paragraph;
      return [composer.paragraph(inlinesOf(tokens ?? rawText(text)), {style})];
    }
    case 'code': {
      const {text} = token as Tokens.Code;
      const lines = text.replace(/\n+$/, '').split('\n');
      return lines.map(line =>
        composer.paragraph(inlinesOf(rawText(line), MONOSPACE, true), {
          style,
        }),
      );
    }
    case 'blockquote':
      return blocksOf((token as Tokens.Blockquote).tokens, composer, {
        ...around,
        quotes: around.quotes + 1,
      });
    case 'list':
      return listOf(token as Tokens.List, composer, around);
    case 'table':
      return [tableOf(token as Tokens.Table, composer)];
    case 'hr':
      return [composer.paragraph([{horizontalRule: {textStyle: {}}}])];
    default:
      // Blank lines, link definitions and HTML blocks leave nothing behind.
      return [];
  }
}

function rawText(text: string): Token[] {
  return [{type: 'text', raw: text, text, escaped: true}];
}

function quoteStyle({quotes}: Around): ParagraphStyle | undefined {
  if (quotes === 0) return undefined;
  const indent = {magnitude: 36 * quotes, unit: 'PT'};
  return {indentStart: indent, indentFirstLine: indent};
}

function listOf(
  list: Tokens.List,
  composer: Composer,
  {level, quotes}: Around,
  outer?: {preset: BulletPreset; listId: string},
): Block[] {
  const preset: BulletPreset = list.ordered
    ? 'NUMBERED_DECIMAL_ALPHA_ROMAN'
    : 'BULLET_DISC_CIRCLE_SQUARE';
  const listId =
    outer?.preset === preset
      ? outer.listId
      : composer.list(preset, list.ordered ? Number(list.start) || 1 : 1);
  return list.items.flatMap(item => {
    const blocks: Block[] = [];
    let bulleted = false;
    for (const token of item.tokens) {
      if (token.type === 'list') {
        const deeper = {level: level + 1, quotes};
        blocks.push(
          ...listOf(token as Tokens.List, composer, deeper, {preset, listId}),
        );
      } else if (!bulleted && 'tokens' in token && token.tokens) {
        bulleted = true;
        blocks.push(
          composer.paragraph(inlinesOf(token.tokens), {
            bullet: {listId, level},
          }),
        );
      } else
        blocks.push(...blockOf(token, composer, {level, quotes: level + 1}));
    }
    return blocks;
  });
}

function tableOf(table: Tokens.Table, composer: Composer): Block {
  const cell = (
    {tokens}: Tokens.TableCell,
    at: number,
    style?: TextStyle,
  ): Block => {
    const alignment = {center: 'CENTER', right: 'END', left: 'START'}[
      table.align[at] ?? 'left'
    ];
    return composer.paragraph(
      inlinesOf(tokens, style),
      alignment === 'START' ? {} : {style: {alignment}},
    );
  };
  return composer.table([
    table.header.map((each, at) => [cell(each, at, {bold: true})]),
    ...table.rows.map(row => row.map((each, at) => [cell(each, at)])),
  ]);
}
