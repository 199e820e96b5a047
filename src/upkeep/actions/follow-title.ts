import {
  documentName,
  folderName,
  messageName,
} from '../../core/documents/file-names';
import {isMessage} from '../../core/documents/message-kinds';
import type {Incident, IncidentDocument} from '../../core/incident/incident';
import {DOCUMENTS} from '../../core/incident/vocabulary';
import {ask, type Strand} from '../../world/ask/call';
import {because} from '../../world/ask/explain';
import {allOf} from '../../world/ask/waves';
import type {World} from '../../world/world';

interface Named {
  readonly id: string;
  readonly label: string;
  readonly was: string;
  readonly becomes: string;
}

/**
 * Gives folder and files the corrected title; what a person has named stays. Names are read by everybody who gets a mail of
 * Google's about a file. Answers what kept its old name, and why.
 */
export function* followTitle(
  world: World,
  before: Incident,
  after: Incident,
  documents: readonly IncidentDocument[],
): Strand<readonly string[]> {
  if (before.title === after.title || after.visibility === 'restricted') {
    return [];
  }
  const files = [
    ...(after.folderId === ''
      ? []
      : [
          {
            id: after.folderId,
            label: 'The folder',
            was: folderName(before),
            becomes: folderName(after),
          },
        ]),
    ...documents.map(one => ({
      id: one.fileId,
      label: DOCUMENTS[one.kind].label,
      was: nameOf(before, one),
      becomes: nameOf(after, one),
    })),
  ];
  const kept = yield* allOf(files.map(file => renameFile(world, file)));
  return kept.filter(why => why !== '');
}

function nameOf(
  incident: Incident,
  {kind, number, translation}: IncidentDocument,
): string {
  return isMessage(kind)
    ? messageName(incident, kind, number, translation?.language ?? '')
    : documentName(incident, kind);
}

function* renameFile(
  {files}: World,
  {id, label, was, becomes}: Named,
): Strand<string> {
  try {
    const {name} = yield* ask(files.facts(id));
    if (name !== was || was === becomes) return '';
    yield* ask(files.rename(id, becomes));
    return '';
  } catch (error) {
    return `${label} keeps its old name: ${because(error)}`;
  }
}
