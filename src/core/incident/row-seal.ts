import {sha256Hex} from '../base/digest';
import {seal, sealState, type SealKey} from '../base/seal';
import type {Cell} from '../register/table-plan';
import type {Incident} from './incident';

/** What the add-on wrote into an incident's row and what decides who signs: a cell that says otherwise was typed by hand. */
export interface SealedRow {
  readonly operation: string;
  readonly folderId: string;
  readonly visibility: Incident['visibility'];
  /** Tells whether somebody is the declarer, and not who is. */
  readonly declarer: string;
  /** '' in the stub of a restricted incident, which tells nothing of it. */
  readonly severity: string;
  readonly commander: string;
  /** Who was named in each role through the add-on. Null in stubs, and in rows from before. */
  readonly roles: Incident['roles'] | null;
  /** Who may be let in: everybody declared, and everybody entered through the add-on. */
  readonly people: string;
  /** Tells whether somebody was named there through the add-on: `people`, and by role where `roles` is missing. Null in stubs, and in rows from before. */
  readonly named: Readonly<Record<string, readonly string[]>> | null;
  /** Id of a restricted incident’s own register, in its row there: a copy of it is none. '' in other rows, and in rows from before. */
  readonly registerId: string;
  /** Rows of Clocks and Comms are sealed since it was declared: one without a seal was written by hand. False in incidents from before. */
  readonly sealing: boolean;
  /** How often the row had been saved; 0 in stubs, and in rows from before. */
  readonly rev: number;
  readonly at: string;
}

/** Under which name it is kept, out of reach of who edits the register, how often an incident's row was saved. */
export function rowRecord(id: string): string {
  return `row:${id}`;
}

/** Whether the row is one from before its last save, put back: its seal holds as it did then. */
export function isPutBack(
  sealed: SealedRow | null,
  kept: {readonly seq: number} | null,
): boolean {
  return sealed !== null && kept !== null && sealed.rev < kept.seq;
}

/** The cell of the hidden column `seal`. */
export function sealCell(
  incident: Incident,
  {
    key,
    at,
    stub,
    registerId = '',
    before = null,
    changed = () => true,
    rev = incident.rev,
  }: {
    readonly key: SealKey;
    readonly at: string;
    readonly stub: boolean;
    readonly registerId?: string;
    /** What the row was sealed with, where it is written again. */
    readonly before?: SealedRow | null;
    /** Whether a column is written now: what somebody typed into another by hand is not sealed with it. */
    readonly changed?: (column: string) => boolean;
    /** Left out: what its cell says, which anybody can type. */
    readonly rev?: number;
  },
): string {
  const {operation, folderId, visibility, severity, roles} = incident;
  const columns = Object.entries(namedIn(incident));
  const values: SealedRow = {
    operation,
    folderId,
    visibility,
    declarer: before?.declarer ?? declarerOf(operation, incident.declaredBy),
    severity: stub ? '' : severity,
    commander: stub ? '' : roles.commander,
    roles: stub ? null : roles,
    people: stub
      ? ''
      : before !== null && !columns.some(([column]) => changed(column))
        ? before.people
        : peopleOf([...Object.values(roles), ...incident.people]),
    named: stub
      ? null
      : Object.fromEntries(
          columns.map(([column, people]) => [
            column,
            (!changed(column) && before?.named?.[column]) ||
              people.map(one => nameOf(operation, one)),
          ]),
        ),
    registerId,
    sealing: before?.sealing ?? true,
    rev: stub ? 0 : rev,
    // A stub tells no time either.
    at: stub ? '' : at,
  };
  const json = JSON.stringify(values);
  return `${seal('row', [incident.id, json], key)}|${json}`;
}

/** Null where there is no seal, or one that does not hold for this row. */
export function sealedRow(
  cells: Readonly<Record<string, Cell>>,
  keys: readonly SealKey[],
): SealedRow | null {
  const cell = String(cells.seal ?? '');
  const bar = cell.indexOf('|');
  if (bar < 0) return null;
  const json = cell.slice(bar + 1);
  const parts = [String(cells.id ?? ''), json];
  try {
    const read = JSON.parse(json) as Partial<SealedRow> & SealedRow;
    const values = {
      ...read,
      registerId: read.registerId ?? '',
      sealing: read.sealing ?? false,
      rev: read.rev ?? 0,
      named: read.named ?? null,
      roles: read.roles ?? null,
    };
    return sealState('row', parts, cell.slice(0, bar), keys, values.at) ===
      'holds'
      ? values
      : null;
  } catch {
    return null;
  }
}

/** The same values under another key; null where the seal does not hold. */
export function sealedAnew(
  cells: Readonly<Record<string, Cell>>,
  before: readonly SealKey[],
  key: SealKey,
): string | null {
  if (sealedRow(cells, before) === null) return null;
  const cell = String(cells.seal);
  const json = cell.slice(cell.indexOf('|') + 1);
  return `${seal('row', [String(cells.id ?? ''), json], key)}|${json}`;
}

/**
 * The incident with those people only who were named through the add-on: who is typed into a cell is let in nowhere and
 * signs nothing, and whoever stood there keeps their duties. Rows from before tell only whether a name is one of those, or
 * are believed, but for their commander.
 */
export function withNamedPeople(
  incident: Incident,
  sealed: SealedRow | null,
): Incident {
  if (sealed === null) return incident;
  const {operation, named} = sealed;
  const isNamed = (column: string, one: string): boolean =>
    named === null || (named[column] ?? []).includes(nameOf(operation, one));
  const {roles, people} = incident;
  const role = (key: keyof Incident['roles']): string =>
    isNamed(key, roles[key]) ? roles[key] : '';
  return {
    ...incident,
    roles: sealed.roles ?? {
      commander: sealed.commander === '' ? role('commander') : sealed.commander,
      technicalLead: role('technicalLead'),
      commsLead: role('commsLead'),
      sme: role('sme'),
      scribe: role('scribe'),
    },
    people: people.filter(one => isNamed('people', one)),
    declaredBy:
      declarerOf(operation, incident.declaredBy) === sealed.declarer
        ? incident.declaredBy
        : '',
  };
}

/** Whether it bore no seal when it was saved last: nobody can tell any more who declared it. */
export function isNobodys(sealed: SealedRow | null): boolean {
  return (
    sealed !== null && sealed.declarer === declarerOf(sealed.operation, '')
  );
}

/** Of a row whose seal is gone: whoever clears that cell could have typed any name. */
export function withNobody(incident: Incident): Incident {
  return {
    ...incident,
    roles: {
      commander: '',
      technicalLead: '',
      commsLead: '',
      sme: '',
      scribe: '',
    },
    people: [],
    declaredBy: '',
  };
}

/** By the column they stand in. */
function namedIn({
  roles,
  people,
}: Incident): Readonly<Record<string, readonly string[]>> {
  return {
    ...Object.fromEntries(
      Object.entries(roles).map(([key, one]) => [key, one === '' ? [] : [one]]),
    ),
    people,
  };
}

function nameOf(operation: string, one: string): string {
  return declarerOf(operation, one).slice(0, 10);
}

export function declarerOf(operation: string, email: string): string {
  return sha256Hex(`${operation} ${email.toLowerCase()}`).slice(0, 16);
}

/** Whether the row's people are those the add-on wrote. */
export function peopleOf(people: readonly string[]): string {
  return sha256Hex(
    JSON.stringify([...new Set(people.map(one => one.toLowerCase()))].sort()),
  ).slice(0, 16);
}
