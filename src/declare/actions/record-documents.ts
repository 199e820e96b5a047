import {documentUrl} from '../../core/base/google-addresses';
import {writtenFor} from '../../core/incident/written-for';
import {journalRow} from '../../core/register/journal';
import type {JournalEntry} from '../../core/register/journal';
import type {Strand} from '../../world/ask/call';
import type {Changes, Reading} from '../../world/register';
import {SetUpRun, soonFrom} from './build-up';
import {setupCell} from '../../core/incident/setup-cell';
import {writeRows} from '../../world/ask/write-rows';

export function documentRows(
  run: SetUpRun,
  reading: Reading | null,
): NonNullable<Changes['append']> {
  const {incident, world} = run.start;
  const known = new Set([
    ...Object.values(run.start.documents),
    ...(reading?.tables.documents?.rows ?? []).map(({cells}) =>
      String(cells.fileId),
    ),
  ]);
  return Object.entries(run.documents)
    .filter(([, fileId]) => !known.has(fileId))
    .map(([kind, fileId]) => ({
      tab: 'documents',
      cells: {
        incident: incident.id,
        kind,
        fileId,
        url: documentUrl(fileId),
        operation: incident.operation,
        createdAt: world.now,
        number: 1,
        writtenFor: writtenFor(incident),
      },
    }));
}

export function* recordDocuments(run: SetUpRun): Strand<void> {
  const {world, layout} = run.start;
  yield* writeRows(world.register, layout, ['documents'], reading => {
    const append = documentRows(run, reading);
    return append.length === 0 ? null : {append, ...soonFree(run)};
  });
  run.recorded = true;
}

/** In an early answer nearly everything is done: whoever comes next need not wait for the whole of the run's time. */
function soonFree(run: SetUpRun): Pick<Changes, 'swap'> {
  const {early, incident} = run.start;
  if (!early) return {};
  const from = run.leasedCell();
  run.setup = {state: 'pending', leaseUntil: soonFrom(run.start.world.now)};
  const to = setupCell(run.setup, incident.operation);
  return {swap: [{tab: 'incidents', column: 'setup', from, to}]};
}

/** Another copy stands for the one whose row was written beside it. */
export function* recordInstead(
  run: SetUpRun,
  fileId: string,
  better: string,
): Strand<void> {
  const {world, layout} = run.start;
  yield* writeRows(world.register, layout, ['documents'], () => ({
    swap: [
      {tab: 'documents', column: 'fileId', from: fileId, to: better},
      {
        tab: 'documents',
        column: 'url',
        from: documentUrl(fileId),
        to: documentUrl(better),
      },
    ],
  }));
}

export function journalAppend(entry: JournalEntry): {
  tab: string;
  cells: ReturnType<typeof journalRow>;
} {
  return {tab: 'journal', cells: journalRow(entry)};
}
