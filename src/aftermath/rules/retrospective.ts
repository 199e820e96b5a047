import {inWords, minutesBetween, spanInWords} from '../../core/base/instant';
import {keptState, type CommsRecord} from './comms-record';
import type {FactSource} from './report';

/** A section of the communications retrospective: lines of the record, or questions for the people who were there. */
export interface RetrospectiveSection {
  readonly title: string;
  readonly lines: readonly RetrospectiveLine[];
  /** What is there when the record shows nothing of the kind. */
  readonly nothing: string;
}

export interface RetrospectiveLine {
  readonly text: string;
  readonly source: FactSource;
}

/** S3-20: how the incident was told, from the record alone. It counts and quotes; it judges nobody. */
export function retrospectiveOf(
  record: CommsRecord,
  now: string,
): readonly RetrospectiveSection[] {
  return SECTIONS.map(({title, nothing, lines}) => ({
    title,
    nothing,
    lines: lines(record, now),
  }));
}

interface SectionPlan {
  readonly title: string;
  readonly nothing: string;
  readonly lines: (
    record: CommsRecord,
    now: string,
  ) => readonly RetrospectiveLine[];
}

const SECTIONS: readonly SectionPlan[] = [
  {
    title: 'Our clocks',
    nothing: 'No clock ran.',
    lines: ({clocks}, now) =>
      clocks.map(clock => ({
        text: `${clock.audience}, due ${inWords(clock.dueAt)}: ${clockWords(clock, now)}${clock.reason === '' ? '' : ` (${clock.reason})`}`,
        source: {tab: 'comms', key: clock.key},
      })),
  },
  {
    title: 'Told too late',
    nothing: 'Nobody was told after the time that was set.',
    lines: ({clocks}, now) =>
      clocks
        .filter(clock => isLate(keptState(clock, now)))
        .map(clock => ({
          text: `${clock.audience}: ${clock.metAt === '' ? 'not told at all' : `${spanInWords(minutesLate(clock.dueAt, clock.metAt))} late`}; ${clock.reason === '' ? 'no reason recorded' : clock.reason}`,
          source: {tab: 'comms', key: clock.key},
        })),
  },
  {
    title: 'Messages sent',
    nothing: 'No message was handed over.',
    lines: ({messages}) =>
      messages.map(
        ({key, title, audience, sentAt, words, editsAfterApproval}) => ({
          text: `${inWords(sentAt)} ${title} to ${audience}: ${words === null ? '' : `${count(words, 'word')}, `}${editsAfterApproval === 0 ? 'no edit after approval' : `${count(editsAfterApproval, 'edit')} after approval`}`,
          source: {tab: 'comms', key},
        }),
      ),
  },
  {
    title: 'Time in each review',
    nothing: 'Nobody was asked to review.',
    lines: ({lanes}) =>
      lanes.map(({key, lane, askedAt, answeredAt, dueAt}) => ({
        text: `${lane}: asked ${inWords(askedAt)}, ${
          answeredAt === ''
            ? 'not answered'
            : `answered after ${spanInWords(minutesBetween(askedAt, answeredAt))}${dueAt !== '' && answeredAt > dueAt ? ', late' : ''}`
        }`,
        source: {tab: 'reviews', key},
      })),
  },
  {
    title: 'Objections and overrides',
    nothing: 'Nobody objected.',
    lines: ({objections}) =>
      objections.map(({key, lane, words, overridden}) => ({
        text: `${lane}: “${words}”${overridden ? ', overridden' : ''}`,
        source: {tab: 'reviews', key},
      })),
  },
  {
    title: 'Promises',
    nothing: 'Nothing was promised.',
    lines: ({promises}, now) =>
      promises.map(({key, words, dueAt, keptAt}) => ({
        text: `“${words}”, due ${inWords(dueAt)}: ${clockWords({dueAt, metAt: keptAt, waived: false}, now)}`,
        source: {tab: 'comms', key},
      })),
  },
  {
    title: 'Questions the FAQ did not have',
    nothing: 'Every question had an approved answer.',
    lines: ({questions}) =>
      questions.map(({key, question, askedAt, answeredAt}) => ({
        text: `“${question}”, asked ${inWords(askedAt)}: ${answeredAt === '' ? 'never answered' : `answered after ${spanInWords(minutesBetween(askedAt, answeredAt))}`}`,
        source: {tab: 'faq', key},
      })),
  },
  {
    title: 'Facts corrected later',
    nothing: 'No fact customers had been told was changed.',
    lines: ({corrections}) =>
      corrections.map(({key, field, at, told, right}) => ({
        text: `${field}: told as “${told}”, corrected ${inWords(at)} to “${right}”`,
        source: {tab: 'journal', key},
      })),
  },
  {
    title: 'Texts that drifted apart',
    nothing: 'No stamped value was changed in one text only.',
    lines: ({drift}) =>
      drift.map(({key, words}) => ({
        text: words,
        source: {tab: 'journal', key},
      })),
  },
];

function clockWords(
  clock: Parameters<typeof keptState>[0],
  now: string,
): string {
  switch (keptState(clock, now)) {
    case 'in-time':
      return `kept at ${inWords(clock.metAt)}`;
    case 'late':
      return `kept late at ${inWords(clock.metAt)}`;
    case 'missed':
      return 'missed';
    case 'waived':
      return 'waived';
    case 'running':
      return 'still running';
  }
}

function isLate(state: ReturnType<typeof keptState>): boolean {
  return state === 'late' || state === 'missed';
}

/** Seconds late are late: never "0 min late". */
function minutesLate(dueAt: string, metAt: string): number {
  return Math.max(1, minutesBetween(dueAt, metAt));
}

function count(amount: number, what: string): string {
  return `${amount} ${what}${amount === 1 ? '' : 's'}`;
}
