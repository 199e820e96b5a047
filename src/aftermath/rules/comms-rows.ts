import type {Incident} from '../../core/incident/incident';
import {instantIn, textIn, type Cells} from './cells';
import type {CommsRecord} from './comms-record';

type Rows = readonly {readonly cells: Cells}[];

export interface CommsSources {
  readonly incident: Incident;
  readonly exercise: boolean;
  readonly comms: Rows;
  readonly reviews: Rows;
  readonly faq: Rows;
  readonly journal: Rows;
  readonly titles: Readonly<Record<string, string>>;
}

/** What readers outside are called in the ledger. */
const OUTSIDE = /customer|status page|public|regulator/i;

/** The record of how an incident was told, from the rows of the register. */
export function commsRecordOf(sources: CommsSources): CommsRecord {
  const {incident} = sources;
  const of = (rows: Rows): readonly Cells[] =>
    rows
      .map(({cells}) => cells)
      .filter(cells => textIn(cells, 'incident') === incident.id);
  const comms = of(sources.comms);
  const reviews = of(sources.reviews);
  return {
    incident: incident.id,
    title: incident.title,
    exercise: sources.exercise,
    startedAt: incident.startedAt,
    declaredAt: incident.declaredAt,
    resolvedAt: incident.resolvedAt,
    clocks: comms
      .filter(cells => instantIn(cells, 'dueAt') !== '')
      .map(cells => ({
        key: textIn(cells, 'key'),
        audience: textIn(cells, 'audience'),
        dueAt: instantIn(cells, 'dueAt'),
        metAt: instantIn(cells, 'sentAt'),
        reason: textIn(cells, 'note'),
        waived: false,
      })),
    messages: comms
      .filter(cells => instantIn(cells, 'sentAt') !== '')
      .map(cells => ({
        key: textIn(cells, 'key'),
        title:
          textIn(cells, 'version') === ''
            ? 'Message'
            : `Version ${textIn(cells, 'version')}`,
        audience: textIn(cells, 'audience'),
        outside: OUTSIDE.test(textIn(cells, 'audience')),
        sentAt: instantIn(cells, 'sentAt'),
        words: null,
        editsAfterApproval: editsAfterApproval(reviews, textIn(cells, 'key')),
      })),
    lanes: lanesIn(reviews),
    objections: reviews
      .filter(cells => textIn(cells, 'fact') === 'object')
      .map(cells => ({
        key: textIn(cells, 'key'),
        lane: textIn(cells, 'lane'),
        words: textIn(cells, 'words'),
        overridden: reviews.some(
          one =>
            textIn(one, 'fact') === 'overridden' &&
            textIn(one, 'ref') === textIn(cells, 'key'),
        ),
      })),
    promises: [],
    questions: of(sources.faq)
      .filter(cells => textIn(cells, 'type') === 'asked')
      .map(cells => ({
        key: textIn(cells, 'key'),
        question: textIn(cells, 'question'),
        askedAt: instantIn(cells, 'askedAt'),
        answeredAt: instantIn(cells, 'approvedAt'),
      })),
    corrections: correctionsIn(of(sources.journal), firstWordOutside(comms)),
    drift: [],
  };
}

/** Each person's ask with the first answer to it. */
function lanesIn(reviews: readonly Cells[]): CommsRecord['lanes'] {
  return reviews
    .filter(cells => textIn(cells, 'fact') === 'asked')
    .map(asked => {
      const answer = reviews.find(
        cells =>
          ['approve', 'object', 'suggest'].includes(textIn(cells, 'fact')) &&
          textIn(cells, 'fileId') === textIn(asked, 'fileId') &&
          textIn(cells, 'lane') === textIn(asked, 'lane') &&
          textIn(cells, 'person') === textIn(asked, 'person') &&
          instantIn(cells, 'at') >= instantIn(asked, 'at'),
      );
      return {
        key: textIn(asked, 'key'),
        lane: textIn(asked, 'lane'),
        askedAt: instantIn(asked, 'at'),
        answeredAt: answer ? instantIn(answer, 'at') : '',
        dueAt: instantIn(asked, 'dueAt'),
      };
    });
}

/** How often a text that somebody had approved was changed before it was released: texts approved, less one. */
function editsAfterApproval(
  reviews: readonly Cells[],
  ledgerKey: string,
): number {
  const [fileId] = ledgerKey.split(':');
  const texts = new Set(
    reviews
      .filter(
        cells =>
          textIn(cells, 'fileId') === fileId &&
          textIn(cells, 'fact') === 'approve',
      )
      .map(cells => textIn(cells, 'textHash')),
  );
  return Math.max(0, texts.size - 1);
}

function firstWordOutside(comms: readonly Cells[]): string {
  return (
    comms
      .filter(cells => OUTSIDE.test(textIn(cells, 'audience')))
      .map(cells => instantIn(cells, 'sentAt'))
      .filter(at => at !== '')
      .sort()[0] ?? ''
  );
}

/** Facts customers read; a change of any other is no correction. */
const TOLD =
  /^(Started|Resolved|Users affected|Affected services|Raw event data|Workaround|Customers must do|Who is and is not affected)[^:]*: (.*?) → (.*)$/;

function correctionsIn(
  journal: readonly Cells[],
  firstWord: string,
): CommsRecord['corrections'] {
  if (firstWord === '') return [];
  return journal
    .filter(
      cells =>
        textIn(cells, 'event') === 'metadata changed' &&
        instantIn(cells, 'at') > firstWord,
    )
    .flatMap(cells =>
      textIn(cells, 'text')
        .split(/\n|; /)
        .flatMap(line => {
          const [, field = '', told = '', right = ''] = TOLD.exec(line) ?? [];
          // What was not known had not been told.
          return field === '' || told === '–'
            ? []
            : [
                {
                  key: textIn(cells, 'key'),
                  field,
                  at: instantIn(cells, 'at'),
                  told,
                  right,
                },
              ];
        }),
    );
}
