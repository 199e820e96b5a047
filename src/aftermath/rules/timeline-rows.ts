import type {Incident} from '../../core/incident/incident';
import {instantIn, textIn, type Cells} from './cells';
import {MILESTONES, type Milestone, type TimelineRow} from './timeline';

type Rows = readonly {readonly cells: Cells}[];

export interface TimelineSources {
  readonly incident: Incident;
  readonly journal: Rows;
  readonly comms: Rows;
  readonly reviews: Rows;
  /** "Customer communication", by file id. */
  readonly titles: Readonly<Record<string, string>>;
}

/** `correction <operation> <key of the row it puts right>` */
const CORRECTION = /^correction ([\w-]+) (.+)$/;

export function correctionKey(operation: string, corrects: string): string {
  return `correction ${operation} ${corrects}`;
}

/** Everything the register tells about an incident's course, each with the row it is in. */
export function timelineRows(sources: TimelineSources): readonly TimelineRow[] {
  return [
    ...milestones(sources.incident),
    ...journalRows(sources),
    ...ledgerRows(sources),
    ...reviewRows(sources),
  ];
}

const MILESTONE_WORDS: Readonly<Record<Milestone, string>> = {
  started: 'The problem begins',
  detected: 'Detected',
  declared: 'Incident declared',
  confirmed: 'Confirmed',
  resolved: 'Resolved',
};

function milestones(incident: Incident): readonly TimelineRow[] {
  return MILESTONES.flatMap((milestone): readonly TimelineRow[] => {
    const at = incident[`${milestone}At`];
    return at === ''
      ? []
      : [
          {
            key: `${incident.id}/${milestone}`,
            source: 'milestone',
            at,
            recordedAt: '',
            text: MILESTONE_WORDS[milestone],
            by: '',
            milestone,
          },
        ];
  });
}

/** Inner workings of the product are no part of the story. */
const SILENT = [
  'declared',
  'documents ready',
  'team mail',
  'second copy removed',
  'second copy kept',
  'review',
  'release',
  'after the incident',
];

function journalRows({
  incident,
  journal,
}: TimelineSources): readonly TimelineRow[] {
  return journal
    .map(({cells}) => cells)
    .filter(
      cells =>
        textIn(cells, 'incident') === incident.id &&
        !SILENT.includes(textIn(cells, 'event')),
    )
    .map((cells): TimelineRow => {
      const event = textIn(cells, 'event');
      const key = textIn(cells, 'key');
      const corrects = CORRECTION.exec(key)?.[2];
      return {
        key: key === '' ? `journal/${textIn(cells, 'recordedAt')}` : key,
        source:
          event === 'timeline' || event === 'correction' ? 'entry' : 'journal',
        // As it stands: a cell that cannot be read is named as a doubt, not dropped.
        at: instantIn(cells, 'at') || textIn(cells, 'at'),
        recordedAt: instantIn(cells, 'recordedAt'),
        text: textIn(cells, 'text'),
        by: textIn(cells, 'by'),
        ...(event === 'correction' && corrects !== undefined ? {corrects} : {}),
      };
    });
}

function ledgerRows({
  incident,
  comms,
}: TimelineSources): readonly TimelineRow[] {
  return comms
    .map(({cells}) => cells)
    .filter(
      cells =>
        textIn(cells, 'incident') === incident.id &&
        textIn(cells, 'sentAt') !== '',
    )
    .map((cells): TimelineRow => {
      const version = textIn(cells, 'version');
      return {
        key: textIn(cells, 'key'),
        source: 'ledger',
        at: instantIn(cells, 'sentAt') || textIn(cells, 'sentAt'),
        recordedAt: instantIn(cells, 'recordedAt'),
        text: `${textIn(cells, 'audience')} told by ${textIn(cells, 'channel')}${version === '' ? '' : `, version ${version}`}`,
        by: textIn(cells, 'sentBy'),
      };
    });
}

/** Of a review the objections and the release are told; who was asked when is the retrospective's. */
function reviewRows({
  incident,
  reviews,
  titles,
}: TimelineSources): readonly TimelineRow[] {
  return reviews
    .map(({cells}) => cells)
    .filter(cells => textIn(cells, 'incident') === incident.id)
    .flatMap((cells): readonly TimelineRow[] => {
      const fact = textIn(cells, 'fact');
      const title = titles[textIn(cells, 'fileId')] ?? 'A document';
      const row = {
        key: textIn(cells, 'key'),
        at: instantIn(cells, 'at'),
        recordedAt: instantIn(cells, 'at'),
        by: textIn(cells, 'by'),
      };
      if (fact === 'release' && textIn(cells, 'words') === 'done') {
        return [
          {
            ...row,
            source: 'release',
            text: `${title}: version ${textIn(cells, 'round')} released`,
          },
        ];
      }
      return fact === 'object'
        ? [
            {
              ...row,
              source: 'review',
              text: `${title}: ${textIn(cells, 'lane')} objects`,
            },
          ]
        : [];
    });
}
