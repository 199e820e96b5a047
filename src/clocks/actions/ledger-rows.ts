import type {FieldProblem} from '../../core/base/answer';
import {oneLine} from '../../core/base/clean-text';
import {minutesBetween, parseInstant} from '../../core/base/instant';
import {UserError} from '../../core/base/user-error';
import type {ToldForm} from '../contract';
import {isHandover} from '../rules/handovers';
import type {LedgerEntry} from '../../core/register/ledger';
import type {Obligation} from '../rules/obligation';
import type {ReadIncident} from './read-clocks';

/** Clocks of browser and server may differ by so much. */
const AHEAD_MINUTES = 10;

/** What was typed, once it makes sense. `at` is '' only where a correction says that nothing went out. */
export interface CheckedTold {
  readonly at: string;
  readonly channel: string;
  readonly count: number | null;
}

export function checked(form: ToldForm, now: string): CheckedTold {
  const problems: FieldProblem[] = [];
  const nothing = form.corrects !== '' && form.at.trim() === '';
  const at = nothing ? '' : parseInstant(form.at);
  if (at === null) {
    problems.push({field: 'told.at', message: 'Say when it went out.'});
  } else if (at !== '' && minutesBetween(now, at) > AHEAD_MINUTES) {
    problems.push({
      field: 'told.at',
      message: 'This is in the future. Record it once it has gone out.',
    });
  }
  const count = form.count.trim();
  if (count !== '' && !/^\d{1,9}$/.test(count)) {
    problems.push({
      field: 'told.count',
      message: 'A whole number, or nothing when you do not know.',
    });
  } else if (count !== '' && Number(count) === 0) {
    problems.push({
      field: 'told.count',
      message:
        'Nobody got it, so it was not sent. Record that it was not sent.',
    });
  }
  const channel = oneLine(form.channel).toLowerCase();
  if (channel === '' && !nothing) {
    problems.push({field: 'told.channel', message: 'Say by which channel.'});
  }
  if (form.keys.length === 0 && form.corrects === '') {
    problems.push({field: 'told.channel', message: 'Say who got it.'});
  }
  if (problems.length > 0 || at === null) {
    throw new UserError(
      'Nothing was recorded.',
      'Something is missing or cannot be right.',
      'Correct the marked fields.',
      problems,
    );
  }
  return {at, channel, count: count === '' ? null : Number(count)};
}

/** Of a row in the ledger; the first one's tells that a form has been recorded. */
export function toldKey(
  {incidentId, operation}: ToldForm,
  index: number,
): string {
  return `${incidentId}:told:${operation}:${index}`;
}

export function newRows(
  {obligations}: ReadIncident,
  form: ToldForm,
  told: CheckedTold,
  by: string,
  now: string,
): readonly LedgerEntry[] {
  const named = obligations.filter(({key}) => form.keys.includes(key));
  const met = named.filter(({state}) => state.kind !== 'met');
  if (met.length === 0) {
    throw new UserError(
      'Nothing was recorded.',
      'What you are recording is no longer due: it is in the log of what went out already.',
      'Look there. Correct mends what is wrong in it.',
    );
  }
  const version = named.find(({key}) => isHandover(key))?.step ?? '';
  const words = met.filter(({key}) => !isHandover(key));
  const row = (
    index: number,
    about: Pick<LedgerEntry, 'audience' | 'stage' | 'dueAt' | 'reason'>,
  ): LedgerEntry => ({
    ...about,
    key: toldKey(form, index),
    incident: form.incidentId,
    channel: told.channel,
    sentAt: told.at,
    sentBy: by,
    count: told.count,
    reference: oneLine(form.reference),
    recordedAt: now,
    corrects: '',
    version,
    note: form.note.trim(),
  });
  const rows = apart(words, told.channel).map((one, index) =>
    row(index, {
      audience: one.audience,
      stage: [one.stage, one.step].filter(part => part !== '').join(': '),
      dueAt: one.due,
      reason: one.why,
    }),
  );
  // A released text is for customers, also where no clock asks for it.
  return rows.length > 0
    ? rows
    : [
        row(0, {
          audience: 'customers',
          stage: '',
          dueAt: '',
          reason: met[0].why,
        }),
      ];
}

export function correction(
  {clocked}: ReadIncident,
  form: ToldForm,
  told: CheckedTold,
  by: string,
  now: string,
): LedgerEntry {
  const {entries, byHand, doubtful} = clocked.ledger;
  const wrong = [...entries, ...byHand, ...doubtful].find(
    ({key}) => key === form.corrects,
  );
  if (!wrong) {
    throw new UserError(
      'Nothing was recorded.',
      'The row it puts right is no longer in the Comms tab.',
      'Reload the page. If somebody has deleted the row, restore it from the version history of the register.',
    );
  }
  return {
    ...wrong,
    key: toldKey(form, 0),
    corrects: wrong.key,
    sentAt: told.at,
    sentBy: by,
    channel: told.channel || wrong.channel,
    count: told.count,
    reference: oneLine(form.reference),
    recordedAt: now,
    note: form.note.trim(),
  };
}

/** One row a recipient and kind of word: a message may meet a policy's clock and a contract's. */
function apart(
  met: readonly Obligation[],
  channel: string,
): readonly Obligation[] {
  return [
    ...new Map(
      met.map(one => [
        `${one.audience}:${one.stage}:${one.step}:${channel}`,
        one,
      ]),
    ).values(),
  ];
}
