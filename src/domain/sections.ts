import type {DocumentKind, SectionView} from '../ui/contract';
import type {DocumentText, Paragraph, Segment} from './document-text';
import {FIELDS, UNKNOWN} from './fields';

/** Begins a paragraph of a template that tells the writer what belongs here; it does not count as text. */
export const GUIDANCE_MARK = '✎ ';

/** A section a document cannot do without; `titles` are the headings that count as it. */
export interface RequiredSection {
  readonly titles: readonly string[];
  readonly asks: string;
}

function section(asks: string, ...titles: string[]): RequiredSection {
  return {titles, asks};
}

/** By document. Sources: internal S0-16 … S0-18, S1-18, S2-13 … S2-16, S2-29; customer S0-19 … S0-23, S1-16, S2-26 … S2-28; FAQ S0-26 … S0-28; technical S0-15, S0-22. */
export const REQUIRED_SECTIONS: Readonly<
  Record<DocumentKind, readonly RequiredSection[]>
> = {
  internal: [
    section('What happened, in three sentences', 'Summary', 'Read me first'),
    section('Where we stand now', 'Current status', 'Status'),
    section('Who and what is hit, and how badly', 'Impact'),
    section('Cause, systems, scope, ways to fix it', 'Investigation'),
    section('What limits the harm', 'Containment'),
    section('How it is fixed', 'Resolution', 'Resolution plan'),
    section('Back to normal, data checked', 'Recovery'),
    section(
      'What was done, and what came of it',
      'Actions and results',
      'Actions',
    ),
    section('What was decided, by whom, why', 'Decisions'),
    section(
      'What was told to whom, when',
      'Communications sent',
      'Communications',
    ),
    section('What happened when', 'Timeline'),
  ],
  customer: [
    section('What the reader will have noticed', 'What happened'),
    section(
      'Who is affected, and who is not',
      'Impact',
      'What this means for you',
    ),
    section('What we are doing', 'What we are doing', 'Our response'),
    section('What the reader can or must do', 'What you can do', 'Workaround'),
    section(
      'When the reader hears from us again',
      'What to expect next',
      'Next update',
    ),
    section('Whom to ask', 'Contact', 'Questions'),
  ],
  faq: [
    section(
      'Questions we expect, each with an approved answer',
      'Expected questions',
      'Questions and answers',
    ),
    section(
      'What is not affected',
      'What is not affected',
      'Pertinent negatives',
    ),
    section('Questions CSMs brought', 'New questions', 'Questions raised'),
  ],
  technical: [
    section('For a technical reader who was not there', 'Summary', 'In short'),
    section('What failed, and how', 'What happened', 'Technical explanation'),
    section(
      'What it did to service and data',
      'Impact',
      'Effect on service and data',
    ),
    section('What was done', 'Resolution', 'What we did'),
    section(
      'What keeps it from coming back',
      'Prevention',
      'What we will change',
    ),
  ],
};

/** Every section under a heading, in order, and whether anybody has written in it. */
export function sectionsOf(
  document: DocumentText,
  kind: DocumentKind,
): readonly SectionView[] {
  const seen = new Map<string, number>();
  return bodies(document).flatMap(({paragraphs}) =>
    paragraphs.flatMap((paragraph, at) => {
      const title = paragraph.text.trim();
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
          empty: !below(paragraphs, at).some(written),
          locator: {text: title, occurrence, segment: 'body' as const},
        },
      ];
    }),
  );
}

/** Required sections without any heading. */
export function missingSections(
  document: DocumentText,
  kind: DocumentKind,
): readonly RequiredSection[] {
  const titles = bodies(document).flatMap(({paragraphs}) =>
    paragraphs.filter(({heading}) => heading > 0).map(({text}) => text),
  );
  return REQUIRED_SECTIONS[kind].filter(
    required => !titles.some(title => answers(required, title)),
  );
}

/** Share of the required sections that hold text, 0 … 1; a missing one counts as empty. */
export function filledShare(
  sections: readonly SectionView[],
  kind: DocumentKind,
): number {
  const all = REQUIRED_SECTIONS[kind];
  const filled = all.filter(required =>
    sections.some(({title, empty}) => !empty && answers(required, title)),
  );
  return filled.length / all.length;
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
  'Newest first, times in UTC',
]);

/** A heading, guidance, an unfilled field or "not yet known" is not writing. */
function written({text, heading}: Paragraph): boolean {
  const plain = text
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

function bodies(document: DocumentText): readonly Segment[] {
  return document.segments.filter(({place}) => place === 'body');
}

function firstHeading(paragraphs: readonly Paragraph[]): number {
  return paragraphs.findIndex(
    ({heading, text}) => heading > 0 && text.trim() !== '',
  );
}
