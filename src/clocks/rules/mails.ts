import {inWords, minutesBetween, spanInWords} from '../../core/base/instant';
import type {Incident} from '../../core/incident/incident';
import type {HoldingNote, Reminder} from './reminders';
import {obligationWords} from './stage-words';

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/**
 * One mail about everything that is due from somebody in one incident. Only for open incidents: of a restricted one
 * nothing is mailed.
 *
 * @param reminders At least one, the most urgent first.
 * @param link Where to go on.
 */
export function reminderMail(
  incident: {readonly id: string; readonly title: string},
  reminders: readonly Reminder[],
  now: string,
  link: string,
  notes: ReadonlyMap<string, HoldingNote> = new Map(),
): MailText {
  const [{obligation, kind}] = reminders;
  const more = reminders.length - 1;
  const subject = [
    `[${incident.id}] `,
    kind === 'ladder' ? 'Escalated, ' : '',
    `${dueWords(obligation.due, now)}: ${obligationWords(obligation)}`,
    more > 0 ? ` and ${more} more` : '',
  ].join('');
  return {
    subject,
    body: [
      `Incident: ${incident.title}`,
      ...reminders.map(one => lines(one, now, notes)),
      'Nothing is sent automatically. Open the incident, send or hand over the message, and record when it went out; or waive the deadline with a reason.',
      link,
      '',
    ].join('\n\n'),
  };
}

/** To the team, the moment it is resolved (S1-10, S4-9). */
export function allClearMail({
  id,
  title,
  visibility,
  resolvedAt,
}: Pick<Incident, 'id' | 'title' | 'visibility' | 'resolvedAt'>): MailText {
  const at = inWords(resolvedAt);
  return visibility === 'restricted'
    ? {
        subject: 'An incident you are named in is resolved',
        body: `${id} was declared resolved at ${at}.\n`,
      }
    : {
        subject: `[${id}] All clear: resolved at ${at}`,
        body: `"${title}" was declared resolved at ${at}. Still to come are the final notice, the last status page entry, the summary and the review; the page of what is due shows when.\n`,
      };
}

function lines(
  {obligation, kind, step}: Reminder,
  now: string,
  notes: ReadonlyMap<string, HoldingNote>,
): string {
  const {due, why, binding, budget} = obligation;
  const note = kind === 'holding' ? notes.get(obligation.key) : undefined;
  return [
    `${obligationWords(obligation)} – ${dueWords(due, now)} (${inWords(due)})`,
    `Because: ${why}.`,
    ...(binding.check === '' ? [] : [binding.check]),
    ...(kind === 'before' && budget && budget.review > now
      ? [`To be in time it has to be approved by ${inWords(budget.review)}.`]
      : []),
    ...(note
      ? [
          `A holding note is drafted, and sent to nobody: ${note.label}, ${note.url}`,
          'Its reviewers were asked, unless something is left to be filled in. Read it, and have it approved; or write what you know instead.',
        ]
      : []),
    ...(kind === 'ladder'
      ? [
          `You are step ${step} of the escalation: whoever owes it was reminded, and it has not been done.`,
        ]
      : []),
  ].join('\n');
}

/** "due in 10 min", "overdue by 1 h". */
function dueWords(due: string, now: string): string {
  return now > due
    ? `overdue by ${spanInWords(Math.max(1, minutesBetween(due, now)))}`
    : `due in ${spanInWords(minutesBetween(now, due))}`;
}
