import type {DocumentKind} from '../incident/words';
import type {
  DocumentText,
  Edit,
  NamedRange,
  Paragraph,
  Segment,
  Span,
} from './document-text';
import {mayStandIn, type StampValues} from './fields';
import {fieldNamed, MARK, textOf} from './placeholders';
import {rangeName, readRangeName} from './range-name';
import {shortHash} from '../base/short-hash';
import {
  both,
  conditionText,
  holds,
  parseCondition,
  type Condition,
} from './condition';
import {
  goneNames,
  isGone,
  lineName,
  readGone,
  readLineName,
  type GoneLine,
} from './line-memory';

/**
 * Lines that know when to be there.
 *
 * In a template a line that holds `{{field?}}` is there while that field is known. `{{if …}}` at the start of a line
 * says when the line is there; at the start of a heading it goes for everything under it. A line of a table is
 * always there, because half a row would stay.
 *
 * In a document a line that is not there is an empty paragraph, too small to be seen, that remembers its words. It
 * comes back in its own place, also when everything round it was rewritten.
 */
export interface LinePlan {
  readonly edits: readonly Edit[];
  /** Lines that went or came. */
  readonly changed: number;
  /** Lines a person has rewritten and whose condition no longer holds: they stay until somebody decides. */
  readonly handEdits: readonly FoundLineEdit[];
  /** Paragraphs in which nothing else is to be stamped: they go, or somebody has to decide. */
  readonly closed: readonly Span[];
}

export interface FoundLineEdit {
  readonly rangeId: string;
  readonly found: string;
}

/** What a template says of one paragraph. */
export interface TemplateLine {
  readonly condition: Condition;
  /** `{{if …}}` with the blank behind it. */
  readonly markers: readonly {readonly from: number; readonly to: number}[];
}

const IF = /^\{\{\s*if\s+([^{}]+?)\s*\}\}\s?/i;
const OPTIONAL = /\{\{\s*([^{}?]+?)\s*\?\s*\}\}/g;

/** When this paragraph is there, by its own words; nothing when one of its conditions cannot be read. */
export function templateLine(text: string): TemplateLine {
  let condition: Condition = [];
  const markers: {from: number; to: number}[] = [];
  let from = text.length - text.trimStart().length;
  for (
    let match = IF.exec(text.slice(from));
    match;
    match = IF.exec(text.slice(from))
  ) {
    const read = parseCondition(match[1], fieldNamed);
    if (read === null) break;
    condition = both(condition, read);
    markers.push({from, to: from + match[0].replace(/\n$/, '').length});
    from += match[0].length;
  }
  for (const [, typed] of text.matchAll(OPTIONAL)) {
    const field = fieldNamed(typed);
    if (field !== null) {
      condition = both(condition, [{is: 'known', field}]);
    }
  }
  return {condition, markers};
}

/** The paragraphs of a segment, each with all that decides whether it is there: its own words and the headings above it. */
export function templateLines(
  paragraphs: readonly Paragraph[],
): readonly TemplateLine[] {
  const above: {rank: number; condition: Condition}[] = [];
  return paragraphs.map(({text, heading, inTable}) => {
    const own = templateLine(text);
    if (inTable) return {condition: [], markers: own.markers};
    if (heading > 0) {
      while (above.length > 0 && above[above.length - 1].rank >= heading) {
        above.pop();
      }
    }
    const outer = above.reduce<Condition>(
      (all, {condition}) => both(all, condition),
      [],
    );
    if (heading > 0 && text.trim() !== '') {
      above.push({rank: heading, condition: own.condition});
    }
    return {condition: both(outer, own.condition), markers: own.markers};
  });
}

export type LineDecisions = Readonly<Record<string, 'keep' | 'replace'>>;

