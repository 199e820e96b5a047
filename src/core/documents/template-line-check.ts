import type {DocumentText, Paragraph, Segment} from './document-text';
import {conditionText, type Condition} from './condition';
import {lineName} from './line-memory';
import {templateLines} from './template-line';
import {placeOf, placeholdersIn, type Placeholder} from './placeholders';

export interface TemplateFinding {
  readonly place: string;
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}

/** What people write for placeholders in other tools; nothing fills these here. */
const FOREIGN =
  /\$\{[^}\n]{1,60}\}|\[\[[^\]\n]{1,60}\]\]|<<[^>\n]{1,60}>>|«[^»\n]{1,60}»|%[A-Z][A-Z_]{1,40}%|\{%[^%\n]{1,60}%\}|\b__[A-Z][A-Z_]{1,40}__\b|<(?:insert|enter|your|company|customer|name|date|time)\b[^>\n]{0,60}>|\[(?:insert|enter|your|company|customer|name|date|time|timeframe|xx+)\b[^\]\n]{0,60}\]|\b(?:TBD|XXX+)\b/gi;

/** Conditions that cannot be read, stand in the wrong place or never hold, and placeholders of other tools. */
export function checkLines(document: DocumentText): readonly TemplateFinding[] {
  const placeholders = placeholdersIn(document);
  return [
    ...placeholders.flatMap(checkCondition),
    ...document.segments.flatMap(segment => checkSegment(segment)),
  ];
}

function checkCondition(placeholder: Placeholder): readonly TemplateFinding[] {
  const {text, condition, optional, paragraph, at} = placeholder;
  const place = placeOf(placeholder);
  if ((condition || optional) && paragraph.inTable) {
    return [
      {
        place,
        level: 'error',
        message: `${text}: a line of a table cannot come and go.`,
        remedy: condition
          ? 'Take it out, or move the line out of the table.'
          : 'Write the field without the question mark, or move the line out of the table.',
      },
    ];
  }
  if (!condition) return [];
  const [line] = templateLines([{...paragraph, heading: 0}]);
  const from = at.start - paragraph.start;
  if (line.markers.some(marker => marker.from === from)) return [];
  return [
    {
      place,
      level: 'error',
      message: `${text} is not a condition, or does not stand at the start of its line.`,
      remedy:
        'Begin the line with it, and write {{if security, data}}, {{if not outage}}, {{if known estimate.at}} or {{if no estimate.at}}; join two with "and".',
    },
  ];
}

function checkSegment(segment: Segment): readonly TemplateFinding[] {
  const lines = templateLines(segment.paragraphs);
  return segment.paragraphs.flatMap((paragraph, at) => [
    ...checkLine(segment, paragraph, lines[at].condition),
    ...[...paragraph.text.matchAll(FOREIGN)].map(
      ([typed]): TemplateFinding => ({
        place: placeIn(segment, paragraph),
        level: 'warning',
        message: `"${typed}" looks like a placeholder, but nothing fills it in.`,
        remedy: 'Use a {{field}} from the list, or take it out.',
      }),
    ),
  ]);
}

function checkLine(
  segment: Segment,
  paragraph: Paragraph,
  condition: Condition,
): readonly TemplateFinding[] {
  if (condition.length === 0) return [];
  const finding = (
    level: TemplateFinding['level'],
    message: string,
    remedy: string,
  ): TemplateFinding => ({
    place: placeIn(segment, paragraph),
    level,
    message: `"${paragraph.text.trim().slice(0, 60)}": ${message}`,
    remedy,
  });
  const findings: TemplateFinding[] = [];
  if (neverHolds(condition)) {
    findings.push(
      finding(
        'error',
        `this line can never appear (${conditionText(condition)}).`,
        'Two of its conditions contradict each other: take one out.',
      ),
    );
  }
  if (lineName('', conditionText(condition)) === null) {
    findings.push(
      finding(
        'error',
        'its conditions are too long to be remembered; it would appear or vanish only once.',
        'Use fewer conditions, or split the line.',
      ),
    );
  }
  if (paragraph.links.length > 0) {
    findings.push(
      finding(
        'warning',
        'a line that comes and goes loses the addresses under its words.',
        'Write the address out, or put the link on a line that is always there.',
      ),
    );
  }
  return findings;
}

/** A field both known and unknown, or no kind left. */
function neverHolds(condition: Condition): boolean {
  return condition.some((term, at) =>
    condition.slice(at + 1).some(other => {
      if ('field' in term && 'field' in other) {
        return term.field === other.field && term.is !== other.is;
      }
      if (!('kinds' in term) || !('kinds' in other)) return false;
      const [a, b] = [term.kinds, other.kinds];
      if (term.is === 'kind' && other.is === 'kind') {
        return !a.some(kind => b.includes(kind));
      }
      if (term.is === 'kind') return a.every(kind => b.includes(kind));
      if (other.is === 'kind') return b.every(kind => a.includes(kind));
      return false;
    }),
  );
}

function placeIn(segment: Segment, paragraph: Paragraph): string {
  return placeOf({segment, paragraph});
}
