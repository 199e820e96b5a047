import {level as aLevel, type Level, type Policy} from './policy';
import {CellProblem, POLICY_COLUMNS} from './policy-columns';
import type {Cell} from '../register/table-plan';

export interface PolicyRow {
  /** As in the sheet; the header is 0. */
  readonly position: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A wrong cell of a tab people edit. */
export interface CellFinding {
  /** `row 3, column "First response (min)"`, with row numbers as the sheet shows them. */
  readonly where: string;
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}

/** The rows set-up writes for a policy; each turns back into the same level. */
export function policyRows(
  policy: Policy,
): readonly Readonly<Record<string, Cell>>[] {
  return policy.levels.map(level =>
    Object.fromEntries(POLICY_COLUMNS.map(({key, show}) => [key, show(level)])),
  );
}

/**
 * The policy as the tab says it, and every cell that says something impossible. A wrong cell counts as
 * "not stated", so that a slip in one does not take the whole policy away during an incident.
 */
export function readPolicy(
  name: string,
  rows: readonly PolicyRow[],
): {readonly policy: Policy; readonly findings: readonly CellFinding[]} {
  const findings: CellFinding[] = [];
  const placed = rows
    .filter(({cells}) => Object.values(cells).some(cell => cell !== ''))
    .flatMap(row => {
      const level = levelFrom(row, findings);
      return level === null ? [] : [{row, level}];
    });
  findings.push(...clashes(placed));
  if (placed.length === 0) {
    findings.push({
      where: 'row 2',
      level: 'error',
      message: 'The tab holds no level, so no incident can be declared.',
      remedy: 'Run set-up and pick a preset, or write one level a row.',
    });
  }
  const levels = placed
    .map(({level}) => level)
    .filter((one, at, all) => all.findIndex(({key}) => key === one.key) === at)
    .sort((a, b) => a.rank - b.rank);
  return {policy: {name, levels}, findings};
}

function levelFrom(row: PolicyRow, findings: CellFinding[]): Level | null {
  const read = aLevel({key: '', rank: 0, label: '', name: ''});
  const level: Level = {...read, approvals: []};
  for (const {key, header, take} of POLICY_COLUMNS) {
    try {
      Object.assign(level, joined(level, key, take(row.cells[key] ?? '')));
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error;
      findings.push({
        where: place(row.position, header),
        level: 'error',
        message: `"${String(row.cells[key] ?? '').slice(0, 60)}" cannot be used here; it counts as not stated.`,
        remedy: `Write ${error.message}.`,
      });
    }
  }
  if (level.key === '') return null;
  return {
    ...level,
    label: level.label || level.key,
    name: level.name || level.label || level.key,
  };
}

/** A first word stands in two cells; each brings its half. */
function joined(
  level: Level,
  column: string,
  part: Partial<Level>,
): Partial<Level> {
  const [fact, half] = column.split('.');
  if (
    fact !== 'firstStatusPage' &&
    fact !== 'firstStakeholders' &&
    fact !== 'firstCustomer'
  ) {
    return part;
  }
  const taken = part[fact] ?? level[fact];
  return {
    [fact]:
      half === 'within'
        ? {within: taken.within, from: level[fact].from}
        : {within: level[fact].within, from: taken.from},
  };
}

function clashes(
  placed: readonly {readonly row: PolicyRow; readonly level: Level}[],
): readonly CellFinding[] {
  return placed.flatMap(({row, level}, at) => {
    const found: CellFinding[] = [];
    const earlier = placed.slice(0, at);
    const same = (fact: 'key' | 'rank' | 'label') =>
      earlier.find(other => other.level[fact] === level[fact]);
    const twin = same('key');
    if (twin) {
      found.push({
        where: place(row.position, 'Level key'),
        level: 'error',
        message: `"${level.key}" is in row ${twin.row.position + 1} already; this row is not used.`,
        remedy: 'Give this level a key of its own.',
      });
    } else if (same('rank')) {
      found.push({
        where: place(row.position, 'Rank (0 = most severe)'),
        level: 'error',
        message: `Rank ${level.rank} is used twice, so it is unclear which level is worse.`,
        remedy: 'Give each level its own rank.',
      });
    }
    if (
      level.usersAbove !== null &&
      level.usersUpTo !== null &&
      level.usersAbove >= level.usersUpTo
    ) {
      found.push({
        where: place(row.position, 'Users above (%)'),
        level: 'error',
        message: `No share of users is above ${level.usersAbove} % and up to ${level.usersUpTo} %.`,
        remedy: 'Make "above" smaller than "up to".',
      });
    }
    return found;
  });
}

function place(position: number, header: string): string {
  return `row ${position + 1}, column "${header}"`;
}
