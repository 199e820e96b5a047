import {sha256Hex} from '../base/digest';
import type {
  DocumentText,
  Edit,
  Paragraph,
  Segment,
  Span,
} from './document-text';
import {FIELDS} from './fields';
import {readLineName} from './line-memory';
import {templateLine} from './template-line';
import {overlap, textOf} from './placeholders';
import {isOurs, readRangeName} from './range-name';
import {GUIDANCE_MARK} from './sections';
import type {Phrases} from './speech';

/** Lines of a template that are known in the language, said in it; all others stay for the writer. */
export function planTranslation(
  document: DocumentText,
  phrases: Phrases,
): readonly Edit[] {
  // One that is filled in has been through this, or holds somebody's words.
  if (document.ranges.some(({name}) => isOurs(name))) return [];
  return document.segments.flatMap(({tabId, segmentId, paragraphs}) =>
    paragraphs.flatMap(({start, text}): readonly Edit[] => {
      const {markers} = templateLine(text);
      const from = markers[markers.length - 1]?.to ?? 0;
      const english = text.slice(from).replace(/\n$/, '');
      const said = phrases.get(english.trim());
      if (said === undefined) return [];
      const at = {
        tabId,
        segmentId,
        start: start + from,
        end: start + from + english.length,
      };
      return [{kind: 'replace', at, text: said, name: null}];
    }),
  );
}

/**
 * Changes with every word of the text that has to be said in another language: not with times and numbers, which every
 * language is given by itself.
 */
export function wordsDigest(document: DocumentText): string {
  const lines = linesOf(document).map(({segment, paragraph}) =>
    piecesOf(document, segment, paragraph)
      .map(({words, text, field}) => (words ? text : `{{${field}}}`))
      .join('')
      .trim(),
  );
  return sha256Hex(lines.filter(line => line !== '').join('\n')).slice(0, 16);
}

/** Words of the original that still stand in its translation. */
export interface LeftWords {
  readonly words: string;
  /** Whether they are a sentence or a label; else they may be a name, and only a person can tell. */
  readonly certain: boolean;
}

/**
 * What nobody has said in the other language yet: template words and what people typed, as they are in the original.
 * What is between quotation marks may stay.
 *
 * @param phrases Of the translation's language: what is the same in both is translated.
 */
export function leftToTranslate(
  translation: DocumentText,
  original: DocumentText,
  phrases: Phrases,
): readonly LeftWords[] {
  const written = linesOf(translation)
    .map(({paragraph}) => unquoted(paragraph.text))
    .join('\n');
  const shipped = [...phrases.values()].join('\n');
  const asked = linesOf(original).flatMap(({segment, paragraph}) =>
    piecesOf(original, segment, paragraph)
      .filter(({words}) => words)
      .flatMap(({text}) => unquoted(text).split('\u000b'))
      .flatMap(line => line.split(/(?<=[.!?])\s+/))
      .map(text => text.replace(/^[\s([{.,;·–-]+|[\s)\]}.!?,;·–-]+$/g, ''))
      .filter(text => isWords(text) && !shipped.includes(text)),
  );
  return [...new Set(asked)]
    .filter(words => written.includes(words))
    .map(words => ({
      words,
      certain:
        words.endsWith(':') ||
        SMALL_WORDS.test(words) ||
        words.split(/\s+/).length > 3,
    }));
}

/** Lines of the original somebody has written by hand: no template brings them into the translation. */
export function writtenByHand(
  original: DocumentText,
  phrases: Phrases,
): readonly string[] {
  return linesOf(original).flatMap(({segment, paragraph}) => {
    const {tabId, segmentId} = segment;
    const {start, text} = paragraph;
    const line = {tabId, segmentId, start, end: start + text.length};
    const words = text.trim();
    return words === '' ||
      phrases.has(words) ||
      original.ranges.some(
        ({name, spans}) =>
          (isOurs(name) || readLineName(name) !== null) &&
          spans.some(span => overlap(span, line)),
      )
      ? []
      : [words];
  });
}

/** Two words or a label: a single one may be the same in both. */
function isWords(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return (
    (words.length > 1 && !/^\S*[@/]\S*$/.test(text)) ||
    (words.length === 1 && /^\p{L}+:$/u.test(text))
  );
}

/** Words no sentence does without, of the languages people write originals in; in a name they are rare. */
const SMALL_WORDS =
  /(?<!\p{L})(?:the|and|to|of|in|is|are|was|were|we|you|your|our|for|that|not|on|with|will|be|have|has|at|by|this|until|from|der|die|das|und|ist|nicht|wir|sie|mit|für|von|werden|le|la|les|des|et|est|nous|vous|pas|une|dans|pour|el|los|las|y|es|una|por|para|con|del|se)(?!\p{L})/iu;

function unquoted(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"|„[^“]*“|«[^»]*»/g, ' ');
}

interface Line {
  readonly segment: Segment;
  readonly paragraph: Paragraph;
}

/** Paragraphs readers see: no notes to the writer. */
function linesOf({segments}: DocumentText): readonly Line[] {
  return segments.flatMap(segment =>
    segment.paragraphs
      .filter(({text}) => !text.trim().startsWith(GUIDANCE_MARK.trim()))
      .map(paragraph => ({segment, paragraph})),
  );
}

interface PieceOfLine {
  readonly text: string;
  /** False for a value every language is given by itself. */
  readonly words: boolean;
  readonly field: string;
}

/** A line between its stamped values, in order. */
function piecesOf(
  document: DocumentText,
  {tabId, segmentId}: Segment,
  {start, text}: Paragraph,
): readonly PieceOfLine[] {
  const line: Span = {tabId, segmentId, start, end: start + text.length};
  const stamps = document.ranges
    .flatMap(range => {
      const field = readRangeName(range.name)?.field ?? '';
      const [span] = range.spans;
      return field === '' || !span || !overlap(span, line)
        ? []
        : [{field, from: span.start - start, to: span.end - start, range}];
    })
    .sort((a, b) => a.from - b.from);
  const pieces: PieceOfLine[] = [];
  let at = 0;
  for (const {field, from, to, range} of stamps) {
    if (from < at) continue;
    pieces.push({text: text.slice(at, from), words: true, field: ''});
    pieces.push({
      text: textOf(document, range),
      words: FIELDS[field]?.typed !== undefined,
      field,
    });
    at = to;
  }
  return [...pieces, {text: text.slice(at), words: true, field: ''}];
}
