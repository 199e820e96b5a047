import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {type ApiCall, type Handlers, Media} from '../../kernel/contracts';
import {withDefaultFields} from '../../kernel/mask';
import {fileFor} from '../access/access';
import {bytesOf} from '../files/blobs';
import {page} from '../paging';
import {isHead, keptRevisions, MOST_KEPT} from './revision-purge';
import type {FileRecord, RevisionRecord} from '../records';
import {badRequest, forbidden, notEmulated, notFound} from '../refusals';
import {body, pageSize, required, text, who} from '../request';
import {userResource} from '../resources/user-resource';
import type {DriveState} from '../state';

/** Google merges an editor's changes in a row into one revision; how long a row lasts is an assumption. */
const MERGED_WITHIN = 5 * 60_000;

/** Writes an editor's change into the file's history. */
export function recordTouch(
  state: DriveState,
  record: FileRecord,
  by: string,
): void {
  const history = state.revisions.get(record.id) ?? [];
  const last = history[history.length - 1];
  const now = state.now();
  if (last && last.by === by && now - last.modifiedAt < MERGED_WITHIN) {
    state.revisions.update(record.id, () => {
      last.modifiedAt = now;
    });
    return;
  }
  const id = String(Number(last?.id ?? 0) + 1);
  const {mimeType} = record;
  const next = {
    id,
    fileId: record.id,
    modifiedAt: now,
    by,
    mimeType,
    keepForever: false,
  };
  state.revisions.set(record.id, [...history, next]);
}

/**
 * Reading history needs write access. Revisions of editors' files have no content and no `exportLinks` here,
 * cannot be deleted or kept forever, and publishing them is not emulated.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-revisions
 */
export function revisionHandlers(state: DriveState): Handlers {
  const found = (call: ApiCall): RevisionRecord => {
    const file = fileFor(
      state,
      call.caller,
      required(call, 'fileId'),
      'writer',
    );
    const asked = required(call, 'revisionId');
    const history = keptRevisions(state, file.id);
    const revision =
      asked === 'head'
        ? history[history.length - 1]
        : history.find(({id}) => id === asked);
    if (!revision) throw notFound('Revision', asked, 'revisionId');
    return revision;
  };
  return {
    'drive.revisions.list': withDefaultFields(
      'kind,nextPageToken,revisions(kind,id,mimeType,modifiedTime)',
      call => {
        const fileId = required(call, 'fileId');
        const file = fileFor(state, call.caller, fileId, 'writer');
        const history = keptRevisions(state, file.id);
        const {items, ...token} = page(
          call,
          history,
          pageSize(call, 200, 1000),
        );
        return {
          kind: 'drive#revisionList',
          ...token,
          revisions: items.map(item => resource(state, item, who(call))),
        };
      },
    ),
    'drive.revisions.get': withDefaultFields(
      'kind,id,mimeType,modifiedTime',
      call => {
        const revision = found(call);
        if (text(call, 'alt') !== 'media') {
          return resource(state, revision, who(call));
        }
        if (!revision.blob) {
          throw forbidden(
            'fileNotDownloadable',
            'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
          );
        }
        refuseUnkept(state, revision);
        return new Media(revision.mimeType, bytesOf(state, revision.id));
      },
    ),
    'drive.revisions.update': withDefaultFields(
      'kind,id,mimeType,modifiedTime',
      call => {
        const revision = found(call);
        const asked = body<drive_v3.Schema$Revision>(call);
        refusePublishing(asked);
        const {keepForever} = asked;
        if (keepForever === false && revision.keepForever) {
          throw badRequest(
            'illegalKeepForeverModification',
            'Bad Request. Cannot update a revision to false that is marked as keepForever.',
          );
        }
        if (keepForever && revision.blob && !revision.keepForever) {
          refuseTooMany(state, revision);
          state.revisions.update(revision.fileId, () => {
            revision.keepForever = true;
          });
        }
        return resource(state, revision, who(call));
      },
    ),
    'drive.revisions.delete': call => deleteRevision(state, found(call)),
  };
}

/** Only the guide says that the content has to be kept forever; the newest is the file's own. */
function refuseUnkept(state: DriveState, revision: RevisionRecord): void {
  if (revision.keepForever || isHead(state, revision)) return;
  throw forbidden(
    'revisionNotDownloadable',
    'Only revisions marked as "Keep Forever" can be downloaded.',
  );
}

function refusePublishing(asked: drive_v3.Schema$Revision): void {
  const {published, publishAuto, publishedOutsideDomain} = asked;
  if (published || publishAuto || publishedOutsideDomain) {
    throw notEmulated('Publishing a revision');
  }
}

function refuseTooMany(state: DriveState, {fileId}: RevisionRecord): void {
  const kept = keptRevisions(state, fileId).filter(
    ({keepForever}) => keepForever,
  );
  if (kept.length < MOST_KEPT) return;
  throw forbidden(
    'tooManyKeepForeverRevisions',
    `At most ${MOST_KEPT} revisions of a file can be kept forever.`,
  );
}

/**
 * `drive.revisions.delete`. That the newest revision stays too, even when there are others, is what users of
 * the method report; the reference names only the last remaining one.
 * Source: https://developers.google.com/workspace/drive/api/reference/rest/v3/revisions/delete
 */
function deleteRevision(state: DriveState, revision: RevisionRecord): void {
  const {fileId, id, blob} = revision;
  if (!blob) {
    throw forbidden(
      'revisionDeletionNotSupported',
      'Revision deletion is not supported for this file.',
    );
  }
  const history = keptRevisions(state, fileId);
  if (history.length === 1 || isHead(state, revision)) {
    throw forbidden(
      'cannotDeleteOnlyRevision',
      'Cannot delete the only or the current revision of a file.',
    );
  }
  const left = history.filter(known => known.id !== id);
  state.revisions.set(fileId, left);
  state.content.delete(id);
}

function resource(
  state: DriveState,
  revision: RevisionRecord,
  viewer: string,
): drive_v3.Schema$Revision {
  const {blob} = revision;
  return {
    kind: 'drive#revision',
    id: revision.id,
    mimeType: revision.mimeType,
    modifiedTime: new Date(revision.modifiedAt).toISOString(),
    lastModifyingUser: userResource(state.directory, revision.by, viewer),
    ...(blob
      ? {
          keepForever: revision.keepForever,
          md5Checksum: blob.md5,
          size: String(blob.size),
          originalFilename: blob.originalFilename,
        }
      : {published: false}),
  };
}
