import {UserError} from '../../core/base/user-error';
import type {ReviewWorld} from '../../world/review-world';
import {requireOwner} from '../../world/owners';
import {explained} from '../../world/ask/explain';
import {ask} from '../../world/ask/call';
import {run} from '../../world/ask/waves';
import {sealedAnew} from '../../core/incident/row-seal';
import {sealingKey, type Purpose, type SealKey} from '../../core/base/seal';
import {cellsSeal, sealedCells} from '../../core/register/sealed-cells';
import type {Cell} from '../../core/register/table-plan';
import {adoptRecords} from './adopt-records';

const UNCHANGED = 'The key was not changed.';

/**
 * A new key for signatures, for owners of the installation. Retired, the old one still vouches for what was signed before.
 * Forgotten, it vouches for nothing: texts under review have to be signed anew. What has been released stays released,
 * because the head of each record vouches for its rows whatever their key.
 */
export function rotateReviewKey(
  world: ReviewWorld,
  before: 'retire' | 'forget',
): string {
  if (world.installation.load() === null) {
    throw new UserError(
      UNCHANGED,
      'Set-up has not run yet.',
      'Run set-up first.',
    );
  }
  requireOwner(world, UNCHANGED);
  if (before === 'forget') adoptRecords(world, UNCHANGED);
  world.mutex.exclusive(() => {
    const keys = world.secrets.keys();
    world.secrets.rotate(world.now, before);
    if (before === 'forget') sealRowsAnew(world, keys);
  });
  return before === 'retire'
    ? 'A new key signs from now on. What was signed before holds.'
    : 'A new key is used from now on. Approvals made with the old one no longer count: open reviews must be answered again; released texts stay released.';
}

/** The same row under another key; null where its seal does not hold. */
type Again = (
  cells: Readonly<Record<string, Cell>>,
  before: readonly SealKey[],
  key: SealKey,
) => string | null;

const again =
  (purpose: Purpose): Again =>
  ({seal}, before, key) => {
    const recorded = sealedCells(purpose, seal, before);
    return recorded && cellsSeal(purpose, recorded, [key]);
  };

/** Tabs whose rows were recorded by the add-on and not said by a reviewer. */
const SEALED: Readonly<Record<string, Again>> = {
  incidents: sealedAnew,
  clocks: again('promise'),
  comms: again('message'),
};

/** What the add-on recorded of incidents holds on: only what was signed with the old key does not. */
function sealRowsAnew(world: ReviewWorld, before: readonly SealKey[]): void {
  const {registerId = ''} = world.installation.load() ?? {};
  const key = sealingKey(world.secrets.keys());
  try {
    const {layout, tables} = run(
      world.transport,
      ask(
        world.register.read(registerId, Object.keys(SEALED), {
          incidents: ['id', 'seal'],
          clocks: ['seal'],
          comms: ['seal'],
        }),
      ),
    );
    const set = Object.entries(SEALED).flatMap(([tab, again]) =>
      (tables[tab]?.rows ?? []).flatMap(({position, cells}) => {
        const seal = again(cells, before, key);
        return seal === null ? [] : [{tab, position, cells: {seal}}];
      }),
    );
    if (set.length > 0) {
      run(world.transport, ask(world.register.write(layout, {set})));
    }
  } catch (error) {
    throw explained(
      error,
      'The key was changed; rows of the register are not sealed with it.',
      'Save each running incident once in the sidebar.',
    );
  }
}
