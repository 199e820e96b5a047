import {inWords} from '../../core/base/instant';
import {journalRow} from '../../core/register/journal';
import {explained, failedAs} from '../../world/ask/explain';
import {writeChained} from '../../world/incidents/chained-writes';
import type {Changes} from '../../world/register';
import {signedIn} from '../../world/incidents/register-facts';
import {takenUpWords, type TakenUp} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import type {ClockBoard} from '../contract';
import {clockEventCells} from '../rules/events';
import {isHandover} from '../rules/handovers';
import type {LedgerEntry} from '../../core/register/ledger';
import {audienceWords} from '../rules/stage-words';
import {boardOf} from '../views/clock-board';
import {
  checked,
  correction,
  newRows,
  toldKey,
  type CheckedTold,
} from './ledger-rows';
import {leaveTold} from './leave-told';
import {readTold} from './read-input';
import {findIncident, readRegisters} from './read-registers';

/**
 * Records that a message went out: one row of the ledger for each audience and channel it met, each once, with the event's
 * time and the recorded one. Only this stops a clock; the tool sends nothing. A correction is a new row beside the one it
 * puts right. At most five calls.
 *
 * @param taken Of what somebody has said who may not write the register, and that is taken up.
 */
export function recordTold(
  world: World,
  input: unknown,
  taken: TakenUp | null = null,
): ClockBoard {
  const by = signedIn(world);
  const form = readTold(input);
  const told = checked(form, world.now);
  const one = findIncident(readRegisters(world), form.incidentId);
  const first = toldKey(form, 0);
  if (one.clocked.ledger.entries.some(({key}) => key === first)) {
    return boardOf(world, readRegisters(world));
  }
  const rows =
    form.corrects === ''
      ? newRows(one, form, told, by, world.now)
      : [correction(one, form, told, by, world.now)];
  const sent = one.obligations.filter(
    ({key, state}) =>
      isHandover(key) && form.keys.includes(key) && state.kind !== 'met',
  );
  const append: NonNullable<Changes['append']> = [
    ...rows.map(cells => ({
      tab: 'comms',
      cells: {...cells, count: cells.count ?? ''},
    })),
    ...sent.map(({key}) => ({
      tab: 'clocks',
      cells: clockEventCells({
        key: `${key}:handed over`,
        incident: form.incidentId,
        event: 'handed over',
        obligation: key,
        at: told.at,
        by,
        to: '',
        until: '',
        words: told.channel,
        recordedAt: world.now,
      }),
    })),
    {
      tab: 'journal',
      cells: journalRow({
        at: told.at === '' ? world.now : told.at,
        incident: form.incidentId,
        event: 'clock',
        text: journalText(rows, told) + takenUpWords(taken),
        by,
        recordedAt: world.now,
        key: `${form.incidentId}:told:${form.operation}`,
      }),
    },
  ];
  try {
    writeChained(
      world,
      one.registerId,
      sent.length > 0 ? ['comms', 'clocks'] : ['comms'],
      reading =>
        (reading?.tables.comms?.rows ?? []).some(
          ({cells}) => cells.key === first,
        )
          ? null
          : {append},
    );
  } catch (error) {
    if (taken !== null || !failedAs(error, 'forbidden')) {
      throw explained(
        error,
        'It could not be recorded.',
        'Try again: nothing is recorded twice.',
      );
    }
    leaveTold(world, one, form);
  }
  return boardOf(world, readRegisters(world));
}

function journalText(rows: readonly LedgerEntry[], told: CheckedTold): string {
  const [{corrects}] = rows;
  const who = rows
    .map(({audience, stage}) =>
      [audienceWords(audience), stage].filter(part => part !== '').join(': '),
    )
    .join('; ');
  const many = told.count === null ? '' : `, ${told.count} recipients`;
  return [
    corrects === '' ? '' : 'Correction: ',
    told.at === ''
      ? `Was not sent: ${who}`
      : `Sent at ${inWords(told.at)} by ${told.channel}: ${who}${many}`,
  ].join('');
}
