import {explained, failedAs} from '../../world/ask/explain';
import {logsOf} from '../../core/register/chained-rows';
import {writeChained} from '../../world/incidents/chained-writes';
import type {Changes} from '../../world/register';
import type {World} from '../../world/world';
import {counted} from '../rules/altered-rows';
import {clockEventCells, eventsIn, type ClockEvent} from '../rules/events';

/**
 * Adds events to the Clocks tab and answers those it added: one that is there already is left alone, so everything can be
 * recorded again. One at a time over all people. Two calls.
 *
 * @param wanted Judged on what is recorded at that moment.
 * @param more Changes of other tabs that belong to them, in the same write; none when no event is new.
 * @param instead What is done where the person may not write the register.
 */
export function recordEvents(
  world: World,
  registerId: string,
  wanted: (
    known: (incident: string) => readonly ClockEvent[],
  ) => readonly ClockEvent[],
  more: (fresh: readonly ClockEvent[]) => Changes = () => ({}),
  instead: (() => void) | null = null,
): readonly ClockEvent[] {
  let fresh: readonly ClockEvent[] | null = null;
  const heads = world.heads.taken();
  try {
    writeChained(world, registerId, ['clocks'], reading => {
      const {rows = [], missing: lost = []} = reading?.tables.clocks ?? {};
      const known = (incident: string): readonly ClockEvent[] => {
        const log = logsOf<ClockEvent>('clocks', rows, {
          wanted: new Set([incident]),
          keys: world.secrets.keys(),
          heads,
          bare: lost.includes('seal'),
        }).get(incident);
        return log ? counted(eventsIn(log)) : [];
      };
      const isThere = ({key, incident}: ClockEvent): boolean =>
        rows.some(({cells}) => cells.key === key) &&
        // A row typed under the key of one that is to come does not keep it away.
        known(incident).some(one => one.key === key);
      // The first look counts: after a lost answer the rows there are ours.
      fresh ??= wanted(known).filter(event => !isThere(event));
      const missing = fresh.filter(event => !isThere(event));
      if (missing.length === 0) return null;
      const {append = [], ...rest} = more(missing);
      return {
        ...rest,
        append: [
          ...missing.map(event => ({
            tab: 'clocks',
            cells: clockEventCells(event),
          })),
          ...append,
        ],
      };
    });
  } catch (error) {
    if (instead !== null && failedAs(error, 'forbidden')) {
      instead();
      return [];
    }
    throw explained(
      error,
      'It could not be recorded in the register.',
      failedAs(error, 'forbidden')
        ? 'Only people who may edit the register can do this. Ask the communications lead to do it, or an admin to add you to the writers.'
        : 'Try again in a moment; nothing happens twice.',
    );
  }
  return fresh ?? [];
}
