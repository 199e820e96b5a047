import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';

type Block = docs_v1.Schema$StructuralElement;

/** Signs for what takes an index without being text. */
export const SIGN = {
  section: '\u0001',
  table: '\u0002',
  row: '\u0003',
  cell: '\u0004',
  end: '\u0005',
  inline: '\u0006',
};

/** A segment as one string in which position n is index n: a reference that knows nothing of structure. */
export function flat(blocks: readonly Block[]): string {
  return blocks
    .map(({paragraph, table}) => {
      if (paragraph) {
        return (paragraph.elements ?? [])
          .map(each => each.textRun?.content ?? SIGN.inline)
          .join('');
      }
      if (!table) return SIGN.section;
      const rows = (table.tableRows ?? []).map(
        row =>
          SIGN.row +
          (row.tableCells ?? [])
            .map(cell => SIGN.cell + flat(cell.content ?? []))
            .join(''),
      );
      return SIGN.table + rows.join('') + SIGN.end;
    })
    .join('');
}

/** What is wrong with the structure or the indices of a segment; empty when nothing is. */
export function faults(blocks: readonly Block[], start = 0): string[] {
  const found: string[] = [];
  let at = start;
  const expectAt = (
    what: string,
    node: {startIndex?: number | null; endIndex?: number | null},
  ) => {
    const from = node.startIndex ?? 0;
    if (from !== at) found.push(`${what} starts at ${from}, not at ${at}`);
    if (at === 0 && 'startIndex' in node) found.push(`${what} shows index 0`);
  };
  const last = blocks[blocks.length - 1];
  if (!last?.paragraph) found.push('a list does not end with a paragraph');
  blocks.forEach((block, position) => {
    expectAt('block', block);
    if (block.paragraph) {
      const elements = block.paragraph.elements ?? [];
      if (elements.length === 0) found.push('a paragraph without elements');
      elements.forEach((each, order) => {
        expectAt('element', each);
        const text = each.textRun?.content ?? SIGN.inline;
        const inner = order === elements.length - 1 ? text.slice(0, -1) : text;
        if (text === '') found.push('an empty run');
        if (inner.includes('\n')) found.push('a newline inside a paragraph');
        at += text.length;
        if (each.endIndex !== at) found.push(`element ends wrongly near ${at}`);
      });
      const end = elements[elements.length - 1]?.textRun?.content ?? '';
      if (!end.endsWith('\n')) found.push('a paragraph without newline');
    } else if (block.table) {
      if (!blocks[position - 1]?.paragraph) {
        found.push('a table without a paragraph before it');
      }
      at += 1;
      for (const row of block.table.tableRows ?? []) {
        expectAt('row', row);
        at += 1;
        for (const cell of row.tableCells ?? []) {
          expectAt('cell', cell);
          found.push(...faults(cell.content ?? [], at + 1));
          at = cell.endIndex ?? 0;
        }
        if (row.endIndex !== at) found.push(`row ends wrongly near ${at}`);
      }
      at += 1;
    } else if (block.tableOfContents) {
      const inner = block.tableOfContents.content ?? [];
      found.push(...faults(inner, at + 1));
      at = (inner[inner.length - 1]?.endIndex ?? at + 1) + 1;
    } else at += 1;
    if (block.endIndex !== at) found.push(`block ends wrongly near ${at}`);
  });
  return found;
}
