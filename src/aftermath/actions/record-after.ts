import {UserError} from '../../core/base/user-error';
import {journalRow} from '../../core/register/journal';
import {because} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import type {World} from '../../world/world';
import type {AfterRow} from '../rules/after-rows';
import type {Aftermath} from './open-aftermath';

/** Writes one row of the After tab with its entry in the journal; the same key again writes nothing. */
export function recordAfter(
  world: World,
  {facts, incident}: Aftermath,
  row: AfterRow,
  words: string,
): void {
  const known = (rows: readonly {readonly cells: object}[]): boolean =>
    rows.some(({cells}) => 'key' in cells && cells.key === row.key);
  if (known(facts.rows('after'))) return;
  try {
    run(
      world.transport,
      writeRows(world.register, facts.layout, ['after'], reading =>
        known(reading?.tables.after?.rows ?? [])
          ? null
          : {
              append: [
                {tab: 'after', cells: {...row}},
                {
                  tab: 'journal',
                  cells: journalRow({
                    at: row.at,
                    incident: incident.id,
                    event: 'after the incident',
                    text: words,
                    by: row.by,
                    recordedAt: world.now,
                    key: `after ${row.key}`,
                  }),
                },
              ],
            },
      ),
    );
  } catch (error) {
    throw new UserError(
      'It was not recorded.',
      because(error),
      'Send it again; it will not be written twice.',
    );
  }
}
