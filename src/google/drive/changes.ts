import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Call} from '../../world/ask/call';
import type {Changes} from '../../world/changes';
import {getting, jsonCall, pagedCall, withQuery} from '../rest/http';

const CHANGES = 'https://www.googleapis.com/drive/v3/changes';

/** Drive v3 changes. Source: https://developers.google.com/workspace/drive/api/guides/manage-changes */
export class DriveChanges implements Changes {
  end(): Call<string> {
    return jsonCall(
      'look where the log of changes ends',
      getting(
        withQuery(`${CHANGES}/startPageToken`, {supportsAllDrives: true}),
      ),
      (answer: drive_v3.Schema$StartPageToken) => answer.startPageToken ?? '',
    );
  }

  since(place: string): Call<{
    readonly fileIds: readonly string[];
    readonly end: string;
  }> {
    return pagedCall(
      'look what has changed',
      token =>
        getting(
          withQuery(CHANGES, {
            pageToken: token ?? place,
            pageSize: 1000,
            includeItemsFromAllDrives: true,
            supportsAllDrives: true,
            fields: 'nextPageToken,newStartPageToken,changes(fileId)',
          }),
        ),
      (pages: readonly drive_v3.Schema$ChangeList[]) => ({
        fileIds: [
          ...new Set(
            pages.flatMap(({changes}) =>
              (changes ?? []).flatMap(({fileId}) => fileId ?? []),
            ),
          ),
        ],
        end: pages[pages.length - 1]?.newStartPageToken ?? '',
      }),
    );
  }
}
