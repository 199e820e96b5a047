import type {
  ApiCall,
  ContentKind,
  Directory,
  DriveGate,
  Ground,
  Service,
} from '../kernel/contracts';
import {invalid} from '../kernel/errors';
import {batchUpdate} from './batch-update';
import {copyOf} from './copy';
import {Documents, revisionIdFor} from './documents';
import {EXPORTS} from './formats/exports';
import {IMPORTS} from './formats/imports';
import {DOCUMENT} from './model/types';
import {viewOf} from './view';

/** The Docs API v1, and the content of Drive files that are documents. */
export function createDocs(
  ground: Ground,
  gate: DriveGate,
  _directory: Directory,
): Service {
  const documents = new Documents(ground);
  gate.register(contentKind(ground, gate, documents));
  return {
    name: 'docs',
    partial: {
      'docs.documents.batchUpdate':
        'the request kinds below; no SUGGEST mode, no merge from an older targetRevisionId',
      'docs.documents.get': 'no suggestions',
    },
    handlers: {
      'docs.documents.create': call => create(call, gate, documents),
      'docs.documents.get': call => get(call, gate, documents),
      'docs.documents.batchUpdate': call =>
        batchUpdate(call, {ground, gate, documents}),
    },
  };
}

function create(
  {caller, body}: ApiCall,
  gate: DriveGate,
  documents: Documents,
): unknown {
  // Everything but the title of the given document is ignored, as the reference says.
  const {title} = (body ?? {}) as {title?: string};
  const documentId = gate.create(
    caller,
    title || 'Untitled document',
    DOCUMENT,
  );
  return show(documentId, caller.email, gate, documents, {});
}

function get(
  {caller, params}: ApiCall,
  gate: DriveGate,
  documents: Documents,
): unknown {
  const documentId = String(params.documentId);
  gate.require(caller, documentId, 'read', DOCUMENT);
  return show(documentId, caller.email, gate, documents, params);
}

function show(
  documentId: string,
  email: string,
  gate: DriveGate,
  documents: Documents,
  params: ApiCall['params'],
): unknown {
  const record = documents.get(documentId);
  const role = gate.roleOf(email, documentId);
  const mode = params.suggestionsViewMode;
  if (mode !== undefined && typeof mode !== 'string') {
    throw invalid('suggestionsViewMode must be given once.');
  }
  return viewOf(record, {
    title: gate.titleOf(documentId),
    mayEdit: role !== null && role !== 'reader' && role !== 'commenter',
    maySuggest: role !== null && role !== 'reader',
    includeTabsContent: params.includeTabsContent === true,
    suggestionsViewMode: mode,
    revisionId: revisionIdFor(record, email),
  });
}

function contentKind(
  {ids}: Ground,
  gate: DriveGate,
  documents: Documents,
): ContentKind {
  return {
    mimeType: DOCUMENT,
    create: fileId => void documents.create(fileId),
    copy: (fromId, toId) =>
      void documents.put(toId, copyOf(documents.get(fromId).tabs, ids)),
    remove: fileId => documents.remove(fileId),
    // The title is Drive's; nothing of it is kept here.
    rename: () => undefined,
    imports: Object.fromEntries(
      Object.entries(IMPORTS).map(([type, read]) => [
        type,
        (fileId: string, bytes: Buffer) =>
          void documents.put(fileId, read(bytes, ids)),
      ]),
    ),
    exports: Object.fromEntries(
      Object.entries(EXPORTS).map(([type, write]) => [
        type,
        (fileId: string) =>
          write(documents.get(fileId).tabs, gate.titleOf(fileId)),
      ]),
    ),
  };
}
