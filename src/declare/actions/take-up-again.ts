import {documentUrl} from '../../core/base/google-addresses';
import {wantedDocuments, type Incident} from '../../core/incident/incident';
import {DOCUMENTS, isKey} from '../../core/incident/vocabulary';
import {ask, type Strand} from '../../world/ask/call';
import {explained} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import type {FileFacts} from '../../world/files';
import type {RegisterFacts} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';

/**
 * Writes rows of the Documents tab that somebody has deleted: the file itself says, by the add-on's mark, to which incident it
 * belongs. Nothing is asked while every document the incident was declared with has its row.
 */
export function takeUpAgain(
  world: World,
  facts: RegisterFacts,
  incident: Incident,
): void {
  const known = facts.documentsOf(incident.id);
  const lost = wantedDocuments(incident).some(kind =>
    known.every(one => one.kind !== kind),
  );
  if (!lost) return;
  try {
    run(world.transport, rowsAgain(world, facts, incident));
  } catch (error) {
    throw explained(
      error,
      'The documents were not entered in the register again.',
      'Try again in a moment, or ask somebody who may edit the register.',
    );
  }
}

function* rowsAgain(
  {files, register}: World,
  {layout}: RegisterFacts,
  {id, operation}: Incident,
): Strand<void> {
  const ours = (yield* ask(files.find({incident: id, operation}))).filter(
    ({mark}) => isKey(DOCUMENTS, mark?.kind ?? ''),
  );
  yield* writeRows(register, layout.spreadsheetId, ['documents'], reading => {
    const rows = reading?.tables.documents?.rows ?? [];
    const there = (test: (cells: (typeof rows)[number]['cells']) => boolean) =>
      rows.some(({cells}) => cells.incident === id && test(cells));
    const append = ours
      .filter(
        ({id: fileId, mark}) =>
          !there(cells => cells.fileId === fileId) &&
          // A twin of a copy is no second document.
          !there(cells => cells.kind === mark?.kind),
      )
      .filter((file, at, all) => at === all.findIndex(isOfKind(file)))
      .map(file => ({tab: 'documents', cells: rowOf(file, id, operation)}));
    return append.length === 0 ? null : {append};
  });
}

function isOfKind({mark}: FileFacts): (one: FileFacts) => boolean {
  return one => one.mark?.kind === mark?.kind;
}

function rowOf(
  {id: fileId, mark, createdAt}: FileFacts,
  incident: string,
  operation: string,
): Record<string, string | number> {
  return {
    incident,
    kind: mark?.kind ?? '',
    fileId,
    url: documentUrl(fileId),
    operation,
    createdAt,
    number: 1,
  };
}
