import {diffArrays} from 'diff';
import type {Place, Request} from './changes';
import {lookRequests} from './look-changes';
import type {Paragraph, TextLook} from './model';

/** A word, a space, an object or a newline: the grain in which text is compared. */
export interface Token {
  readonly text: string;
  readonly size: number;
  readonly kind: 'text' | 'object' | 'newline';
  /** A person typed over it: the same word in the new text is another one. */
  readonly gone?: boolean;
  /** Style for each stretch of the token, by length. */
  readonly looks: readonly {readonly size: number; readonly look: TextLook}[];
}

/** One edit of the text: replace `remove` units at `at` (offset from the first paragraph's start). */
interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly Token[];
}

/**
 * Turns neighbouring paragraphs into others. Both sides are read as one run of tokens, newlines included,
 * so a split paragraph is one inserted newline and not a rewritten paragraph.
 */
export function paragraphChanges(
  old: readonly Paragraph[],
  fresh: readonly Paragraph[],
  place: Place,
): Request[] {
  const start = old[0].start;
  const oldTokens = old.flatMap(paragraph => marked(paragraph));
  const freshTokens = fresh.flatMap(tokensOf);
  const {edits, kept, ancestors} = compare(oldTokens, freshTokens);
  const text = [...edits]
    .reverse()
    .flatMap(edit => editRequests(edit, start, place));
  return [
    ...text,
    ...lookRequests({old, fresh, freshTokens, kept, ancestors, start, place}),
  ];
}

/** Only text can be gone: objects and ends of paragraphs are what they are. */
function marked(paragraph: Paragraph): readonly Token[] {
  const {start, typedOver} = paragraph;
  const tokens = tokensOf(paragraph);
  if (!typedOver) return tokens;
  let at = start;
  return tokens.map(token => {
    const from = at;
    at += token.size;
    const gone =
      token.kind === 'text' &&
      typedOver.some(span => span.from <= from && at <= span.to);
    return gone ? {...token, gone} : token;
  });
}

function editRequests(edit: Edit, start: number, place: Place): Request[] {
  const index = start + edit.at;
  const requests: Request[] = [];
  if (edit.remove > 0) {
    requests.push({
      deleteContentRange: {
        range: {startIndex: index, endIndex: index + edit.remove, ...place},
      },
    });
  }
  // A chip cannot be inserted as text; pasted chips arrive as what they say.
  const text = edit.insert.map(token => token.text).join('');
  if (text !== '') {
    requests.push({insertText: {text, location: {index, ...place}}});
  }
  return requests;
}

interface Comparison {
  readonly edits: readonly Edit[];
  /** For each new token, the old token it is, or undefined when it is inserted. */
  readonly kept: readonly (Token | undefined)[];
  /** For each new paragraph, the old ones whose style it may have taken over. */
  readonly ancestors: readonly ReadonlySet<number>[];
}

function compare(old: readonly Token[], fresh: readonly Token[]): Comparison {
  // The end is matched first: the last newline of a segment cannot be replaced.
  let tail = 0;
  while (
    tail < Math.min(old.length, fresh.length) &&
    sameToken(old[old.length - 1 - tail], fresh[fresh.length - 1 - tail])
  ) {
    tail++;
  }
  const parts = [
    ...diffArrays<Token>(
      old.slice(0, old.length - tail),
      fresh.slice(0, fresh.length - tail),
      {comparator: sameToken},
    ),
    {value: old.slice(old.length - tail), added: false, removed: false},
  ];

  const edits: Edit[] = [];
  const kept: (Token | undefined)[] = [];
  const ancestors: Set<number>[] = [new Set([0])];
  let at = 0;
  let oldAt = 0;
  let oldParagraph = 0;
  let open: {at: number; remove: number; insert: Token[]} | undefined;
  const note = (): unknown => ancestors[ancestors.length - 1].add(oldParagraph);
  for (const part of parts) {
    for (const token of part.value) {
      note();
      if (part.added) {
        open ??= {at, remove: 0, insert: []};
        open.insert.push(token);
        kept.push(undefined);
        if (token.kind === 'newline') ancestors.push(new Set([oldParagraph]));
        continue;
      }
      if (part.removed) {
        open ??= {at, remove: 0, insert: []};
        open.remove += token.size;
      } else {
        if (open) edits.push(trimmed(open, old, at));
        open = undefined;
        kept.push(old[oldAt]);
      }
      at += token.size;
      oldAt++;
      if (token.kind === 'newline') {
        oldParagraph++;
        if (!part.removed) ancestors.push(new Set([oldParagraph]));
        note();
      }
    }
  }
  if (open) edits.push(trimmed(open, old, at));
  return {edits, kept, ancestors};
}

