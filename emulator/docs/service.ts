import type {
  ApiCall,
  ContentKind,
  Directory,
  DriveGate,
  Ground,
  Service,
} from '../kernel/contracts';
import {invalid} from '../kernel/errors';
import {parseMask} from '../kernel/mask';
import type {BatchParts} from './batch-update';
import {batchUpdate} from './batch-update';
import {copyOf} from './copy';
import {Documents, revisionIdFor} from './documents';
import {EXPORTS} from './formats/exports';
import {IMPORTS} from './formats/imports';
import {DOCUMENT} from './model/types';
import {refuseUnknownParameter} from './review/feature';
import {shownThreads} from './review/shown-threads';
import {suggestionsIn} from './review/suggestion-records';
import {showsComments} from './review/wire-checks';
import {viewOf} from './view';

/** The Docs API v1, and the content of Drive files that are documents. */
export function createDocs(
  ground: Ground,
  gate: DriveGate,
  directory: Directory,
): Service {
  const documents = new Documents(ground);
  const parts = {ground, gate, directory, documents};
  gate.register(contentKind(parts));
  return {
    name: 'docs',
    partial: {
      'docs.documents.batchUpdate':
        'the request kinds below; not every kind as a suggestion; what a merge from an older targetRevisionId does is assumed',
    },
    handlers: {
      'docs.documents.create': call => create(call, parts),
      'docs.documents.get': call => get(call, parts),
      'docs.documents.batchUpdate': call => batchUpdate(call, parts),
    },
  };
}

function create({caller, body}: ApiCall, parts: BatchParts): unknown {
  // Everything but the title of the given document is ignored, as the reference says.
  const {title} = (body ?? {}) as {title?: string};
  const documentId = parts.gate.create(
    caller,
    title || 'Untitled document',
    DOCUMENT,
  );
  return show(documentId, caller.email, parts, {});
}

function get({caller, params}: ApiCall, parts: BatchParts): unknown {
  const documentId = String(params.documentId);
  parts.gate.require(caller, documentId, 'read', DOCUMENT);
  return show(documentId, caller.email, parts, params);
}

function show(
  documentId: string,
  email: string,
  {ground, gate, directory, documents}: BatchParts,
  params: ApiCall['params'],
): unknown {
  const record = documents.get(documentId);
  const role = gate.roleOf(email, documentId);
  const maySuggest = role !== null && role !== 'reader';
  const suggestionsViewMode = once(params, 'suggestionsViewMode');
  const off = ground.settings.docsComments === 'off';
  if (off) refuseUnknownParameter(params.commentsViewMode);
  const includeTabsContent = asksForTabs(params);
  const withComments = showsComments({
    comments: once(params, 'commentsViewMode'),
    suggestions: suggestionsViewMode,
    tabs: includeTabsContent,
    mayComment: maySuggest,
  });
  return viewOf(record, {
    title: gate.titleOf(documentId),
    mayEdit: maySuggest && role !== 'commenter',
    maySuggest,
    includeTabsContent,
    suggestionsViewMode,
    ...(off
      ? {}
      : {
          commentsViewMode: `COMMENTS_VIEW_MODE_${withComments ? 'INCLUDED' : 'OMITTED'}`,
        }),
    ...(withComments
      ? {threads: shownThreads(ground, record, {email, directory})}
      : {}),
    revisionId: revisionIdFor(record, email),
  });
}

/** A field mask that names `tabs` asks for them too. */
function asksForTabs({includeTabsContent, fields}: ApiCall['params']): boolean {
  if (includeTabsContent === true) return true;
  return typeof fields === 'string' && 'tabs' in parseMask(fields);
}

function once(params: ApiCall['params'], name: string): string | undefined {
  const value = params[name];
  if (value === undefined || typeof value === 'string') return value;
  throw invalid(`${name} must be given once.`);
}

function contentKind({ground, gate, documents}: BatchParts): ContentKind {
  const {ids} = ground;
  return {
    mimeType: DOCUMENT,
    create: fileId => void documents.create(fileId),
    copy: (fromId, toId) =>
      void documents.put(toId, copyOf(documents.get(fromId).tabs, ids)),
    remove: fileId => {
      documents.remove(fileId);
      suggestionsIn(ground).delete(fileId);
    },
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
