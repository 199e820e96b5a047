/* eslint-disable no-control-regex -- Docs takes none of these characters from anybody, so they can mark what text cannot imitate */

/**
 * Lines of canonical text hold marks: characters that Docs strips out of whatever is put in.
 * Source: InsertTextRequest, https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request
 */
export const MARKS = {
  /** `part place|which|tab|`, before the first line of a part that is not the body of an only tab. */
  part: '\u0001',
  /** Words, then the address they lead to. */
  link: ['\u0007', '\u0002', '\u0003'],
  cell: '\u0005',
  /** The instant of the last stamp, whichever it is. */
  stamp: '\u0006',
  /** `name|shows|is`. */
  thing: ['\u000e', '\u000f'],
  /** Names of looks, then what has them. */
  look: ['\u0011', '\u0012', '\u0013'],
  /** `mark|level` of a list's item. */
  item: ['\u0014', '\u0015'],
  /** A digit follows. */
  heading: '\u0016',
  /** The first row of a table, each further one, its end inside a cell. */
  table: '\u0017',
  row: '\u0018',
  end: '\u0019',
  /** Between two paragraphs of one cell. */
  next: '\u001a',
  /** Signed and not shown. */
  beside: ['\u001c', '\u001d'],
  between: '\u001f',
} as const;

const RESERVED = /[\u0000-\u0008\u000c\u000e-\u001f]/g;

const PART = /\u0001([^\u001f]*)\u001f([^\u001f]*)\u001f([^\u001f]*)\u001f/g;
const LINK = /\u0007([^\u0002]*)\u0002([^\u0003]*)\u0003/g;
/** Lines kept before tables had rows begin with a cell, and end with what their objects are. */
const LONE_CELL = /^\u0005/;
const ROW = /[\u0017\u0018]\u0005/g;
const THING = /\u000e([^\u001f]*)\u001f([^\u001f]*)\u001f([^\u000f]*)\u000f/g;
const LOOK = /\u0011([^\u0012]*)\u0012([^\u0013]*)\u0013/g;
const ITEM = /\u0014([^\u001f]*)\u001f([^\u0015]*)\u0015/g;
const HEADING = /\u0016(\d)/g;
const BESIDE = /\u001c([^\u001d]*)\u001d/g;

/** The rank of the heading a section begins with, 1 … 6; 0 where it has none. */
export function headingOf([first = '']: readonly string[]): number {
  return Number(/\u0016(\d)/.exec(first)?.[1] ?? 0);
}

/** What a list puts before a line: `2.`, `•`; '' outside lists. */
export function itemMark(line: string): string {
  return /\u0014([^\u001f]*)\u001f/.exec(line)?.[1] ?? '';
}

/** A line in runs of words that lead to one place, without the mark of its list. */
export function runsOf(
  line: string,
): readonly {readonly text: string; readonly url: string}[] {
  const words = line.replace(ITEM, '');
  const runs: {text: string; url: string}[] = [];
  const add = (text: string, url: string): void => {
    // Blanks at either end of a run are part of the sentence.
    const [, before = '', , after = ''] =
      /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
    const shown = `${before}${readable(text, '\n')}${after}`;
    if (shown !== '') runs.push({text: shown, url});
  };
  let from = 0;
  for (const {0: whole, 1: text, 2: url, index} of words.matchAll(LINK)) {
    add(words.slice(from, index), '');
    add(text, url);
    from = index + whole.length;
  }
  add(words.slice(from), '');
  return runs;
}

/** Text that holds no marks. */
export function clean(text: string): string {
  return text.replace(RESERVED, '');
}

/** A line as people read it: addresses in brackets, struck-out words named as such. */
export function readable(line: string, softBreak = ' '): string {
  return clean(
    line
      .replace(PART, '')
      .replace(BESIDE, '')
      .replace(HEADING, '')
      .replace(THING, '$2')
      .replace(LOOK, (_, looks: string, words: string) => looking(looks, words))
      .replace(LINK, (_, words: string, url: string) =>
        words === url || url === '' ? words : `${words} (${url})`,
      )
      .replace(/\u0002([^\u0003]*)\u0003/g, ' ($1)')
      .replace(ITEM, (_, mark: string) => (mark === '' ? '' : `${mark} `))
      .replace(/\u0006/g, '[time of the last update]')
      .replace(LONE_CELL, '')
      .replace(ROW, '')
      .replace(/\u0005/g, ' | ')
      .replace(/[\u0004\u0019\u001a]/g, ' ')
      .replace(/\ufffc/g, '▢'),
  )
    .replace(/\u000b/g, softBreak)
    .trim();
}

/** A line with its marks in words, for two lines that read the same and are not: which words a link lies under, what is in a table. */
export function explicit(line: string): string {
  return readable(
    line
      .replace(
        PART,
        (_, place: string, which: string, tab: string) =>
          `[${[place, which, tab].filter(one => one !== '').join(', ')}] `,
      )
      .replace(BESIDE, '[$1]')
      .replace(HEADING, '[heading $1] ')
      .replace(THING, '[$1: $2 $3]')
      .replace(LOOK, '[$1: $2]')
      .replace(LINK, '[$1]($2)')
      .replace(
        ITEM,
        (_, mark: string, level: string) =>
          `[item of a list, level ${Number(level) + 1}] ${mark} `,
      )
      .replace(LONE_CELL, '[table] ')
      .replace(/\u0017\u0005/g, '[table] ')
      .replace(/\u0018\u0005/g, '[row] ')
      .replace(/\u0005/g, ' [cell] ')
      .replace(/\ufffc/g, '[object]')
      .replace(/\u000b/g, '[line break] '),
  );
}

/** The same as `readable`, without the addresses. */
export function bareLine(line: string): string {
  return readable(line.replace(/\u0002[^\u0003]*\u0003/g, '\u0002\u0003'));
}

/** Where a line leads: addresses of links and of file chips, each once. */
export function addressesIn(line: string): readonly string[] {
  const links = [...line.matchAll(/\u0002([^\u0003]*)\u0003/g)].map(
    ([, url]) => url,
  );
  const files = [...line.matchAll(THING)].flatMap(([, name, , is]) =>
    name === 'file' ? [is.split(' ')[0]] : [],
  );
  return [...new Set([...links, ...files])].filter(url => url !== '');
}

/** The cells of a row, each as people read it; null for a line that is no row. */
export function cellsOf(line: string): readonly string[] | null {
  const row = line.replace(PART, '');
  if (!/^[\u0017\u0018]/.test(row)) return null;
  return outerCells(row).map(cell => bareLine(cell));
}

/** Cells of tables inside a cell stay with it. */
function outerCells(row: string): readonly string[] {
  const cells: string[] = [];
  let depth = 0;
  for (const [at, one] of [...row].entries()) {
    if (at > 0 && one === MARKS.table) depth++;
    if (one === MARKS.cell && depth === 0) cells.push('');
    else if (cells.length > 0) cells[cells.length - 1] += one;
    if (one === MARKS.end) depth--;
  }
  return cells;
}

/** What people have to know of words, because others will not read them, or not as they are. */
const TOLD = ['hidden', 'faint', 'very small', 'struck out'];

function looking(looks: string, words: string): string {
  const has = (look: string): boolean => looks.split(', ').includes(look);
  const raised = has('superscript') ? `^${words}` : words;
  const told = TOLD.filter(has);
  return told.length === 0 ? raised : `[${told.join(', ')}: ${raised}]`;
}
