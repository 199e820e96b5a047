import type {DocumentKind} from '../incident/words';
import type {DocumentText, Edit, NamedRange, Span} from './document-text';
import type {StampValues} from './fields';
import {fieldNamed, MARK} from './placeholders';
import {shortHash} from '../base/short-hash';
import {conditionText, holds, parseCondition} from './condition';
import {
  goneNames,
  isGone,
  lineName,
  readGone,
  readLineName,
  type GoneLine,
} from './line-memory';
import {LinePlace} from './line-place';
import {filledLine, plainWords} from './line-words';
import {templateLine, templateLines, type TemplateLine} from './template-line';

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
        new LinePlace(document, segment, paragraph),
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
  place: LinePlace,
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
function goAway(
  place: LinePlace,
  condition: string,
  kind: DocumentKind,
): OnePlan {
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
  place: LinePlace,
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
