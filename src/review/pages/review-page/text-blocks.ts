import type {TextLine} from '../../contract';

/** The page's own title is 1, the heading over the text 2. */
const ABOVE = 2;
const LOWEST = 6;

export type Block =
  | {readonly kind: 'paragraph'; readonly line: TextLine}
  | {readonly kind: 'heading'; readonly line: TextLine; readonly rank: number}
  | {readonly kind: 'table'; readonly rows: readonly TextLine[]};

/** Neighbouring rows together; headings without gaps in rank, which screen readers would stumble over. */
export function blocksOf(lines: readonly TextLine[]): readonly Block[] {
  const blocks: Block[] = [];
  let rank = ABOVE;
  for (const line of lines) {
    const last = blocks[blocks.length - 1];
    if (line.kind === 'heading') {
      rank = Math.min(line.level + ABOVE, rank + 1, LOWEST);
      blocks.push({kind: 'heading', line, rank});
    } else if (line.kind === 'paragraph') {
      blocks.push({kind: 'paragraph', line});
    } else if (last?.kind === 'table') {
      blocks[blocks.length - 1] = {...last, rows: [...last.rows, line]};
    } else {
      blocks.push({kind: 'table', rows: [line]});
    }
  }
  return blocks;
}
