import {
  copyOf,
  rowsOnce,
  type PlacedRow,
} from '../../core/incident/copied-rows';
import {isIncidentId} from '../../core/incident/incident-id';
import {readIncidentRow} from '../../core/incident/read-incident-row';
import {sealedRow} from '../../core/incident/row-seal';
import {NO_SEAL, typedPeople} from '../../core/incident/typed-people';
import {INCIDENT_COLUMNS} from '../../core/register/register-plan';
import type {SealKey} from '../../core/base/seal';
import type {Policy} from '../../core/policy/policy';
import type {CellFinding} from '../../core/policy/policy-tab';

/** What in the open rows of Incidents looks as if it counted: copies, rows in which nobody counts, people typed into cells. */
export function rowFindings(
  rows: readonly PlacedRow[],
  policy: Policy,
  keys: readonly SealKey[],
): readonly CellFinding[] {
  const once = rowsOnce(rows);
  const copies = [...once.copies].flatMap(([row, others]) =>
    others.map(other => finding(other, copyOf(row, other))),
  );
  if (keys.length === 0) return copies;
  const people = once.rows.filter(isOpen).flatMap(row => {
    const sealed = sealedRow(row.cells, keys);
    if (sealed === null) return [finding(row, NO_SEAL)];
    const {incident} = readIncidentRow(row.cells, policy);
    return typedPeople(incident, sealed).map(({field, message}) =>
      finding(row, {message, remedy: ''}, columnOf(field)),
    );
  });
  return [...copies, ...people];
}

function columnOf(field: string): string {
  const key = field.replace('roles.', '');
  const header = INCIDENT_COLUMNS.find(one => one.key === key)?.header ?? key;
  return `, column "${header}"`;
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
  column = '',
): CellFinding {
  return {
    where: `row ${position + 1}${column}`,
    level: 'warning',
    message,
    remedy,
  };
}
