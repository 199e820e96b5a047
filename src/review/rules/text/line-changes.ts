import {diffArrays} from 'diff';
import type {ChangeRun} from '../../contract';
import {explicit, readable} from './marks';

/** Runs of one line, in reading order; what went stands before what came. */
export type LineChange = readonly ChangeRun[];

/** Texts that differ more than this are shown whole instead of searched for what they share. */
const MOST_EDITS = 1000;
/** Share of words two lines have in common from which on one is taken for an edit of the other. */
const ALIKE = 0.4;
/** Pairs of lines compared at most to find which is an edit of which. */
const MOST_PAIRS = 40_000;

const TOKEN = new RegExp(
  [
    'https?://[^\\s()]*[^\\s().,;:!?]',
    '\\p{Extended_Pictographic}(?:\\p{Extended_Pictographic}|\\p{EMod}|\\u200d|\\ufe0f)*',
    // Written without blanks between words.
    '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}]\\p{M}*',
    // Times, dates, shares.
    '\\p{N}+(?:[.,:/-]\\p{N}+)+',
    '[\\p{L}\\p{M}\\p{N}_]+',
    '\\s+',
    '.',
  ].join('|'),
  'gsu',
);

/**
 * Lines of canonical text that stayed, came, went or were edited, as people read them; their `same` and `removed` runs
 * are `before`, `same` and `added` ones `after`.
 */
export function lineChanges(
  before: readonly string[],
  after: readonly string[],
): readonly LineChange[] {
  const parts = diffArrays([...before], [...after], {
    maxEditLength: MOST_EDITS,
  }) ?? [
    {value: before, removed: true, added: false},
    {value: after, removed: false, added: true},
  ];
  const lines: LineChange[] = [];
  let gone: readonly string[] = [];
  let come: readonly string[] = [];
  const flush = (): void => {
    lines.push(...paired(gone, come));
    [gone, come] = [[], []];
  };
  for (const {value, added, removed} of parts) {
    if (removed) gone = [...gone, ...value];
    else if (added) come = [...come, ...value];
    else {
      flush();
      lines.push(...value.map(line => whole('same', line)));
    }
  }
  flush();
  return lines;
}

/** Runs of words that turn one line into the other. */
export function wordChanges(before: string, after: string): LineChange {
  const parts = diffArrays(tokens(before), tokens(after), {
    maxEditLength: MOST_EDITS,
  });
  if (!parts) return replaced(before, after);
  const runs: ChangeRun[] = [];
  let gone = '';
  let come = '';
  /** `next` stays; blanks that end both sides stay with it. */
  const flush = (next = ''): void => {
    const blank = /\s*$/.exec(gone)?.[0] ?? '';
    const kept = gone && come.endsWith(blank) ? blank : '';
    const upTo = -kept.length || undefined;
    runs.push(...replaced(gone.slice(0, upTo), come.slice(0, upTo)));
    if (kept + next) runs.push({kind: 'same', text: kept + next});
    gone = come = '';
  };
  parts.forEach(({value, added, removed}, at) => {
    const text = value.join('');
    if (removed) gone += text;
    else if (added) come += text;
    // A blank between two changed words would cut the change into pieces.
    else if (gone + come && at < parts.length - 1 && text.trim() === '') {
      gone += text;
      come += text;
    } else {
      flush(text);
    }
  });
  flush();
  return runs;
}

/** Share of words two texts have in common, 0 … 1. */
export function likeness(a: string, b: string): number {
  return shared(words(a), words(b));
}

/** Pairs each gone line with the line it became, in order; the others went or came whole. */
function paired(
  gone: readonly string[],
  come: readonly string[],
): readonly LineChange[] {
  const lines: LineChange[] = [];
  let at = 0;
  const came = (until: number): void => {
    for (; at < until; at++) lines.push(whole('added', come[at]));
  };
  const became = matches(gone, come);
  gone.forEach((line, index) => {
    const match = became.get(index);
    if (match === undefined) {
      lines.push(whole('removed', line));
    } else {
      came(match);
      lines.push(edited(line, come[match]));
      at = match + 1;
    }
  });
  came(come.length);
  return lines;
}

/** For gone lines the index of the line they became; rising. Maximises what the pairs share. */
function matches(
  gone: readonly string[],
  come: readonly string[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (gone.length * come.length > MOST_PAIRS) return found;
  const wordsGone = gone.map(words);
  const wordsCome = come.map(words);
  const likes = wordsGone.map(one =>
    wordsCome.map(other => {
      const like = shared(one, other);
      return like >= ALIKE ? like : 0;
    }),
  );
  const best = Array.from({length: gone.length + 1}, () =>
    new Array<number>(come.length + 1).fill(0),
  );
  for (let i = gone.length - 1; i >= 0; i--) {
    for (let j = come.length - 1; j >= 0; j--) {
      const paired = likes[i][j] > 0 ? likes[i][j] + best[i + 1][j + 1] : 0;
      best[i][j] = Math.max(paired, best[i + 1][j], best[i][j + 1]);
    }
  }
  for (let i = 0, j = 0; i < gone.length && j < come.length;) {
    if (best[i][j] === best[i + 1][j]) i++;
    else if (best[i][j] === best[i][j + 1]) j++;
    else found.set(i++, j++);
  }
  return found;
}

/** Where two lines read the same, what tells them apart is said in words. */
function edited(before: string, after: string): LineChange {
  for (const read of [readable, explicit]) {
    const [was, is] = [read(before), read(after)];
    if (was !== is) return wordChanges(was, is);
  }
  return replaced(explicit(before), explicit(after));
}

/** A line that is nothing but marks is told in words as well. */
export function whole(kind: ChangeRun['kind'], line: string): LineChange {
  return [{kind, text: readable(line) || explicit(line)}];
}

function replaced(gone: string, come: string): LineChange {
  return [
    ...(gone ? [{kind: 'removed', text: gone} as const] : []),
    ...(come ? [{kind: 'added', text: come} as const] : []),
  ];
}

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function words(text: string): readonly string[] {
  return tokens(text.toLowerCase()).filter(token =>
    /[\p{L}\p{N}]/u.test(token),
  );
}

function shared(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    both++;
    left.set(word, count - 1);
  }
  return (2 * both) / (a.length + b.length);
}
