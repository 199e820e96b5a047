import type {RecordHead} from '../../core/register/record-head';
import {ask} from '../../world/ask/call';
import {explained} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {installed} from '../../world/incidents/register-facts';
import type {ReviewWorld} from '../../world/review-world';
import {readFacts} from '../rules/record/fact-rows';

/** Keeps the heads of records that have none yet: those written before records had heads, or cut off before theirs was kept. */
export function adoptRecords(world: ReviewWorld, what: string): void {
  const {registerId} = installed(world);
  try {
    world.mutex.exclusive(() => {
      const {tables} = run(
        world.transport,
        ask(world.register.read(registerId, ['reviews'])),
      );
      const rows = tables.reviews?.rows ?? [];
      const ids = [
        ...new Set(rows.map(({cells}) => String(cells.fileId ?? ''))),
      ];
      const heads = world.heads.read(ids);
      const keys = world.secrets.keys();
      world.heads.keep(
        new Map(
          ids.flatMap((id): readonly (readonly [string, RecordHead])[] => {
            const {end, tampering} = readFacts(
              rows,
              id,
              keys,
              heads.get(id) ?? null,
            );
            return tampering.length === 0 && end.seq > 0 ? [[id, end]] : [];
          }),
        ),
      );
    });
  } catch (error) {
    throw explained(error, what, 'Try again in a moment.');
  }
}