/** Which lines of a document go, which come back, and which are remembered for later. */
export function planLines(
  document: DocumentText,
  kind: DocumentKind,
  values: StampValues,
  decisions: LineDecisions = {},
): LinePlan {
  const plans = document.segments.flatMap(segment => {
    const lines = templateLines(segment.paragraphs);
    return segment.paragraphs.map((paragraph, at) =>
      planOne(
        new Place(document, segment, paragraph),
        lines[at],
        kind,
        values,
        decisions,
      ),
    );
  });
  return {
    edits: plans.flatMap(({edits}) => edits),
    changed: plans.filter(({changed}) => changed).length,
    handEdits: plans.flatMap(({handEdit}) => (handEdit ? [handEdit] : [])),
    closed: plans.flatMap(({closed}) => (closed ? [closed] : [])),
  };
}

interface OnePlan {
  readonly edits: readonly Edit[];
  readonly changed?: boolean;
  readonly handEdit?: FoundLineEdit;
  readonly closed?: Span;
}

const NOTHING: OnePlan = {edits: []};

function planOne(
  place: Place,
  {condition, markers}: TemplateLine,
  kind: DocumentKind,
  values: StampValues,
  decisions: LineDecisions,
): OnePlan {
  const gone = place.ranges.filter(({name}) => isGone(name));
  if (gone.length > 0) return comeBack(place, gone, kind, values);
  const named = place.ranges.find(({name}) => readLineName(name) !== null);
  const memory = named && readLineName(named.name);
  if (named && memory) {
    const known = parseCondition(memory.condition, fieldNamed);
    if (known === null || holds(known, values)) return NOTHING;
    const untouched =
      shortHash(place.words()) === memory.wordsHash && place.isUntouched();
    if (untouched || decisions[named.id] === 'replace') {
      return goAway(place, memory.condition, kind);
    }
    if (decisions[named.id] === 'keep') {
      // From now on the whole line is theirs, its values too.
      return {edits: place.forget(), closed: place.whole};
    }
    return {
      edits: [],
      handEdit: {rangeId: named.id, found: place.text},
      closed: place.whole,
    };
  }
  const cuts = markers.map(({from, to}): Edit => ({
    kind: 'replace',
    at: place.spanOf(from, to),
    text: '',
    name: null,
  }));
  if (condition.length === 0 || place.text === '') return {edits: cuts};
  if (!holds(condition, values)) {
    return goAway(place, conditionText(condition), kind);
  }
  const name = lineName(
    plainWords(place.text, markers, kind),
    conditionText(condition),
  );
  return {
    edits: [
      ...cuts,
      ...(name === null
        ? []
        : [{kind: 'nameLine', at: place.whole, name} as const]),
    ],
  };
}

/** The line's words stay behind in names over its newline. */
function goAway(place: Place, condition: string, kind: DocumentKind): OnePlan {
  const words = place.words();
  const line: GoneLine = {
    condition,
    text: plainWords(words, templateLine(words).markers, kind),
    bullet: place.paragraph.bullet,
  };
  return {
    edits: [
      ...place.forget(),
      {
        kind: 'hideLine',
        at: place.whole,
        names: goneNames(line),
        bullet: line.bullet,
      },
    ],
    changed: true,
    closed: place.whole,
  };
}

function comeBack(
  place: Place,
  gone: readonly NamedRange[],
  kind: DocumentKind,
  values: StampValues,
): OnePlan {
  const line = readGone(gone.map(({name}) => name));
  const condition = line && parseCondition(line.condition, fieldNamed);
  if (!line || !condition || !holds(condition, values)) return NOTHING;
  const {text, names} = filledLine(line.text, kind, values);
  const name = lineName(line.text, line.condition);
  return {
    edits: [
      ...gone.map(({id}): Edit => ({kind: 'unname', rangeId: id})),
      {
        kind: 'showLine',
        at: place.whole,
        text,
        bullet: line.bullet,
        names: [
          ...names,
          ...(name === null ? [] : [{name, from: 0, to: text.length + 1}]),
        ],
      },
    ],
    changed: true,
  };
}

