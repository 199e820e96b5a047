import {
  copyOf,
  rowsOnce,
  type PlacedRow,
} from '../../core/incident/copied-rows';
import {isIncidentId} from '../../core/incident/incident-id';
import {sealedRow} from '../../core/incident/row-seal';
import {NO_SEAL} from '../../core/incident/typed-people';
import type {SealKey} from '../../core/base/seal';
import type {Policy} from '../../core/policy/policy';
import type {CellFinding} from '../../core/policy/policy-tab';

/** Rows of Incidents that look as if they counted: copies of others, and open ones in which nobody counts. */
export function rowFindings(
  rows: readonly PlacedRow[],
  _policy: Policy,
  keys: readonly SealKey[],
): readonly CellFinding[] {
  const once = rowsOnce(rows);
  const copies = [...once.copies].flatMap(([row, others]) =>
    others.map(other => finding(other, copyOf(row, other))),
  );
  const unsealed =
    keys.length === 0
      ? []
      : once.rows
          .filter(isOpen)
          .filter(({cells}) => sealedRow(cells, keys) === null)
          .map(row => finding(row, NO_SEAL));
  return [...copies, ...unsealed];
}

/** Of what is over, nobody needs a right any more. */
function isOpen({cells: {id, phase}}: PlacedRow): boolean {
  return (
    isIncidentId(String(id ?? '').trim()) &&
    phase !== 'closed' &&
    phase !== 'post-incident'
  );
}

function finding(
  {position}: PlacedRow,
  {message, remedy}: Pick<CellFinding, 'message' | 'remedy'>,
): CellFinding {
  return {where: `row ${position + 1}`, level: 'warning', message, remedy};
}
