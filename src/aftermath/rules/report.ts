import type {Incident} from '../../core/incident/incident';
import {inWords, minutesBetween, spanInWords} from '../../core/base/instant';
import {
  DETECTIONS,
  RAW_EVENT_DATA,
  ROLES,
} from '../../core/incident/vocabulary';
import {ACTION_CATEGORIES, actionState, type Action} from './action';
import type {Pattern} from './patterns';
import {
  LAYOUTS,
  QUESTIONS,
  type FactSource,
  type LayoutKey,
  type PartKey,
} from './report-layouts';
import {toldRows, type MergedRow} from './timeline';

/** What the record knows when a report is begun. */
export interface ReportRecord {
  readonly incident: Incident;
  /** "Level 1 (Critical)". */
  readonly severity: string;
  readonly timeline: readonly MergedRow[];
  readonly actions: readonly Action[];
  readonly carriedOver: readonly Action[];
  readonly patterns: readonly Pattern[];
  /** Lines of the communications retrospective that matter here, each with its row. */
  readonly communication: readonly SourcedLine[];
}

export interface SourcedLine {
  readonly text: string;
  readonly source: FactSource;
}

/** A line of a report: a fact with its row, or a question only people can answer. */
export type ReportLine =
  | ({readonly kind: 'fact'; readonly label: string} & SourcedLine)
  | {readonly kind: 'unknown'; readonly label: string}
  | {readonly kind: 'question'; readonly text: string};

export interface FilledSection {
  readonly title: string;
  readonly lines: readonly ReportLine[];
}

/**
 * A report with everything the record knows and nothing else: no conclusion is drawn and no commitment made. What is
 * not known is named as unknown; what needs judgement stands as a question.
 */
export function fillReport(
  layout: LayoutKey,
  record: ReportRecord,
): readonly FilledSection[] {
  return LAYOUTS[layout].sections.map(({title, parts}) => ({
    title,
    lines: parts.flatMap(part => partLines(part, record)),
  }));
}

/** The lines of one part: what is known first, then the questions. */
export function partLines(
  part: PartKey,
  record: ReportRecord,
): readonly ReportLine[] {
  return [
    ...(KNOWN[part]?.(record) ?? []),
    ...(QUESTIONS[part] ?? []).map(text => ({kind: 'question' as const, text})),
  ];
}

type Known = (record: ReportRecord) => readonly ReportLine[];

const KNOWN: Readonly<Partial<Record<PartKey, Known>>> = {
  facts: ({incident, severity}) => [
    time(incident, 'Started', incident.startedAt),
    time(incident, 'Detected', incident.detectedAt),
    time(incident, 'Declared', incident.declaredAt),
    time(incident, 'Resolved', incident.resolvedAt),
    span(incident, 'Duration', incident.startedAt, incident.resolvedAt),
    cell(incident, 'Severity', severity),
    cell(incident, 'Systems affected', incident.services.join(', ')),
  ],
  impact: ({incident}) => [
    cell(
      incident,
      'Users affected',
      incident.percentUsers === null ? '' : `${incident.percentUsers} %`,
    ),
    cell(incident, 'Who was and was not affected', incident.affected),
    // An unanswered question is unknown, not a sentence about checking.
    cell(
      incident,
      'Raw event data',
      incident.rawEventData === 'unknown'
        ? ''
        : RAW_EVENT_DATA[incident.rawEventData].sentence,
    ),
    cell(incident, 'Workaround', incident.workaround),
  ],
  people: ({incident}) =>
    Object.entries(ROLES).map(([key, {label}]) =>
      cell(incident, label, incident.roles[key as keyof typeof ROLES]),
    ),
  detection: ({incident}) => [
    cell(
      incident,
      'Detected by',
      incident.detection === '' ? '' : DETECTIONS[incident.detection],
    ),
    span(
      incident,
      'From start to detection',
      incident.startedAt,
      incident.detectedAt,
    ),
  ],
  timeline: ({timeline}) =>
    toldRows(timeline).map(row => ({
      kind: 'fact',
      label: row.dated ? inWords(row.at) : 'Time not known',
      text: row.text,
      source: sourceOf(row),
    })),
  resolution: ({incident}) => [
    span(
      incident,
      'From detection to resolution',
      incident.detectedAt,
      incident.resolvedAt,
    ),
  ],
  actions: ({actions}) => actions.map(actionLine),
  'carried-over': ({carriedOver}) =>
    carriedOver.map(action => {
      const line = actionLine(action);
      return {...line, label: `${line.label}, from ${action.incident}`};
    }),
  patterns: ({patterns}) =>
    patterns.map(({words, incidents}) => ({
      kind: 'fact',
      label: 'Seen before',
      text: words,
      source: {tab: 'incidents', key: incidents.join(', ')},
    })),
  communication: ({communication}) =>
    communication.map(line => ({
      kind: 'fact',
      label: 'From the record',
      ...line,
    })),
};

function actionLine(action: Action): Extract<ReportLine, {kind: 'fact'}> {
  const {category, owner, dueAt, success} = action;
  const told = [
    action.action,
    category === '' ? 'no category' : ACTION_CATEGORIES[category],
    owner === '' ? 'nobody yet' : owner,
    dueAt === '' ? 'no date' : `due ${dueAt.slice(0, 10)}`,
    success === '' ? 'no measure' : `done when ${success}`,
  ];
  return {
    kind: 'fact',
    label: STATE_WORDS[actionState(action)],
    text: told.join(' · '),
    source: {tab: 'actions', key: action.key},
  };
}

/** A suggestion must not read like a promise. */
const STATE_WORDS = {
  suggested: 'Suggested, not accepted yet',
  accepted: 'Accepted',
  done: 'Done',
  dropped: 'Dropped',
};

function cell({id}: Incident, label: string, value: string): ReportLine {
  return value.trim() === ''
    ? {kind: 'unknown', label}
    : {
        kind: 'fact',
        label,
        text: value,
        source: {tab: 'incidents', key: id},
      };
}

function time(incident: Incident, label: string, at: string): ReportLine {
  return cell(incident, label, at === '' ? '' : inWords(at));
}

/** A length that would be negative is wrong somewhere; it is unknown, never a false number. */
function span(
  incident: Incident,
  label: string,
  from: string,
  to: string,
): ReportLine {
  return cell(
    incident,
    label,
    from === '' || to === '' || to < from
      ? ''
      : spanInWords(minutesBetween(from, to)),
  );
}

function sourceOf({source, key}: MergedRow): FactSource {
  switch (source) {
    case 'milestone':
      return {tab: 'incidents', key};
    case 'journal':
    case 'entry':
    case 'inject':
      return {tab: 'journal', key};
    case 'review':
    case 'release':
      return {tab: 'reviews', key};
    case 'ledger':
      return {tab: 'comms', key};
  }
}
