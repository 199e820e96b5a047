import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';

type Lists = NonNullable<docs_v1.Schema$DocumentTab['lists']>;

/** How an item of a list begins. */
export interface ListMark {
  readonly mark: string;
  readonly level: number;
}

/** Stands before an item that can be ticked; Google does not say whether it is. */
export const BOX = '☐';

const WRITTEN: Readonly<Record<string, (count: number) => string>> = {
  DECIMAL: String,
  ZERO_DECIMAL: count => String(count).padStart(2, '0'),
  UPPER_ALPHA: letters,
  ALPHA: count => letters(count).toLowerCase(),
  UPPER_ROMAN: roman,
  ROMAN: count => roman(count).toLowerCase(),
};

/**
 * Counts the items of lists; asked for the paragraphs of a part in reading order.
 * Source: NestingLevel, https://developers.google.com/workspace/docs/api/reference/rest/v1/documents
 */
export class ListMarks {
  private readonly counts = new Map<string, number[]>();

  constructor(private readonly lists: Lists) {}

  next(bullet: docs_v1.Schema$Bullet | null | undefined): ListMark | null {
    if (!bullet) return null;
    const listId = bullet.listId ?? '';
    const level = bullet.nestingLevel ?? 0;
    const levels = this.lists[listId]?.listProperties?.nestingLevels ?? [];
    const counts = (this.counts.get(listId) ?? []).slice(0, level + 1);
    const first = levels[level]?.startNumber || 1;
    counts[level] = counts[level] === undefined ? first : counts[level] + 1;
    this.counts.set(listId, counts);
    const {
      glyphType = '',
      glyphSymbol = '',
      glyphFormat = '',
    } = levels[level] ?? {};
    if (glyphType && glyphType in WRITTEN) {
      const mark = (glyphFormat || `%${level}.`).replace(
        /%(\d)/g,
        (_, digit: string) => {
          const at = Number(digit);
          const write = WRITTEN[levels[at]?.glyphType ?? ''] ?? String;
          return write(counts[at] ?? (levels[at]?.startNumber || 1));
        },
      );
      return {mark, level};
    }
    if (glyphType === 'NONE') return {mark: '', level};
    return {mark: glyphSymbol ? '•' : BOX, level};
  }
}

/** A … Z, AA, BB …, as Docs counts. */
function letters(count: number): string {
  const at = count - 1;
  return String.fromCharCode(65 + (at % 26)).repeat(Math.floor(at / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let left = count;
  let written = '';
  for (const [value, letter] of ROMAN) {
    for (; left >= value; left -= value) written += letter;
  }
  return written;
}
