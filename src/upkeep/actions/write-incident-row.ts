import {sealingKey} from '../../core/base/seal';
import {rowsOnce} from '../../core/incident/copied-rows';
import type {Incident} from '../../core/incident/incident';
import {isPutBack, rowRecord, sealCell} from '../../core/incident/row-seal';
import {journalRow} from '../../core/register/journal';
import type {Strand} from '../../world/ask/call';
import {writeRows} from '../../world/ask/write-rows';
import type {
  FoundRow,
  RegisterFacts,
} from '../../world/incidents/register-facts';
import {takenUpWords, type TakenUp} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import {changesInWords, type CellChange} from '../rules/metadata-form';

/**
 * The changed cells with their seal, and what the journal says of them, in one write; then, out of reach of who edits the
 * register, that no older row counts. Whoever saves a row that was put back lets it count, and the journal says so.
 */
export function* writeRow(
  world: World,
  {facts, found}: {readonly facts: RegisterFacts; readonly found: FoundRow},
  saved: Incident,
  wanted: readonly CellChange[],
  taken: TakenUp | null,
): Strand<void> {
  const record = rowRecord(saved.id);
  const kept = world.heads.read([record]).get(record) ?? null;
  const putBack = isPutBack(found.sealed, kept);
  const rev = Math.max(saved.rev, (kept?.seq ?? 0) + 1);
  const cells = {
    ...Object.fromEntries(wanted.map(({key, to}) => [key, to])),
    rev: saved.rev,
    updatedAt: saved.updatedAt,
    seal: sealCell(resealed(saved, found, wanted), {
      key: sealingKey(world.secrets.keys()),
      at: world.now,
      stub: false,
      registerId: found.sealed?.registerId ?? '',
      before: found.sealed,
      rev,
      changed: column => wanted.some(({key}) => key === column),
    }),
  };
  const key = `${saved.operation}:rev:${saved.rev}`;
  yield* writeRows(
    world.register,
    facts.reading,
    ['incidents', 'journal'],
    reading => {
      const {rows} = rowsOnce(reading?.tables.incidents?.rows ?? []);
      const row = rows.find(one => one.cells.id === saved.id);
      if (reading && (!row || Number(row.cells.rev) === saved.rev)) return null;
      return {
        set: [
          {
            tab: 'incidents',
            position: row?.position ?? found.position,
            by: 'id',
            cells,
          },
        ],
        append: [
          {
            tab: 'journal',
            cells: journalRow({
              at: taken?.at ?? world.now,
              incident: saved.id,
              event: 'metadata changed',
              text:
                changesInWords(wanted) +
                takenUpWords(taken) +
                handMade(saved, found.sealed === null, putBack),
              by: world.me.email,
              recordedAt: world.now,
              key,
            }),
          },
        ],
      };
    },
  );
  world.heads.keep(new Map([[record, {seq: rev, digest: '-'}]]));
}

/** What a row says that somebody made by hand, when it is saved and so counts. */
function handMade(
  {severity, roles}: Incident,
  unsealed: boolean,
  putBack: boolean,
): string {
  return unsealed || putBack
    ? `; the row ${unsealed ? 'bore no seal' : 'had been put back to an earlier state by hand'}, and counts again: severity ${severity}, commander ${roles.commander || 'nobody'}`
    : '';
}

/** What somebody typed into a cell by hand is not sealed by the next save of something else. */
function resealed(
  saved: Incident,
  {sealed}: FoundRow,
  wanted: readonly CellChange[],
): Incident {
  if (sealed === null) return saved;
  // Roles are those of the seal until somebody changes them in the add-on.
  const changed = wanted.some(({key}) => key === 'severity');
  return changed ? saved : {...saved, severity: sealed.severity};
}

/** The main register tells the phase of a restricted incident, and nothing else. */
export function writeStub(
  world: World,
  {
    main,
    facts,
  }: {readonly main: RegisterFacts | null; readonly facts: RegisterFacts},
  saved: Incident,
): Strand<void>[] {
  const stub = main?.incidentRow(saved.id);
  if (!main || main === facts || !stub) return [];
  return [
    writeRows(world.register, main.reading, ['incidents'], () => ({
      set: [
        {
          tab: 'incidents',
          position: stub.position,
          by: 'id',
          cells: {phase: saved.phase},
        },
      ],
    })),
  ];
}
