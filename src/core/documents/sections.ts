import type {RequiredSection} from './message-sections';
import type {DocumentKind} from '../incident/words';
import type {SectionView} from './views';
import {
  withoutSuggested,
  type DocumentText,
  type Paragraph,
  type Segment,
} from './document-text';
import {FIELDS, UNKNOWN} from './fields';
import {fieldsGone} from './lines';
import type {MessageLayout} from './organisation';
import {templateFor} from './template-keys';
import {FIRST_NOTICE, MESSAGE_SECTIONS} from './message-sections';
import {headingOver, overlap, placeholdersIn, textOf} from './placeholders';
import {readRangeName} from './range-name';
import {RAW_EVENT_DATA} from '../incident/vocabulary';

/** Begins a paragraph of a template that tells the writer what belongs here; it does not count as text. */
export const GUIDANCE_MARK = '✎ ';

function section(asks: string, ...titles: string[]): RequiredSection {
  return {titles, asks};
}

/** By document. Sources: internal S0-16 … S0-18, S1-18, S2-13 … S2-16, S2-29; customer S0-19 … S0-23, S1-16, S2-26 … S2-28; FAQ S0-26 … S0-28; technical S0-15, S0-22. */
export const REQUIRED_SECTIONS: Readonly<
  Record<DocumentKind, readonly RequiredSection[]>
> = {
  internal: [
    section(
      'For somebody who joins now',
      'Right now',
      'Read me first',
      'Summary',
    ),
    section('Where we stand', 'Facts', 'Current status', 'What we know'),
    section('Who and what is hit, and how badly', 'Impact'),
    section('Cause, systems, scope, ways to fix it', 'Investigation'),
    section('What limits the harm', 'Containment'),
    section('How it is fixed', 'Resolution', 'Resolution plan'),
    section('Back to normal, data checked', 'Recovery'),
    section('What was done, and the result', 'Timeline', 'Actions and results'),
    section('What was decided, by whom, why', 'Timeline', 'Decisions'),
    section('What happened when', 'Timeline'),
    section(
      'What was told to whom, when',
      'Communications sent',
      'Communication so far',
    ),
  ],
  customer: FIRST_NOTICE,
  ...MESSAGE_SECTIONS,
  faq: [
    section(
      'What will be asked, each with an approved answer',
      'Expected questions',
      'Questions we expect',
    ),
    section(
      'What customers may fear and need not',
      'What is not affected',
      'What was not affected',
    ),
    section('What CSMs brought', 'New questions', 'Questions raised'),
  ],
  technical: [
    section('In short, for a technical reader', 'Summary', 'In short'),
    section('What was hit, from when to when', 'Impact', 'Scope'),
    section(
      'What failed, and how',
      'What happened',
      'What happened technically',
    ),
    section('What was done', 'Resolution', 'How it was resolved'),
    section(
      'What keeps it from coming back',
      'What we will change',
      'What we are changing',
      'Prevention',
    ),
  ],
  // S3-4, S3-7 … S3-11.
  analysis: [
    section('The whole of it, to be read aloud', 'In three sentences'),
    section(
      'What was hit, and what people saw',
      'Services, and what customers experienced',
    ),
    section('Noticed and over, roughly', 'About when'),
    section('How to tell, and what to do', 'Is it still there?'),
    section('The steps to the resolution', 'What was done'),
    section('Until when what is watched', 'What we keep watching'),
  ],
  // S4-19 … S4-25, S2-30, S1-19: one kind in three layouts.
  'post-mortem': [
    section(
      'What happened, for whom, how it ended',
      'Incident summary',
      'Executive summary',
      'Summary',
    ),
    section('What happened when', 'Timeline', 'Detailed timeline'),
    section(
      'Primary cause, trigger, contributing factors',
      'Causes',
      'Root cause analysis',
    ),
    section(
      'What changes, who does it, by when, how one can tell',
      'Corrective actions',
      'Action items',
      'Prevention',
    ),
    section(
      'What is known now that was not known before',
      'Lessons learned',
      'Prevention',
    ),
  ],
  'public-post-mortem': [
    section('For a reader who is no engineer', 'Summary'),
    section('What the reader will have noticed', 'What you experienced'),
    section('The story with its cause', 'What happened'),
    section('What a customer could notice, in order', 'Timeline'),
    section('What should have caught it', 'Why our safeguards did not help'),
    section(
      'Done, and to come with its day',
      'What we have changed, and what we will change',
    ),
  ],
  retrospective: [
    section('Kept, late, missed', 'Our clocks'),
    section('Who heard too late', 'Told too late'),
    section('Which template, policy or list', 'What we change'),
  ],
};

/** What a document made in that layout cannot do without; the protocol's forms are whole as they are. */
export function requiredSections(
  kind: DocumentKind,
  layout: MessageLayout,
): readonly RequiredSection[] {
  return templateFor(kind, layout) === kind ? REQUIRED_SECTIONS[kind] : [];
}

/** Every section under a heading, in order, and whether anybody has written in it. */
export function sectionsOf(
  document: DocumentText,
  kind: DocumentKind,
): readonly SectionView[] {
  return [...headings(document, kind), ...points(document, kind)];
}

