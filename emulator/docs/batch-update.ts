import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {ApiCall, Directory, DriveGate, Ground} from '../kernel/contracts';
import {invalid} from '../kernel/errors';
import type {Outcome} from './batch';
import {applyAll} from './batch';
import type {Documents} from './documents';
import {revisionIdFor} from './documents';
import {Draft, type SegmentSplice} from './edit/draft';
import {notEmulated} from './edit/refusals';
import {Merge} from './merge/merge';
import type {DocumentRecord, Request} from './model/types';
import {DOCUMENT} from './model/types';
import {refuseUnknownFeature, THREAD_KINDS} from './review/feature';
import {Review} from './review/review';
import {checkWire} from './review/wire-checks';

type Body = docs_v1.Schema$BatchUpdateDocumentRequest;
type Answer = docs_v1.Schema$BatchUpdateDocumentResponse;

export interface BatchParts {
  readonly ground: Ground;
  readonly gate: DriveGate;
  readonly directory: Directory;
  readonly documents: Documents;
}

/**
 * Applies a batch to a copy and swaps it in, so that one refusal leaves the document as it was. A commenter
 * may send what only comments or suggests. A comment counts as a new revision but not as a change of the
 * file (an assumption: its anchor is part of the document).
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/batchUpdate
 */
export function batchUpdate(
  {caller, params, body}: ApiCall,
  parts: BatchParts,
): Answer {
  const {ground, gate, documents, directory} = parts;
  const documentId = String(params.documentId);
  const {requests = [], writeControl} = (body ?? {}) as Body;
  const off = ground.settings.docsComments === 'off';
  if (off) refuseUnknownFeature({requests, writeControl});
  checkWire({requests, writeControl});
  const suggests = writeControl?.writeMode === 'SUGGEST';
  const edits = requests.length === 0 || requests.some(isEdit);
  const needed = edits && !suggests ? 'edit' : 'comment';
  gate.require(caller, documentId, needed, DOCUMENT);
  const record = documents.get(documentId);
  const since = behind(documents, record, writeControl, caller.email);
  if (since.length > 0 && suggests) {
    throw notEmulated('suggestions for an older targetRevisionId');
  }

  const draft = new Draft(
    documentId,
    structuredClone(record.tabs),
    ground.ids,
    uri => titleOfLink(uri, caller.email, gate),
  );
  const review = new Review({ground, gate, directory, documentId, caller});
  const merge = since.length > 0 ? new Merge(draft.tabs, since) : undefined;
  const outcome = applyAll(draft, requests, review, suggests, merge);
  const now =
    requests.length > 0
      ? documents.replace(documentId, draft.tabs, draft.splices)
      : record;
  review.commit(ground.settings.docsComments === 'on');
  if (requests.some(changesContent)) gate.touched(documentId, caller);
  return {
    ...(off
      ? {replies: outcome.replies}
      : withReview(ground, requests, outcome, suggests)),
    writeControl: {requiredRevisionId: revisionIdFor(now, caller.email)},
    documentId,
  };
}

function isEdit(request: Request): boolean {
  return Object.keys(request).some(kind => !THREAD_KINDS.has(kind));
}

/** Accepting and rejecting change the text, though they are asked of a thread. */
function changesContent(request: Request): boolean {
  return (
    isEdit(request) ||
    !!request.acceptSuggestion ||
    !!request.rejectSuggestion ||
    !!request.deleteSuggestion ||
    /^(ACCEPT|REJECT)$/.test(
      request.addCommentReply?.post?.suggestionAction ?? '',
    )
  );
}

/**
 * Suggested edits count as comment updates, as live answers show. Where the tenant loses comments the text is
 * saved and the replies say nothing; what Google's replies then hold is not published.
 */
function withReview(
  {settings}: Ground,
  requests: readonly Request[],
  {replies, suggestionResponses}: Outcome,
  suggests: boolean,
): Pick<Answer, 'replies' | 'suggestionResponses' | 'commentUpdateState'> {
  const asked = requests.some(
    request => (suggests && isEdit(request)) || !isEdit(request),
  );
  if (!asked) {
    const commentUpdateState = 'NO_UPDATES_REQUESTED';
    return {replies, suggestionResponses, commentUpdateState};
  }
  if (settings.docsComments === 'on') {
    return {replies, suggestionResponses, commentUpdateState: 'ALL_SAVED'};
  }
  return {
    replies: replies.map((reply, at) => (isEdit(requests[at]) ? reply : {})),
    suggestionResponses,
    commentUpdateState: 'ALL_FAILED_UNKNOWN_REASON',
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

/**
 * What happened to the text since the revision the batch was written for; nothing unless it names an older one as its
 * target. The words of the refusals are assumed.
 */
function behind(
  documents: Documents,
  record: DocumentRecord,
  control: docs_v1.Schema$WriteControl | undefined,
  email: string,
): readonly SegmentSplice[] {
  const required = control?.requiredRevisionId;
  const target = control?.targetRevisionId;
  if (required && target) {
    throw invalid(
      "Invalid value at 'write_control' (oneof), oneof field 'control' is already set. Cannot set 'targetRevisionId'",
    );
  }
  if (required && required !== revisionIdFor(record, email)) {
    throw invalid(
      `The required revision ID '${required}' does not match the latest revision.`,
    );
  }
  if (!target) return [];
  const since = documents.since(record, target, email);
  if (since) return since;
  throw invalid(
    `The target revision ID '${target}' is too far behind the latest revision.`,
  );
}