/** Words with their values, and the names that go over them. */
export function filledLine(
  words: string,
  kind: DocumentKind,
  values: StampValues,
): {
  readonly text: string;
  readonly names: readonly {name: string; from: number; to: number}[];
} {
  const names: {name: string; from: number; to: number}[] = [];
  let text = '';
  let at = 0;
  for (const match of words.matchAll(MARK)) {
    const from = match.index ?? 0;
    text += words.slice(at, from);
    at = from + match[0].length;
    const field = fieldNamed(match[0].replace(/[{}]/g, ''));
    if (field === null || !mayStandIn(field, kind)) {
      text += match[0];
      continue;
    }
    const value = values.text[field];
    const name = rangeName({
      field,
      textHash: shortHash(value),
      refused: '',
      link: null,
    });
    if (name !== null && !values.isForeign(field)) {
      names.push({name, from: text.length, to: text.length + value.length});
    }
    text += value;
  }
  return {text: text + words.slice(at), names};
}

/** Fields of lines that are not there now. */
export function fieldsGone(ranges: readonly NamedRange[]): readonly string[] {
  const starts = new Map<string, string[]>();
  for (const {
    name,
    spans: [span],
  } of ranges) {
    if (!isGone(name) || span === undefined) continue;
    const place = `${span.tabId} ${span.segmentId} ${span.start}`;
    starts.set(place, [...(starts.get(place) ?? []), name]);
  }
  return [...starts.values()].flatMap(names =>
    [...(readGone(names)?.text ?? '').matchAll(MARK)].flatMap(
      ([mark]) => fieldNamed(mark.replace(/[{}]/g, '')) ?? [],
    ),
  );
}

/** A template's line as it is remembered: without conditions, every field in its own spelling. */
function plainWords(
  text: string,
  markers: TemplateLine['markers'],
  kind: DocumentKind,
): string {
  return [...markers]
    .reverse()
    .reduce((rest, {from, to}) => rest.slice(0, from) + rest.slice(to), text)
    .replace(MARK, mark => {
      const field = fieldNamed(mark.replace(/[{}]/g, ''));
      return field !== null && mayStandIn(field, kind) ? `{{${field}}}` : mark;
    });
}

function isRemembered(name: string): boolean {
  return (
    readRangeName(name) !== null || readLineName(name) !== null || isGone(name)
  );
}

/** One paragraph, with our ranges that begin in it. */
class Place {
  readonly whole: Span;
  readonly ranges: readonly NamedRange[];
  /** Without the newline. */
  readonly text: string;

  constructor(
    private readonly document: DocumentText,
    private readonly segment: Segment,
    readonly paragraph: Paragraph,
  ) {
    this.whole = this.spanOf(0, paragraph.text.length);
    this.text = paragraph.text.replace(/\n$/, '');
    const {tabId, segmentId, start, end} = this.whole;
    this.ranges = document.ranges.filter(
      ({name, spans: [first]}) =>
        isRemembered(name) &&
        first !== undefined &&
        first.tabId === tabId &&
        first.segmentId === segmentId &&
        first.start >= start &&
        first.start < end,
    );
  }

  forget(): readonly Edit[] {
    return this.ranges.map(({id}) => ({kind: 'unname', rangeId: id}));
  }

  spanOf(from: number, to: number): Span {
    return {
      tabId: this.segment.tabId,
      segmentId: this.segment.segmentId,
      start: this.paragraph.start + from,
      end: this.paragraph.start + to,
    };
  }

  /** The line as its template would have it: stamped values as `{{field}}`. */
  words(): string {
    return [...this.stamps()]
      .sort((a, b) => b.spans[0].start - a.spans[0].start)
      .reduce((text, {name, spans: [span]}) => {
        const from = span.start - this.whole.start;
        const to = Math.min(span.end - this.whole.start, text.length);
        const field = readRangeName(name)?.field ?? '';
        return `${text.slice(0, from)}{{${field}}}${text.slice(to)}`;
      }, this.text);
  }

  /** Whether every value is what was stamped. */
  isUntouched(): boolean {
    return this.stamps().every(range => {
      const memory = readRangeName(range.name);
      return (
        memory?.refused === '' &&
        range.spans.length === 1 &&
        shortHash(textOf(this.document, range)) === memory.textHash
      );
    });
  }

  private stamps(): readonly NamedRange[] {
    return this.ranges.filter(
      ({name}) => (readRangeName(name)?.field ?? '') !== '',
    );
  }
}