/** Keeps what a replaced word shares with its replacement at both ends, so that ranges on it survive. */
function trimmed(edit: Edit, old: readonly Token[], end: number): Edit {
  const plain = edit.insert.every(token => token.kind === 'text');
  if (!plain || edit.remove === 0 || edit.insert.length === 0) return edit;
  const removed = removedText(old, end - edit.remove, end);
  if (removed === undefined) return edit;
  // Several words typed over are another passage, whatever letters both begin or end with.
  if (/\s/.test(removed)) return edit;
  const inserted = edit.insert.map(token => token.text).join('');
  const limit = Math.min(removed.length, inserted.length);
  let head = 0;
  while (head < limit && removed[head] === inserted[head]) head++;
  if (splitsPair(removed, head) || splitsPair(inserted, head)) head--;
  let tail = 0;
  while (
    tail < limit - head &&
    removed[removed.length - 1 - tail] === inserted[inserted.length - 1 - tail]
  ) {
    tail++;
  }
  if (
    splitsPair(removed, removed.length - tail) ||
    splitsPair(inserted, inserted.length - tail)
  ) {
    tail--;
  }
  const text = inserted.slice(head, inserted.length - tail);
  return {
    at: edit.at + head,
    remove: edit.remove - head - tail,
    insert: [{text, size: text.length, kind: 'text', looks: []}],
  };
}

/** Whether a cut there would part the two halves of a surrogate pair. */
function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return (
    before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
  );
}

function removedText(
  tokens: readonly Token[],
  from: number,
  to: number,
): string | undefined {
  let at = 0;
  let text = '';
  for (const token of tokens) {
    if (at >= from && at < to) {
      if (token.kind !== 'text') return undefined;
      text += token.text;
    }
    at += token.size;
  }
  return text;
}

function sameToken(one: Token, other: Token): boolean {
  return (
    one.kind === other.kind &&
    one.text === other.text &&
    !one.gone &&
    !other.gone
  );
}

/** The tokens of a paragraph with its newline. */
export function tokensOf(paragraph: Paragraph): readonly Token[] {
  const tokens: Token[] = [];
  let run: {text: string; looks: {size: number; look: TextLook}[]}[] = [];
  const flush = (): void => {
    tokens.push(...words(run));
    run = [];
  };
  for (const piece of paragraph.pieces) {
    if ('text' in piece) {
      run.push({
        text: piece.text,
        looks: [{size: piece.text.length, look: piece.style}],
      });
      continue;
    }
    flush();
    const {label, size} = piece.object;
    tokens.push({
      text: label,
      size,
      kind: 'object',
      looks: [{size, look: piece.style}],
    });
  }
  flush();
  tokens.push({text: '\n', size: 1, kind: 'newline', looks: []});
  return tokens;
}

/** Cuts styled text into words and the spaces and marks between them. */
function words(
  run: readonly {text: string; looks: readonly {look: TextLook}[]}[],
): Token[] {
  const text = run.map(part => part.text).join('');
  const looks = run.flatMap(part =>
    Array.from({length: part.text.length}, () => part.looks[0].look),
  );
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}_]+|\s+|[^]/gu)) {
    const at = match.index ?? 0;
    const stretch: {size: number; look: TextLook}[] = [];
    for (const look of looks.slice(at, at + match[0].length)) {
      const last = stretch[stretch.length - 1];
      if (last && last.look === look) last.size++;
      else stretch.push({size: 1, look});
    }
    tokens.push({
      text: match[0],
      size: match[0].length,
      kind: 'text',
      looks: stretch,
    });
  }
  return tokens;
}
