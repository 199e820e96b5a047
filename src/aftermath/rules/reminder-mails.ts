import {inWords, parseInstant, plusMinutes} from '../../core/base/instant';
import {FEEDBACK, feedbackIn} from '../../core/incident/feedback';
import {isAddress, type Incident} from '../../core/incident/incident';
import type {Action} from './action';
import type {ActionReminder} from './action-age';
import {textIn, type Cells} from './cells';
import type {PathReminder} from './path';
import {TASKS} from './path-tasks';

export interface Letter {
  readonly key: string;
  readonly incident: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** What a task of the path calls for; a restricted incident has no letters: its own people look at its sidebar. */
export function taskLetter(
  {id, title}: Pick<Incident, 'id' | 'title'>,
  {key, task, to, dueAt, overdue}: PathReminder,
  url: string,
): Letter {
  const {label, doneWhen} = TASKS[task];
  return {
    key,
    incident: id,
    to,
    subject: `${id} ${overdue ? 'Overdue' : 'Due soon'}: ${label}`,
    body: [
      `${label} of “${title}” ${overdue ? 'was' : 'is'} due ${inWords(dueAt)}.`,
      `It counts as done when ${doneWhen}.`,
      'If it is not going to be done, choose “Not doing…” in the sidebar and say why.',
      url,
    ].join('\n\n'),
  };
}

const ACTION_WORDS = {
  accept: {
    subject: 'Please accept or decline',
    body: 'You are named as its owner. It is a suggestion until you accept it in the sidebar of the incident, or tell the communications lead that you do.',
  },
  'due-soon': {subject: 'Due soon', body: 'It is due within three days.'},
  overdue: {
    subject: 'Overdue',
    body: 'Its day is over. Say that it is done, give it another day, or drop it with a reason.',
  },
} as const;

export function actionLetter(
  action: Action,
  {key, to, kind}: ActionReminder,
  url: string,
): Letter {
  const {subject, body} = ACTION_WORDS[kind];
  return {
    key,
    incident: action.incident,
    to,
    subject: `${action.incident} ${subject}: an action of yours`,
    body: [
      `“${action.action}”`,
      `Done when: ${action.success === '' ? 'nobody has said yet' : action.success}. Due: ${action.dueAt === '' ? 'no day set' : action.dueAt.slice(0, 10)}.`,
      body,
      url,
    ].join('\n\n'),
  };
}

/** Days after the debrief in which people are asked; nobody remembers much of what lies further back. */
const ASKED_WITHIN_DAYS = 5;
const LONGEST_DEBRIEF_MINUTES = 90;

/** When the post-mortem on the calendar began; '' without one. The last one counts: it may have been moved. */
function debriefAt(
  incident: string,
  rows: readonly {readonly cells: Cells}[],
): string {
  const prefix = `${incident} meeting `;
  return rows
    .map(({cells}) => textIn(cells, 'key'))
    .filter(key => key.startsWith(prefix))
    .map(key => parseInstant(key.slice(prefix.length)) ?? '')
    .reduce((one, other) => (other > one ? other : one), '');
}

/** The three questions, to everybody of its roles who has not answered, once the debrief is over (S4-35). */
export function feedbackLetters(
  {id, title, roles}: Incident,
  after: readonly {readonly cells: Cells}[],
  url: string,
  now: string,
): readonly Letter[] {
  const at = debriefAt(id, after);
  if (
    at === '' ||
    now < plusMinutes(at, LONGEST_DEBRIEF_MINUTES) ||
    now > plusMinutes(at, ASKED_WITHIN_DAYS * 1440)
  ) {
    return [];
  }
  const answered = feedbackIn(after)
    .filter(({incident}) => incident === id)
    .map(({by}) => by.toLowerCase());
  return [
    ...new Set(Object.values(roles).map(role => role.trim().toLowerCase())),
  ]
    .filter(person => isAddress(person) && !answered.includes(person))
    .map(to => ({
      key: `${id}/feedback/${to}`,
      incident: id,
      to,
      subject: `${id} Three questions after the debrief`,
      body: [
        `You took part in “${title}”. Three sentences help those who review how we work:`,
        ...Object.values(FEEDBACK).map(({label}) => label),
        'Answer in the sidebar of the incident, under “After”, “Feedback”. Everybody of the incident can read it.',
        url,
      ].join('\n\n'),
    }));
}
