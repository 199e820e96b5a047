import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Call} from '../../world/ask/call';
import type {FileFacts, Files, Mark} from '../../world/files';
import {
  getting,
  HttpCall,
  json,
  jsonCall,
  withQuery,
  type HttpRequest,
} from '../rest/http';
import {multipart} from '../rest/multipart';
import {markFrom, propertiesOf, queryFor} from './mark';
import {lookWhenTaken, requireOurs} from './ours';

/** Collections of Drive v3 files, for JSON and for content. */
export const DRIVE = 'https://www.googleapis.com/drive/v3/files';
export const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files';
const FACTS =
  'id,name,mimeType,driveId,webViewLink,appProperties,trashed,createdTime,modifiedTime,version,md5Checksum,contentRestrictions(readOnly),capabilities(canEdit,canComment),shortcutDetails(targetId)';

export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCUMENT = 'application/vnd.google-apps.document';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

/** Drive v3. Every file is asked for with `supportsAllDrives`, so that set-up may live in a shared drive. */
export class DriveFiles implements Files {
  newFolderIds(count: number): Call<readonly string[]> {
    return jsonCall(
      'reserve a folder id',
      getting(withQuery(`${DRIVE}/generateIds`, {count, space: 'drive'})),
      (answer: drive_v3.Schema$GeneratedIds) => answer.ids ?? [],
    );
  }

  createFolder(folder: {
    id: string;
    name: string;
    parent: string | null;
    mark: Mark;
  }): Call<string> {
    const request = create({
      id: folder.id,
      name: folder.name,
      mimeType: FOLDER,
      parents: folder.parent === null ? undefined : [folder.parent],
      appProperties: propertiesOf(folder.mark),
    });
    const label = 'make the incident folder';
    // A 409 means that a file with the id is there: the lost answer's, or somebody else's who has read the id.
    return new HttpCall(
      label,
      [{...request, repeatable: true, accept: [409]}],
      answers => {
        requireOurs(label, answers, folder.mark);
        return folder.id;
      },
      {then: lookWhenTaken(folder.id)},
    );
  }

  copy(copy: {
    from: string;
    name: string;
    parent: string;
    mark: Mark;
  }): Call<string> {
    return jsonCall(
      `copy the ${copy.mark.kind} template`,
      {
        method: 'post',
        url: withQuery(`${DRIVE}/${copy.from}/copy`, {
          supportsAllDrives: true,
          copyComments: false,
          fields: 'id',
        }),
        body: {
          name: copy.name,
          parents: [copy.parent],
          appProperties: propertiesOf(copy.mark),
        } satisfies drive_v3.Schema$File,
        repeatable: false,
      },
      idOf,
    );
  }

  importDocument(source: {
    name: string;
    parent: string;
    markdown: string;
    mark: Mark;
  }): Call<string> {
    const metadata: drive_v3.Schema$File = {
      name: source.name,
      mimeType: DOCUMENT,
      parents: [source.parent],
      appProperties: propertiesOf(source.mark),
    };
    return jsonCall(
      `import the ${source.mark.kind} template`,
      {
        method: 'post',
        url: withQuery(UPLOAD, {
          uploadType: 'multipart',
          supportsAllDrives: true,
          fields: 'id',
        }),
        ...multipart(metadata, 'text/markdown', source.markdown),
        repeatable: false,
      },
      idOf,
    );
  }

  createSpreadsheet(source: {
    name: string;
    parent: string;
    mark: Mark;
  }): Call<string> {
    return jsonCall(
      'make the register',
      create({
        name: source.name,
        mimeType: SPREADSHEET,
        parents: [source.parent],
        appProperties: propertiesOf(source.mark),
      }),
      idOf,
    );
  }

  /** Source of the order: https://developers.google.com/workspace/drive/api/reference/rest/v3/files/list (orderBy) */
  find(
    wanted: Partial<Mark>,
    first: 'oldest' | 'newest' = 'oldest',
  ): Call<readonly FileFacts[]> {
    return jsonCall(
      'look for what is already there',
      getting(
        withQuery(DRIVE, {
          q: queryFor(wanted),
          orderBy: first === 'oldest' ? 'createdTime' : 'createdTime desc',
          pageSize: 100,
          fields: `files(${FACTS})`,
          supportsAllDrives: true,
          includeItemsFromAllDrives: true,
        }),
      ),
      (answer: drive_v3.Schema$FileList) => (answer.files ?? []).map(factsFrom),
    );
  }

  facts(fileId: string): Call<FileFacts> {
    return new HttpCall(
      'look at the file',
      [getting(fileUrl(fileId, FACTS))],
      answers => factsFrom(json(answers[answers.length - 1])),
      {
        then: answers => {
          const {shortcutDetails} = json<drive_v3.Schema$File>(answers[0]);
          const targetId = shortcutDetails?.targetId;
          return targetId && answers.length === 1
            ? [getting(fileUrl(targetId, FACTS))]
            : [];
        },
      },
    );
  }

  rename(fileId: string, name: string): Call<void> {
    return update('rename the file', fileId, {name});
  }

  trash(fileId: string): Call<void> {
    return update('move a spare copy to the bin', fileId, {trashed: true});
  }
}

function fileUrl(fileId: string, fields: string): string {
  return withQuery(`${DRIVE}/${fileId}`, {fields, supportsAllDrives: true});
}

function create(body: drive_v3.Schema$File): HttpRequest {
  return {
    method: 'post',
    url: withQuery(DRIVE, {supportsAllDrives: true, fields: 'id'}),
    body,
    repeatable: false,
  };
}

function update(
  label: string,
  fileId: string,
  body: drive_v3.Schema$File,
): Call<void> {
  return jsonCall(
    label,
    {method: 'patch', url: fileUrl(fileId, 'id'), body, repeatable: true},
    () => undefined,
  );
}

function idOf(file: drive_v3.Schema$File): string {
  return file.id ?? '';
}

function factsFrom(file: drive_v3.Schema$File): FileFacts {
  return {
    id: idOf(file),
    name: file.name ?? '',
    url: file.webViewLink ?? '',
    mark: markFrom(file.appProperties),
    folder: file.mimeType === FOLDER,
    sharedDrive: file.driveId ?? '',
    canEdit: file.capabilities?.canEdit ?? false,
    canComment: file.capabilities?.canComment ?? false,
    trashed: file.trashed ?? false,
    createdAt: file.createdTime ?? '',
    modifiedAt: file.modifiedTime ?? '',
    version: file.version ?? '',
    locked: (file.contentRestrictions ?? []).some(({readOnly}) => readOnly),
    md5: file.md5Checksum ?? '',
    touched: changedSince(file.createdTime, file.modifiedTime),
  };
}

/** Google finishes a fresh copy some moments after its creation time; what is later was somebody's hand. */
const SETTLING_MS = 10_000;

function changedSince(
  created: string | null | undefined,
  modified: string | null | undefined,
): boolean {
  if (!created || !modified) return true;
  return Date.parse(modified) - Date.parse(created) > SETTLING_MS;
}
