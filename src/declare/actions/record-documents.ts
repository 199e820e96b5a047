import {documentUrl} from '../../core/base/google-addresses';
import {writtenFor} from '../../core/incident/written-for';
import {journalRow} from '../../core/register/journal';
import type {JournalEntry} from '../../core/register/journal';
import type {Strand} from '../../world/ask/call';
import type {Changes, Reading} from '../../world/register';
import {SetUpRun} from './build-up';
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
    return append.length === 0 ? null : {append};
  });
  run.recorded = true;
}

export function journalAppend(entry: JournalEntry): {
  tab: string;
  cells: ReturnType<typeof journalRow>;
} {
  return {tab: 'journal', cells: journalRow(entry)};
}
