import {distance} from 'fastest-levenshtein';
import type {LooseField, TextLocator} from './views';
import type {
  DocumentText,
  NamedRange,
  Paragraph,
  Segment,
  Span,
} from './document-text';
import {SUGGESTED, withoutSuggested} from './document-text';
import {FIELDS} from './fields';
import {isOurs} from './range-name';

/** A `{{…}}` in the text of a document. */
export interface Placeholder {
  /** As it is there. */
  readonly text: string;
  /** The field it names, whatever its case and spacing; null when there is none such. */
  readonly field: string | null;
  readonly at: Span;
  readonly segment: Segment;
  readonly paragraph: Paragraph;
  readonly locator: TextLocator;
  readonly broken: boolean;
  /** `{{field?}}`: its line is there while the field is known. */
  readonly optional: boolean;
  /** `{{if …}}`: says when its line is there. */
  readonly condition: boolean;
}

// eslint-disable-next-line no-control-regex -- the vertical tab is how Docs stores a soft break
const IN_TEXT = /\{{1,3}[^{}\n\u000b]{1,200}\}{1,3}/g;
/** A whole placeholder, whatever it names. */
// eslint-disable-next-line no-control-regex -- the soft break
export const MARK = /\{\{[^{}\n\u000b]{1,200}\}\}/g;
const CONDITION = /^\{\{\s*if\s/i;
/** In addresses braces usually come encoded. */
const IN_URL =
  /(?:\{\{|%7B%7B)\s*((?:(?!%7D|\}|\{).){1,80}?)\s*(?:\}\}|%7D%7D)/gi;

const BY_LOWER_CASE: ReadonlyMap<string, string> = new Map(
  Object.keys(FIELDS).map(key => [key.toLowerCase(), key]),
);

/**
 * Every placeholder outside stamped values, in reading order. What a value holds is data, whatever it looks like.
 *
 * @param isData Whether a range lies over data. Left out, its name is believed, which anybody who edits can give.
 */
export function placeholdersIn(
  document: DocumentText,
  isData: (range: NamedRange) => boolean = ({name}) => isOurs(name),
): readonly Placeholder[] {
  const data = document.ranges.filter(isData).flatMap(({spans}) => spans);
  const seen = new Map<string, number>();
  return document.segments.flatMap(segment =>
    segment.paragraphs.flatMap(paragraph =>
      [...paragraph.text.matchAll(IN_TEXT)].flatMap(match => {
        const text = match[0];
        const from = match.index ?? 0;
        const locator = locate(segment, paragraph, text, seen);
        const at: Span = {
          tabId: segment.tabId,
          segmentId: segment.segmentId,
          start: paragraph.start + from,
          end: paragraph.start + from + text.length,
        };
        if (data.some(span => overlap(span, at))) return [];
        const field = fieldNamed(text.replace(/[{}]/g, ''));
        const optional = /\?\s*\}+$/.test(text);
        const condition = CONDITION.test(text);
        const whole = text.startsWith('{{') && text.endsWith('}}');
        const broken = !whole || text.startsWith('{{{') || text.endsWith('}}}');
        // One brace a side is ordinary writing, unless exactly a field is between.
        if (broken && field === null && !/^\{\{|\}\}$/.test(text)) return [];
        return [
          {
            text,
            field,
            at,
            segment,
            paragraph,
            locator,
            broken,
            optional,
            condition,
          },
        ];
      }),
    ),
  );
}

export function fieldNamed(typed: string): string | null {
  const key = typed
    .replace(/[\s\u00a0\u200b]+/g, '')
    .replace(/\?$/, '')
    .toLowerCase();
  return BY_LOWER_CASE.get(key) ?? null;
}

/** The address with every known field filled in; null when it holds none. An unknown value takes the link away. */
export function filledUrl(
  url: string,
  values: Readonly<Record<string, string>>,
): string | null {
  const fields = fieldsInUrl(url);
  if (fields.length === 0) return null;
  if (fields.some(field => values[field] === '')) return '';
  const [only] = fields;
  if (fields.length === 1 && url.replace(IN_URL, '') === '') {
    return /^https?:\/\//i.test(values[only]) ? values[only] : '';
  }
  return url.replace(IN_URL, (whole, typed: string) => {
    const field = fieldNamed(decoded(typed));
    // Doubled braces would be a field again, were the address ever read anew.
    return field === null
      ? whole
      : encodeURIComponent(values[field].replace(/\{\{|\}\}/g, ''));
  });
}

export function fieldsInUrl(url: string): readonly string[] {
  return [...url.matchAll(IN_URL)].flatMap(([, typed]) => {
    const field = fieldNamed(decoded(typed));
    return field === null ? [] : [field];
  });
}

/** Placeholders of addresses that name no field. */
export function strangersInUrl(url: string): readonly string[] {
  return [...url.matchAll(IN_URL)].flatMap(([, typed]) =>
    fieldNamed(decoded(typed)) === null ? [decoded(typed).trim()] : [],
  );
}

/** Fields that should not be in a stamped document any more. */
export function looseFields(
  document: DocumentText,
  isData?: (range: NamedRange) => boolean,
): readonly LooseField[] {
  return placeholdersIn(document, isData).map(placeholder => {
    const {text, locator, field, broken} = placeholder;
    const place = placeOf(placeholder);
    if (field !== null && !broken) {
      return {text, problem: 'left-over', suggestion: '', place, locator};
    }
    const meant = field ?? nearest(text.replace(/[{}\s]/g, ''));
    return meant === null
      ? {text, problem: 'unknown', suggestion: '', place, locator}
      : {
          text,
          problem: 'misspelt',
          suggestion: `{{${meant}}}`,
          place,
          locator,
        };
  });
}

/** The field at most two letters away; null when there is none, or when two are as near. */
export function nearest(typed: string): string | null {
  const ranked = Object.keys(FIELDS)
    .map(key => ({key, far: distance(typed.toLowerCase(), key.toLowerCase())}))
    .sort((a, b) => a.far - b.far);
  const [first, second] = ranked;
  return first.far <= 2 && second.far > first.far ? first.key : null;
}

/** "Header", "Table", "Body: Impact". */
export function placeOf({
  segment,
  paragraph,
}: Pick<Placeholder, 'segment' | 'paragraph'>): string {
  if (segment.place === 'header') return 'Header';
  if (segment.place === 'footer') return 'Footer';
  if (segment.place === 'footnote') return 'Footnote';
  if (paragraph.inTable) return 'Table';
  const above = segment.paragraphs
    .filter(({heading, start}) => heading > 0 && start <= paragraph.start)
    .pop();
  const title = above?.text.trim() ?? '';
  return title === '' ? 'Body' : `Body: ${title.slice(0, 60)}`;
}

/** The heading a paragraph is or stands under, as locators name it. */
export function headingOver(
  {place, paragraphs}: Segment,
  {start}: Pick<Paragraph, 'start'>,
): Pick<TextLocator, 'heading'> {
  if (place !== 'body') return {};
  const over = paragraphs
    .filter(one => one.headingId !== undefined && one.start <= start)
    .pop();
  return over?.headingId === undefined ? {} : {heading: over.headingId};
}

/** The range's text as it is now, its pieces in order. */
export function textOf(document: DocumentText, {spans}: NamedRange): string {
  return spans.map(span => textAt(document, span)).join('');
}

export function textAt(document: DocumentText, span: Span): string {
  return withoutSuggested(rawAt(document, span));
}

/** Whether somebody suggests words there that are not accepted yet. */
export function isSuggestedIn(document: DocumentText, span: Span): boolean {
  return rawAt(document, span).includes(SUGGESTED);
}

function rawAt({segments}: DocumentText, span: Span): string {
  const segment = segments.find(
    ({tabId, segmentId}) =>
      tabId === span.tabId && segmentId === span.segmentId,
  );
  let words = '';
  // Asked for every range of a document: only paragraphs the span touches are cut.
  for (const {start, text} of segment?.paragraphs ?? []) {
    if (start < span.end && start + text.length > span.start) {
      words += text.slice(Math.max(span.start - start, 0), span.end - start);
    }
  }
  return words;
}

/**
 * The same with the words of chips: a person's address, a date as it is shown, the address of a file. What has no words
 * stands as “[object]”, so that people can read what was found.
 */
export function wordsAt(
  document: DocumentText,
  spans: readonly Span[],
): string {
  return spans
    .flatMap(span =>
      (
        document.segments.find(
          ({tabId, segmentId}) =>
            tabId === span.tabId && segmentId === span.segmentId,
        )?.paragraphs ?? []
      ).map(({start, text, objects = []}) => {
        const all = text.split(OBJECT).length - 1;
        const from = Math.max(span.start - start, 0);
        const before = text.slice(0, from).split(OBJECT).length - 1;
        return withoutSuggested(text.slice(from, Math.max(span.end - start, 0)))
          .split(OBJECT)
          .reduce((words, part, at) => {
            const object =
              all === objects.length ? objects[before + at - 1] : '';
            return `${words}${wordsOfObject(object)}${part}`;
          });
      }),
    )
    .join('');
}

const OBJECT = '\ufffc';

function wordsOfObject(object: string): string {
  const [kind, first = '', ...rest] = object.split(' ');
  if (kind === 'person' || kind === 'link') return first;
  return kind === 'date' ? rest.join(' ') : '[object]';
}

export function overlap(a: Span, b: Span): boolean {
  return (
    a.tabId === b.tabId &&
    a.segmentId === b.segmentId &&
    a.start < b.end &&
    b.start < a.end
  );
}

function decoded(typed: string): string {
  try {
    return decodeURIComponent(typed);
  } catch {
    return typed;
  }
}

/** Counts as an editor's own search does: over everything of that place, stamped values included. */
function locate(
  segment: Segment,
  paragraph: Paragraph,
  text: string,
  seen: Map<string, number>,
): TextLocator {
  const {place} = segment;
  const where = place === 'footnote' ? 'body' : place;
  const occurrence = seen.get(`${where} ${text}`) ?? 0;
  seen.set(`${where} ${text}`, occurrence + 1);
  return {text, occurrence, segment: where, ...headingOver(segment, paragraph)};
}
