import {journalRow} from '../../core/register/journal';
import {signedIn} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {ClockBoard} from '../contract';
import type {ClockEvent} from '../rules/events';
import {ownerOf} from '../rules/reminders';
import {obligationWords} from '../rules/stage-words';
import {boardOf} from '../views/clock-board';
import {findIncident, readRegisters} from './read-registers';
import {recordEvents} from './record-events';

/**
 * A handover between shifts (S4-10): whoever presses takes every open deadline of the incident, in one write with the
 * journal. What is theirs already is left alone. At most five calls.
 */
export function takeOver(world: World, incidentId: unknown): ClockBoard {
  const by = signedIn(world);
  const one = findIncident(readRegisters(world), String(incidentId));
  const {id} = one.clocked.incident;
  const open = one.obligations.filter(
    obligation =>
      ['pending', 'due soon', 'overdue'].includes(obligation.state.kind) &&
      ownerOf(obligation, one) !== by.toLowerCase(),
  );
  if (open.length > 0) {
    recordEvents(
      world,
      one.registerId,
      () =>
        open.map(({key}): ClockEvent => ({
          key: `${id}:${key}:taken:${by}:${world.now}`,
          incident: id,
          event: 'taken',
          obligation: key,
          at: world.now,
          by,
          to: '',
          until: '',
          words: '',
          recordedAt: world.now,
        })),
      () => ({
        append: [
          {
            tab: 'journal',
            cells: journalRow({
              at: world.now,
              incident: id,
              event: 'clock',
              text: `Took over: ${open.map(obligationWords).join('; ')}`,
              by,
              recordedAt: world.now,
              key: `${id}:took over:${by}:${world.now}`,
            }),
          },
        ],
      }),
    );
  }
  return boardOf(world, readRegisters(world));
}
