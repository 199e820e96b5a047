import type {DocumentKind} from '../incident/words';
import type {DocumentText, Edit, NamedRange, Span} from './document-text';
import {planLines} from './lines';
import {FIELDS, mayStandIn, type StampValues} from './fields';
import {
  filledUrl,
  isSuggestedIn,
  overlap,
  textAt,
  wordsAt,
} from './placeholders';
import {rangeName, readRangeName, type RangeName} from './range-name';
import {shortHash} from '../base/short-hash';
import {linksIn, planStamp} from './stamp';

export type Decisions = Readonly<Record<string, 'keep' | 'replace'>>;

/** What a line is called that somebody has rewritten and whose fact is not known any more; taking it out writes ''. */
const LINE_LABEL = 'A line that no longer applies';

/** A value a person has changed since it was stamped; nothing is written there. */
export interface FoundHandEdit {
  readonly rangeId: string;
  readonly field: string;
  readonly label: string;
  readonly found: string;
  readonly wouldWrite: string;
}

export interface RestampPlan {
  readonly edits: readonly Edit[];
  readonly renewed: number;
  readonly handEdits: readonly FoundHandEdit[];
  /** Fields whose stamped text was deleted; they are not written anew. */
  readonly missing: readonly string[];
}

/**
 * Brings a stamped document up to date: changed values, and placeholders that have come in since. A text that is
 * not what was written there is a person's: it is asked about once per new value, and only `replace` overwrites it.
 */
export function planRestamp(
  document: DocumentText,
  kind: DocumentKind,
  values: StampValues,
  decisions: Decisions = {},
): RestampPlan {
  const lines = planLines(document, kind, values, decisions);
  const fresh = planStamp(document, kind, values, lines);
  const plans = document.ranges.flatMap(range => {
    const memory = readRangeName(range.name);
    if (memory === null || isIn(range, lines.closed)) return [];
    if (memory.field !== '' && !(memory.field in FIELDS)) return [];
    if (memory.field !== '' && !mayStandIn(memory.field, kind)) return [];
    if (memory.field !== '' && values.text[memory.field] === undefined) {
      return [];
    }
    // What is there is in the document's language, and what would be written is not.
    if (values.isForeign(memory.field)) return [];
    return [planRange(document, range, memory, values, decisions)];
  });
  return {
    edits: [...fresh.edits, ...plans.flatMap(({edits}) => edits)],
    renewed: fresh.stamped + plans.filter(({renewed}) => renewed).length,
    handEdits: [
      ...lines.handEdits.map(({rangeId, found}) => ({
        rangeId,
        field: '',
        label: LINE_LABEL,
        found,
        wouldWrite: '',
      })),
      ...plans.flatMap(({handEdit}) => (handEdit ? [handEdit] : [])),
    ],
    missing: plans.flatMap(({missing}) => (missing ? [missing] : [])),
  };
}

function isIn({spans}: NamedRange, places: readonly Span[]): boolean {
  return spans.some(span => places.some(one => overlap(one, span)));
}

interface RangePlan {
  readonly edits: readonly Edit[];
  readonly renewed?: boolean;
  readonly handEdit?: FoundHandEdit;
  readonly missing?: string;
}

const NOTHING: RangePlan = {edits: []};

function planRange(
  document: DocumentText,
  range: NamedRange,
  memory: RangeName,
  values: StampValues,
  decisions: Decisions,
): RangePlan {
  const spans = range.spans.filter(({start, end}) => start < end);
  const [first] = spans;
  if (!first) return {edits: [], missing: memory.field};
  const url = memory.link ? filledUrl(memory.link.template, values.url) : null;
  const now = {
    text:
      memory.field === '' ? textAt(document, first) : wordsAt(document, spans),
    url: memory.link ? urlAt(document, first) : null,
  };
  const wanted = {
    text: memory.field === '' ? now.text : values.text[memory.field],
    url: url ?? now.url,
  };
  const valueHash = shortHash(
    `${memory.field === '' ? '' : wanted.text}${wanted.url ?? ''}`,
  );
  const same = now.text === wanted.text && now.url === wanted.url;
  const plain: RangeName = {
    field: memory.field,
    textHash: shortHash(memory.field === '' ? (wanted.url ?? '') : wanted.text),
    refused: '',
    link: memory.link
      ? {hash: shortHash(wanted.url ?? ''), template: memory.link.template}
      : null,
  };

  if (same) {
    // A person wrote what we would have: from now on it is ours again.
    return rangeName(plain) === range.name
      ? NOTHING
      : {edits: renamed(range, first, plain)};
  }
  const untouched =
    memory.refused === '' &&
    spans.length === 1 &&
    // Writing over it would take a colleague’s suggestion away.
    !isSuggestedIn(document, first) &&
    (memory.field === '' || shortHash(now.text) === memory.textHash) &&
    (memory.link === null || shortHash(now.url ?? '') === memory.link.hash);
  const decision = decisions[range.id];
  if (untouched || decision === 'replace') {
    return {edits: rewritten(range, spans, wanted, plain), renewed: true};
  }
  if (memory.refused === valueHash) return NOTHING;
  if (decision === 'keep') {
    return {
      edits: renamed(range, first, {
        ...plain,
        textHash: shortHash(now.text),
        refused: valueHash,
      }),
    };
  }
  const textDiffers = now.text !== wanted.text;
  return {
    edits: [],
    handEdit: {
      rangeId: range.id,
      field: memory.field,
      label: FIELDS[memory.field]?.label ?? 'Address of a link',
      found: textDiffers ? now.text : (now.url ?? ''),
      wouldWrite: textDiffers ? wanted.text : (wanted.url ?? ''),
    },
  };
}

function rewritten(
  range: NamedRange,
  spans: readonly Span[],
  wanted: {readonly text: string; readonly url: string | null},
  memory: RangeName,
): readonly Edit[] {
  const [first, ...rest] = spans;
  const forget: Edit = {kind: 'unname', rangeId: range.id};
  const name = rangeName(memory);
  if (memory.field === '') {
    return [forget, {kind: 'link', at: first, url: wanted.url ?? '', name}];
  }
  return [
    forget,
    {
      kind: 'replace',
      at: first,
      text: wanted.text,
      name,
      ...(wanted.url === null ? {} : {url: wanted.url}),
    },
    // Pieces that cutting and pasting has carried elsewhere.
    ...rest.map((at): Edit => ({kind: 'replace', at, text: '', name: null})),
  ];
}

function renamed(
  range: NamedRange,
  first: Span,
  memory: RangeName,
): readonly Edit[] {
  const name = rangeName(memory);
  return [
    {kind: 'unname', rangeId: range.id},
    ...(name === null ? [] : [{kind: 'name', at: first, name} as const]),
  ];
}

function urlAt(
  document: DocumentText,
  {tabId, segmentId, start, end}: Span,
): string {
  const piece = linksIn(document).find(
    ({span}) =>
      span.tabId === tabId &&
      span.segmentId === segmentId &&
      span.start < end &&
      start < span.end,
  );
  return piece?.url ?? '';
}
