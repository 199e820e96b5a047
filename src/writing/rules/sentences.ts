import tokenizer from 'sbd/dist/sbd.js';
import type {Stretch} from './draft';

/** The splitter is fast on paragraphs; nothing that long is a sentence. */
const LONGEST = 600;

/** A full stop after one of these ends nothing. Beside what the library knows. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|approx|ca|cf|vs|no|nr|resp|incl|excl|min|max|a\.m|p\.m|st|dept|ext|tel|fig|sec|vol|ver|est|esp)\.\s*$/i;
/** A sentence starts with a capital, a figure or a mark. */
const GOES_ON = /^\s*[a-z]/;
/** After an hour, the zone belongs to it. */
const ZONE_FOLLOWS = /^\s*(?:[A-Z]{2,5}\b|\()/;
const HALF_DAY = /\b[ap]\.m\.\s*$/i;

/**
 * Where the sentences of a paragraph are, without blanks at either end. Versions, times, addresses and abbreviations
 * stay whole.
 */
export function splitIntoSentences(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const piece of pieces(text)) {
    let at = piece.start;
    let open: Stretch | null = null;
    for (const part of split(text.slice(piece.start, piece.end))) {
      const end = at + part.length;
      open = open === null ? {start: at, end} : {start: open.start, end};
      if (!continues(text.slice(open.start, end), text.slice(end, end + 12))) {
        found.push(open);
        open = null;
      }
      at = end;
    }
    if (open) found.push(open);
  }
  return found.map(stretch => trimmed(text, stretch)).filter(notEmpty);
}

/** The library's parts, blanks included; together they are the text. */
function split(text: string): readonly string[] {
  if (!/[.!?]\s/.test(text)) return [text];
  const parts = tokenizer.sentences(text, {preserve_whitespace: true});
  return parts.join('') === text ? parts : [text];
}

function continues(before: string, after: string): boolean {
  if (after === '') return false;
  if (ABBREVIATION.test(before)) {
    return HALF_DAY.test(before)
      ? GOES_ON.test(after) || ZONE_FOLLOWS.test(after)
      : true;
  }
  return GOES_ON.test(after) && /[.!?]["')\]]?\s*$/.test(before);
}

/** Bounded stretches for the library, cut at blanks behind a full stop where there are any. */
function pieces(text: string): readonly Stretch[] {
  const all: Stretch[] = [];
  let start = 0;
  while (text.length - start > LONGEST) {
    const window = text.slice(start, start + LONGEST);
    const stop = Math.max(window.lastIndexOf('. '), window.lastIndexOf('? '));
    const blank = window.lastIndexOf(' ');
    const cut = stop > LONGEST / 2 ? stop + 2 : blank > 0 ? blank + 1 : LONGEST;
    all.push({start, end: start + cut});
    start += cut;
  }
  all.push({start, end: text.length});
  return all;
}

function trimmed(text: string, {start, end}: Stretch): Stretch {
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return {start, end};
}

function notEmpty({start, end}: Stretch): boolean {
  return end > start;
}
