import {inWords} from '../../core/base/instant';
import type {Incident} from '../../core/incident/incident';
import type {Action} from './action';
import type {ActionReminder} from './action-age';
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