function headings(
  document: DocumentText,
  kind: DocumentKind,
): readonly SectionView[] {
  const seen = new Map<string, number>();
  return bodies(document).flatMap(segment => {
    const {paragraphs} = segment;
    return paragraphs.flatMap((paragraph, at) => {
      const title = withoutSuggested(paragraph.text).trim();
      if (paragraph.heading === 0 || title === '') return [];
      // The document's own title is no section.
      if (paragraph.heading === 1 && at === firstHeading(paragraphs)) return [];
      const occurrence = seen.get(title) ?? 0;
      seen.set(title, occurrence + 1);
      return [
        {
          title,
          required: REQUIRED_SECTIONS[kind].some(required =>
            answers(required, title),
          ),
          empty: !below(paragraphs, at).some(one =>
            written(one, stampedIn(document, segment, one)),
          ),
          locator: {
            text: title,
            occurrence,
            segment: 'body' as const,
            ...headingOver(segment, paragraph),
          },
        },
      ];
    });
  });
}

/** Points that a stamped value makes, for documents without headings. */
function points(
  document: DocumentText,
  kind: DocumentKind,
): readonly SectionView[] {
  const titles = titlesOf(document);
  const values = valuesIn(document);
  return REQUIRED_SECTIONS[kind].flatMap(required => {
    if (titles.some(title => answers(required, title))) return [];
    const made = values.filter(({field}) => required.fields?.includes(field));
    if (made.length === 0) return [];
    const known = made.find(({text}) => text !== '');
    return [
      {
        title: required.titles[0],
        required: true,
        empty: known === undefined,
        locator: {
          text: known?.text.split(/[\n\v]/)[0].slice(0, 80) ?? '',
          occurrence: 0,
          segment: 'body' as const,
        },
      },
    ];
  });
}

/** Required sections without any heading, and points no value can make. */
export function missingSections(
  document: DocumentText,
  required: readonly RequiredSection[],
): readonly RequiredSection[] {
  const titles = titlesOf(document);
  const values = valuesIn(document);
  return required.filter(
    one =>
      !titles.some(title => answers(one, title)) &&
      !values.some(({field}) => one.fields?.includes(field)),
  );
}

function titlesOf(document: DocumentText): readonly string[] {
  return bodies(document).flatMap(({paragraphs}) =>
    paragraphs.filter(({heading}) => heading > 0).map(({text}) => text),
  );
}

/** Every field of a document with its value; '' while it is unknown, still a placeholder, or its line is not there. */
function valuesIn(
  document: DocumentText,
): readonly {readonly field: string; readonly text: string}[] {
  const stamped = document.ranges.flatMap(range => {
    const field = readRangeName(range.name)?.field ?? '';
    const text = textOf(document, range).trim();
    return field === ''
      ? []
      : [{field, text: PLACEHOLDER_WORDS.has(text) ? '' : text}];
  });
  const loose = placeholdersIn(document).flatMap(({field}) => field ?? []);
  return [
    ...stamped,
    ...[...loose, ...fieldsGone(document.ranges)].map(field => ({
      field,
      text: '',
    })),
  ];
}

/** Share of the required sections that hold text, 0 … 1; a missing one counts as empty. */
export function filledShare(
  sections: readonly SectionView[],
  all: readonly RequiredSection[],
): number {
  const filled = all.filter(required =>
    sections.some(({title, empty}) => !empty && answers(required, title)),
  );
  return all.length === 0 ? 1 : filled.length / all.length;
}

function answers({titles}: RequiredSection, heading: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/^[\d.)\s]+/, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return titles.some(title => plain(title) === plain(heading));
}

/** Paragraphs up to the next heading of the same or a higher rank. */
function below(
  paragraphs: readonly Paragraph[],
  at: number,
): readonly Paragraph[] {
  const rank = paragraphs[at].heading;
  const rest = paragraphs.slice(at + 1);
  const end = rest.findIndex(({heading}) => heading > 0 && heading <= rank);
  return end < 0 ? rest : rest.slice(0, end);
}

const PLACEHOLDER_WORDS: ReadonlySet<string> = new Set([
  UNKNOWN,
  ...Object.values(FIELDS).flatMap(({empty}) => (empty ? [empty] : [])),
  RAW_EVENT_DATA.unknown.sentence,
  'Newest first, times in UTC',
]);

/** A heading, guidance, an unfilled field or "not yet known" is not writing. */
function written(
  {text, heading}: Paragraph,
  stamped: readonly string[],
): boolean {
  // A line with values says something once one of them does; what is round it came with the template.
  if (stamped.length > 0) {
    return stamped.some(value => !PLACEHOLDER_WORDS.has(value.trim()));
  }
  const plain = withoutSuggested(text)
    .replace(/\ufffc/g, 'x')
    .replace(/\{\{[^{}]*\}\}/g, '')
    .trim();
  return (
    heading === 0 &&
    plain !== '' &&
    !plain.startsWith(GUIDANCE_MARK.trim()) &&
    !PLACEHOLDER_WORDS.has(plain)
  );
}

function stampedIn(
  document: DocumentText,
  segment: Segment,
  {start, text}: Paragraph,
): readonly string[] {
  const span = {
    tabId: segment.tabId,
    segmentId: segment.segmentId,
    start,
    end: start + text.length,
  };
  return document.ranges
    .filter(
      ({name, spans}) =>
        (readRangeName(name)?.field ?? '') !== '' &&
        spans.some(one => overlap(one, span)),
    )
    .map(range => textOf(document, range));
}

function bodies(document: DocumentText): readonly Segment[] {
  return document.segments.filter(({place}) => place === 'body');
}

function firstHeading(paragraphs: readonly Paragraph[]): number {
  return paragraphs.findIndex(
    ({heading, text}) => heading > 0 && text.trim() !== '',
  );
}
