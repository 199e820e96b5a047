import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {ApiCall, DriveGate, Ground} from '../kernel/contracts';
import {invalid} from '../kernel/errors';
import {applyAll} from './batch';
import type {Documents} from './documents';
import {revisionIdFor} from './documents';
import {Draft} from './edit/draft';
import {notEmulated} from './edit/refusals';
import {DOCUMENT} from './model/types';

type Body = docs_v1.Schema$BatchUpdateDocumentRequest;

/**
 * Applies a batch to a copy and swaps it in, so that one refusal leaves the document as it was.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/batchUpdate
 */
export function batchUpdate(
  {caller, params, body}: ApiCall,
  {
    ground,
    gate,
    documents,
  }: {ground: Ground; gate: DriveGate; documents: Documents},
): docs_v1.Schema$BatchUpdateDocumentResponse {
  const documentId = String(params.documentId);
  gate.require(caller, documentId, 'edit', DOCUMENT);
  const record = documents.get(documentId);
  const {requests = [], writeControl} = (body ?? {}) as Body;
  checkRevision(writeControl, revisionIdFor(record, caller.email));

  const draft = new Draft(
    documentId,
    structuredClone(record.tabs),
    ground.ids,
    uri => titleOfLink(uri, caller.email, gate),
  );
  const replies = applyAll(draft, requests);
  const changed = requests.length > 0;
  const now = changed ? documents.replace(documentId, draft.tabs) : record;
  if (changed) gate.touched(documentId, caller);
  return {
    replies,
    writeControl: {requiredRevisionId: revisionIdFor(now, caller.email)},
    commentUpdateState: 'NO_UPDATES_REQUESTED',
    documentId,
  };
}

function titleOfLink(
  uri: string,
  email: string,
  gate: DriveGate,
): string | undefined {
  const fileId =
    /^https:\/\/(?:docs|drive)\.google\.com\/.*\/(?:d|folders)\/([\w-]+)/.exec(
      uri,
    )?.[1];
  if (!fileId || gate.roleOf(email, fileId) === null) return undefined;
  return gate.titleOf(fileId);
}

/** A target revision that is not the latest would need the changes in between replayed, which is not emulated. */
function checkRevision(
  control: docs_v1.Schema$WriteControl | undefined,
  latest: string,
): void {
  if (control?.writeMode === 'SUGGEST') {
    throw notEmulated('writeControl.writeMode SUGGEST');
  }
  const required = control?.requiredRevisionId;
  const target = control?.targetRevisionId;
  if (required && target) {
    throw invalid(
      "Invalid value at 'write_control' (oneof), oneof field 'control' is already set. Cannot set 'targetRevisionId'",
    );
  }
  if (required && required !== latest) {
    throw invalid(
      `The required revision ID '${required}' does not match the latest revision.`,
    );
  }
  if (target && target !== latest) {
    throw notEmulated('writeControl.targetRevisionId of an older revision');
  }
}
