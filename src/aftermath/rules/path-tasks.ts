import {keysOf} from '../../core/base/keys';
import type {Demand, Level} from '../../core/policy/policy';
import {plusMinutes} from '../../core/base/instant';
import type {RoleKey} from '../../core/incident/words';

/** What there is to do between the end of an incident and its closing, in the order people do it. */
export type TaskKey =
  | 'summary'
  | 'resolution'
  | 'final-status'
  | 'preliminary-analysis'
  | 'timeline-review'
  | 'post-mortem-scheduled'
  | 'report'
  | 'actions'
  | 'follow-up-letter'
  | 'strategic-meetings'
  | 'retrospective'
  | 'faq-retired'
  | 'access-cleaned'
  | 'closed';

/** What decides which tasks an incident has, and when they are due. */
export interface PathGround {
  readonly resolvedAt: string;
  /** null while the severity cell holds something impossible: then nothing but closing is asked for. */
  readonly level: Level | null;
  readonly commsNeeded: boolean;
  readonly faqNeeded: boolean;
  readonly restricted: boolean;
  /** Whether any customer was written to. */
  readonly customersTold: boolean;
  /** Whether the resolution message offered meetings (S3-18). */
  readonly meetingsOffered: boolean;
  /** When customers were promised the report; '' when nothing was promised. */
  readonly reportPromisedAt: string;
}

/** The end of the n-th business day after an instant, in the organisation's calendar. */
export type BusinessDaysAfter = (from: string, days: number) => string;

export interface Task {
  readonly label: string;
  /** What makes it done, in words for the person who looks for the way to tick it. */
  readonly doneWhen: string;
  readonly owner: RoleKey;
  readonly demand: (ground: PathGround) => Demand;
  /** '' when no clock runs. */
  readonly dueAt: (ground: PathGround, after: BusinessDaysAfter) => string;
}

/** S4-17: policies that ask for a post-mortem and name no time for it have this one. */
const BUSINESS_DAYS_TO_POST_MORTEM = 2;

export const TASKS: Readonly<Record<TaskKey, Task>> = {
  summary: {
    label: 'Summary for colleagues',
    doneWhen: 'the summary is handed over',
    owner: 'commsLead',
    demand: ({level}) => stated(level?.summary),
    dueAt: ({level, resolvedAt}) => later(resolvedAt, level?.summary),
  },
  resolution: {
    label: 'Resolution to customers',
    doneWhen: 'the resolution is sent to customers',
    owner: 'commsLead',
    // Whoever was told that it began is told that it is over.
    demand: ({customersTold}) => (customersTold ? 'required' : 'no'),
    dueAt: () => '',
  },
  'final-status': {
    label: 'Last status page entry',
    doneWhen: 'the resolution is handed over for the status page',
    owner: 'commsLead',
    // A restricted incident never stands on a status page.
    demand: ({level, restricted, commsNeeded}) =>
      restricted || !commsNeeded ? 'no' : stated(level?.finalStatusPage),
    dueAt: ({level, resolvedAt}) => later(resolvedAt, level?.finalStatusPage),
  },
  'preliminary-analysis': {
    label: 'Preliminary analysis',
    doneWhen: 'the preliminary analysis is released inside',
    owner: 'commsLead',
    demand: ({level}) => stated(level?.preliminaryAnalysis),
    dueAt: ({level, resolvedAt}) =>
      later(resolvedAt, level?.preliminaryAnalysis),
  },
  'timeline-review': {
    label: 'Timeline reviewed',
    doneWhen: 'somebody accepts the merged timeline',
    owner: 'scribe',
    demand: ({level}) => stronger(level?.report, level?.review),
    dueAt: postMortemDue,
  },
  'post-mortem-scheduled': {
    label: 'Post-mortem on the calendar',
    doneWhen: 'the meeting is on the calendar',
    owner: 'commander',
    demand: ({level}) => level?.review ?? 'no',
    dueAt: postMortemDue,
  },
  report: {
    label: 'Post-mortem or report',
    doneWhen: 'the report is released inside',
    owner: 'commander',
    demand: ({level, reportPromisedAt}) =>
      reportPromisedAt === '' ? (level?.report ?? 'no') : 'required',
    dueAt: ({reportPromisedAt}) => reportPromisedAt,
  },
  actions: {
    label: 'Actions accepted by their owners',
    doneWhen: 'there is an action, and each is accepted or dropped',
    owner: 'commander',
    demand: ({level}) => level?.report ?? 'no',
    dueAt: () => '',
  },
  'follow-up-letter': {
    label: 'Follow-up letter to customers',
    doneWhen: 'the letter is handed over',
    owner: 'commsLead',
    demand: ({customersTold}) => (customersTold ? 'optional' : 'no'),
    dueAt: () => '',
  },
  'strategic-meetings': {
    label: 'Meetings with strategic customers',
    doneWhen: 'every customer who was offered a meeting had it or declined',
    owner: 'commsLead',
    demand: ({meetingsOffered, customersTold}) =>
      meetingsOffered ? 'required' : customersTold ? 'optional' : 'no',
    dueAt: () => '',
  },
  retrospective: {
    label: 'Communications retrospective',
    doneWhen: 'the retrospective is held and its document closed',
    owner: 'commsLead',
    demand: ({level, commsNeeded}) =>
      commsNeeded ? (level?.review ?? 'no') : 'no',
    dueAt: () => '',
  },
  'faq-retired': {
    label: 'FAQ retired',
    doneWhen: 'no answer of the FAQ is offered for copying any more',
    owner: 'commsLead',
    demand: ({faqNeeded}) => (faqNeeded ? 'required' : 'no'),
    dueAt: () => '',
  },
  'access-cleaned': {
    label: 'Access cleaned up',
    doneWhen: 'somebody has checked who still has access',
    owner: 'commsLead',
    demand: () => 'required',
    dueAt: () => '',
  },
  closed: {
    label: 'Incident closed in the register',
    doneWhen: 'the phase is Closed',
    owner: 'commander',
    demand: () => 'required',
    dueAt: () => '',
  },
};

export const TASK_KEYS = keysOf(TASKS);

function postMortemDue(
  {level, resolvedAt}: PathGround,
  after: BusinessDaysAfter,
): string {
  return level === null || level.review !== 'required'
    ? ''
    : after(resolvedAt, level.reviewWithinDays ?? BUSINESS_DAYS_TO_POST_MORTEM);
}

/** A time in the policy is a demand; where it names none, nobody is kept from doing it. */
function stated(minutes: number | null | undefined): Demand {
  return typeof minutes === 'number' ? 'required' : 'optional';
}

function stronger(one: Demand = 'no', other: Demand = 'no'): Demand {
  if (one === 'required' || other === 'required') return 'required';
  return one === 'optional' || other === 'optional' ? 'optional' : 'no';
}

function later(from: string, minutes: number | null | undefined): string {
  return typeof minutes === 'number' ? plusMinutes(from, minutes) : '';
}
