import type {Cell} from '../../core/register/table-plan';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import type {World} from '../../world/world';
import type {SentRow} from '../rules/sent-log';

type Rows = readonly {readonly cells: Readonly<Record<string, Cell>>}[];

/** Adds rows to the Connections tab, one at a time over all people; a lost answer leaves none of them twice. */
export function logRows(
  world: World,
  registerId: string,
  wanted: (rows: Rows) => readonly SentRow[],
): void {
  world.mutex.exclusive(() =>
    run(
      world.transport,
      writeRows(world.register, registerId, ['connections'], reading => {
        const rows = reading?.tables.connections?.rows ?? [];
        const there = new Set(
          rows.map(({cells: {key, state, at}}) => [key, state, at].join()),
        );
        const fresh = wanted(rows).filter(
          ({key, state, at}) => !there.has([key, state, at].join()),
        );
        return fresh.length === 0
          ? null
          : {
              append: fresh.map(row => ({
                tab: 'connections',
                cells: {...row},
              })),
            };
      }),
    ),
  );
}
