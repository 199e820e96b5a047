import {oneLine} from '../../core/base/clean-text';
import {inWords, minutesBetween, parseInstant} from '../../core/base/instant';
import type {FieldProblem} from '../../core/base/answer';
import {UserError} from '../../core/base/user-error';
import {journalRow} from '../../core/register/journal';
import {explained} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {signedIn} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {ClockBoard} from '../contract';
import type {Obligation} from '../rules/obligation';
import {obligationWords} from '../rules/stage-words';
import {boardOf} from '../views/clock-board';
import {readTold} from './read-input';
import {findIncident, readRegisters} from './read-registers';

/** Clocks of browser and server may differ by so much. */
const AHEAD_MINUTES = 10;

/**
 * Records that a message went out: one row of the ledger for each audience and channel it met, each once, with the event's
 * time and the recorded one. Only this stops a clock; the tool sends nothing. At most five calls.
 */
export function recordTold(world: World, input: unknown): ClockBoard {
  const by = signedIn(world);
  const form = readTold(input);
  const problems: FieldProblem[] = [];
  const at = parseInstant(form.at);
  if (at === null) {
    problems.push({field: 'told.at', message: 'Say when it went out.'});
  } else if (minutesBetween(world.now, at) > AHEAD_MINUTES) {
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
  }
  if (count === '0') {
    problems.push({
      field: 'told.count',
      message: 'Nobody got it, so it was not sent. Choose "Not sent" instead.',
    });
  }
  const channel = oneLine(form.channel).toLowerCase();
  if (channel === '') {
    problems.push({field: 'told.channel', message: 'Say by which channel.'});
  }
  if (form.keys.length === 0) {
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
  const one = findIncident(readRegisters(world), form.incidentId);
  const met = one.obligations.filter(({key}) => form.keys.includes(key));
  if (met.length === 0) {
    throw new UserError(
      'Nothing was recorded.',
      'What you are recording is no longer due: somebody has recorded it meanwhile.',
      'Look at the log of what went out.',
    );
  }
  const rows = rowsOf(met, channel).map((obligation, index) => ({
    key: `${form.incidentId}:told:${form.operation}:${index}`,
    incident: form.incidentId,
    audience: obligation.audience,
    channel,
    stage: [obligation.stage, obligation.step]
      .filter(part => part !== '')
      .join(': '),
    dueAt: obligation.due,
    reason: obligation.why,
    sentAt: at,
    sentBy: by,
    count: count === '' ? '' : Number(count),
    reference: oneLine(form.reference),
    recordedAt: world.now,
    note: form.note.trim(),
  }));
  const journal = journalRow({
    at,
    incident: form.incidentId,
    event: 'clock',
    text: `Sent at ${inWords(at)} by ${channel}: ${met.map(obligationWords).join('; ')}${count === '' ? '' : `, ${count} recipients`}`,
    by,
    recordedAt: world.now,
    key: `${form.incidentId}:told:${form.operation}`,
  });
  try {
    world.mutex.exclusive(() =>
      run(
        world.transport,
        writeRows(world.register, one.registerId, ['comms'], reading => {
          const there = new Set(
            (reading?.tables.comms?.rows ?? []).map(({cells}) => cells.key),
          );
          const fresh = rows.filter(({key}) => !there.has(key));
          return fresh.length === 0
            ? null
            : {
                append: [
                  ...fresh.map(cells => ({tab: 'comms', cells})),
                  {tab: 'journal', cells: journal},
                ],
              };
        }),
      ),
    );
  } catch (error) {
    throw explained(
      error,
      'It could not be recorded.',
      'Try again: nothing is recorded twice. If you may not edit the register, tell the communications lead when it went out.',
    );
  }
  return boardOf(world, readRegisters(world));
}

/** One row a recipient and kind of word: a message may meet a policy's clock and a contract's. */
function rowsOf(
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
