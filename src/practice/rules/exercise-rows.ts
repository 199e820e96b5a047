import {parseInstant} from '../../core/base/instant';
import type {Incident} from '../../core/incident/incident';
import {INCIDENT_COLUMNS} from '../../core/register/register-plan';
import type {Cell} from '../../core/register/table-plan';
import type {ExerciseRecord, Judgement, Sign} from './exercise';

type Cells = Readonly<Record<string, Cell>>;
type Rows = readonly {readonly cells: Cells}[];

export interface ExerciseSources {
  readonly incident: Incident;
  readonly journal: Rows;
  readonly comms: Rows;
  readonly reviews: Rows;
  readonly faq: Rows;
  /** Document kind by file id. */
  readonly kinds: Readonly<Record<string, string>>;
}

/** Keys of the journal's rows that steer an exercise. */
export const deliveredKey = (operation: string, inject: string): string =>
  `${operation}:inject:${inject}`;
export const decidedKey = (operation: string, decision: string): string =>
  `${operation}:decided:${decision}`;
export const endKey = (operation: string): string => `${operation}:end`;
export const judgedKey = (
  operation: string,
  expectation: string,
  met: boolean,
): string => `${operation}:judged:${expectation}:${met ? 'met' : 'missed'}`;

/** What was decided, in the order it was: for the debrief. */
export function decisionsIn(
  {operation, id}: Incident,
  journal: Rows,
): readonly {
  readonly at: string;
  readonly by: string;
  readonly text: string;
}[] {
  return journal
    .map(({cells}) => cells)
    .filter(
      cells =>
        text(cells, 'incident') === id &&
        text(cells, 'key').startsWith(decidedKey(operation, '')),
    )
    .map(cells => ({
      at: instant(cells, 'at'),
      by: text(cells, 'by'),
      text: text(cells, 'text'),
    }))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** An exercise as the register tells it; it begins with its declaration and goes at the pace of the clock. */
export function exerciseRecord(sources: ExerciseSources): ExerciseRecord {
  const {incident, journal} = sources;
  const own = journal
    .map(({cells}) => cells)
    .filter(cells => text(cells, 'incident') === incident.id);
  const end = own.find(
    cells => text(cells, 'key') === endKey(incident.operation),
  );
  return {
    startedAt: incident.declaredAt,
    endedAt: end ? instant(end, 'at') : '',
    stopped: end !== undefined && /^stopped/i.test(text(end, 'text')),
    pace: 1,
    signs: signsIn(sources, own),
    judgements: judgementsIn(incident.operation, own),
    delivered: own.flatMap(cells => {
      const [operation, what, inject] = text(cells, 'key').split(':');
      return operation === incident.operation && what === 'inject'
        ? [inject]
        : [];
    }),
  };
}

function judgementsIn(
  operation: string,
  journal: readonly Cells[],
): readonly Judgement[] {
  return journal.flatMap(cells => {
    const [of, what, expectation, verdict] = text(cells, 'key').split(':');
    return of === operation && what === 'judged'
      ? [
          {
            expectation,
            met: verdict === 'met',
            at: instant(cells, 'at'),
            by: text(cells, 'by'),
            note: text(cells, 'text'),
          },
        ]
      : [];
  });
}

/** The field behind a header of the Incidents tab, which the journal's sentences begin with. */
const FIELDS = new Map(INCIDENT_COLUMNS.map(({key, header}) => [header, key]));

function signsIn(
  {incident, comms, reviews, faq, kinds}: ExerciseSources,
  journal: readonly Cells[],
): readonly Sign[] {
  const of = (rows: Rows): readonly Cells[] =>
    rows
      .map(({cells}) => cells)
      .filter(cells => text(cells, 'incident') === incident.id);
  return [
    ...journal.flatMap((cells): readonly Sign[] => {
      const sign = {at: instant(cells, 'at'), by: text(cells, 'by')};
      const recorded = {...sign, at: instant(cells, 'recordedAt') || sign.at};
      switch (text(cells, 'event')) {
        case 'timeline':
          return [{...recorded, evidence: {kind: 'timeline-entry'}}];
        case 'metadata changed':
          return changedFields(text(cells, 'text')).flatMap(
            ({field, to}): readonly Sign[] => [
              {...sign, evidence: {kind: 'field', field}},
              ...(field === 'phase'
                ? [{...sign, evidence: {kind: 'phase' as const, phase: to}}]
                : []),
            ],
          );
        default:
          return [];
      }
    }),
    ...of(comms)
      .filter(cells => instant(cells, 'sentAt') !== '')
      .map((cells): Sign => ({
        at: instant(cells, 'sentAt'),
        by: text(cells, 'sentBy'),
        evidence: {
          kind: 'handed-over',
          audience: text(cells, 'audience').toLowerCase(),
        },
      })),
    ...of(reviews)
      .filter(
        cells =>
          text(cells, 'fact') === 'release' && text(cells, 'words') === 'done',
      )
      .flatMap((cells): readonly Sign[] => {
        const sign = {at: instant(cells, 'at'), by: text(cells, 'by')};
        const document = kinds[text(cells, 'fileId')] ?? '';
        return [
          {...sign, evidence: {kind: 'released', document}},
          // In an exercise nobody outside is written to: what is handed to CS counts as told.
          ...(document === 'customer'
            ? [
                {
                  ...sign,
                  evidence: {
                    kind: 'handed-over' as const,
                    audience: 'customers',
                  },
                },
              ]
            : []),
        ];
      }),
    ...of(faq)
      .filter(
        cells =>
          text(cells, 'state') === 'approved' || text(cells, 'answer') !== '',
      )
      .map((cells): Sign => ({
        at:
          instant(cells, 'approvedAt') ||
          instant(cells, 'answeredAt') ||
          instant(cells, 'askedAt'),
        by: text(cells, 'owner'),
        evidence: {kind: 'faq-answer'},
      })),
  ].filter(({at}) => at !== '');
}

function changedFields(
  words: string,
): readonly {readonly field: string; readonly to: string}[] {
  return words.split('; ').flatMap(part => {
    const match = /^(.+?): .* → (.*)$/.exec(part);
    const field = FIELDS.get(match?.[1] ?? '');
    return match && field !== undefined ? [{field, to: match[2]}] : [];
  });
}

function text(cells: Cells, column: string): string {
  return String(cells[column] ?? '').trim();
}

function instant(cells: Cells, column: string): string {
  return parseInstant(text(cells, column)) ?? '';
}
