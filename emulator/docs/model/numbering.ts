import type {DocumentTab, Paragraph} from './types';

/** How an item of a list begins, and what kind of list it is in. */
export interface Marker {
  /** `●`, `1.`, `b)` … */
  readonly label: string;
  readonly level: number;
  /** The item's number, in lists without numbers too. */
  readonly count: number;
  readonly ordered: boolean;
  readonly listId: string;
}

/** Counts list items through a segment; ask for its paragraphs in reading order. */
export class Numbering {
  private readonly counts = new Map<string, number[]>();

  constructor(private readonly tab: DocumentTab) {}

  /** The marker of the next paragraph; undefined when it is no list item. */
  next(paragraph: Paragraph): Marker | undefined {
    const {bullet} = paragraph;
    if (!bullet) return undefined;
    const listId = bullet.listId ?? '';
    const level = bullet.nestingLevel ?? 0;
    const levels =
      this.tab.lists?.[listId]?.listProperties?.nestingLevels ?? [];
    const counts = this.counts.get(listId) ?? [];
    this.counts.set(listId, counts);
    counts.length = level + 1;
    const started = counts[level] as number | undefined;
    const first = levels[level]?.startNumber ?? 1;
    counts[level] = started === undefined ? first : started + 1;
    const glyphType = levels[level]?.glyphType ?? '';
    const ordered = glyphType in GLYPHS;
    const label = ordered
      ? (levels[level]?.glyphFormat ?? `%${level}.`).replace(
          /%(\d)/g,
          (_, digit: string) => {
            const at = Number(digit);
            const write = GLYPHS[levels[at]?.glyphType ?? ''] ?? String;
            return write(counts[at] ?? levels[at]?.startNumber ?? 1);
          },
        )
      : (levels[level]?.glyphSymbol ?? '☐');
    return {label, level, count: counts[level], ordered, listId};
  }
}

const GLYPHS: Readonly<Record<string, (count: number) => string>> = {
  DECIMAL: String,
  ZERO_DECIMAL: count => String(count).padStart(2, '0'),
  UPPER_ALPHA: letters,
  ALPHA: count => letters(count).toLowerCase(),
  UPPER_ROMAN: roman,
  ROMAN: count => roman(count).toLowerCase(),
};

/** A … Z, AA, BB …, as Docs counts. */
function letters(count: number): string {
  const at = (count - 1) % 26;
  return String.fromCharCode(65 + at).repeat(Math.floor((count - 1) / 26) + 1);
}

const ROMAN: readonly [number, string][] = [
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
  let rest = count;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join('');
}
