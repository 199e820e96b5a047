import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Call} from '../../world/ask/call';
import type {DriveRules, KnownFiles} from '../../world/health';
import {
  getting,
  HttpCall,
  jsonCall,
  withQuery,
  type HttpRequest,
} from '../rest/http';

/** No file has it: a refusal to look comes before the search for one. */
const NO_FILE = '1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

/** The smallest question each API answers, which changes nothing. */
const PROBES: Readonly<Record<string, (known: KnownFiles) => HttpRequest>> = {
  'drive.googleapis.com': () =>
    getting('https://www.googleapis.com/drive/v3/about?fields=kind'),
  'docs.googleapis.com': ({documentId}) =>
    getting(
      `https://docs.googleapis.com/v1/documents/${documentId || NO_FILE}?fields=documentId`,
    ),
  'sheets.googleapis.com': ({registerId}) =>
    getting(
      `https://sheets.googleapis.com/v4/spreadsheets/${registerId || NO_FILE}?fields=spreadsheetId`,
    ),
  'driveactivity.googleapis.com': ({folderId}) => ({
    method: 'post',
    url: 'https://driveactivity.googleapis.com/v2/activity:query',
    body: {itemName: `items/${folderId || NO_FILE}`, pageSize: 1},
    repeatable: true,
  }),
  'people.googleapis.com': () =>
    getting(
      withQuery(
        'https://people.googleapis.com/v1/people:searchDirectoryPeople',
        {
          query: 'a',
          readMask: 'metadata',
          sources: 'DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE',
          pageSize: 1,
        },
      ),
    ),
  'calendar-json.googleapis.com': () => ({
    method: 'post',
    url: 'https://www.googleapis.com/calendar/v3/freeBusy',
    // Nobody's, for no time.
    body: {
      timeMin: '2026-01-01T00:00:00Z',
      timeMax: '2026-01-01T00:01:00Z',
      items: [],
    },
    repeatable: true,
  }),
};

/** That a file is not there, or not this person's, is an answer too. */
export function probeOf(service: string, known: KnownFiles): Call<void> {
  const request = PROBES[service]?.(known);
  if (!request) throw new Error(`No way to probe ${service}.`);
  return new HttpCall(
    `ask ${service}`,
    [{...request, accept: [400, 404]}],
    () => undefined,
  );
}

/** Source: https://developers.google.com/workspace/drive/api/reference/rest/v3/drives (restrictions) */
export function driveRulesOf(driveId: string): Call<DriveRules> {
  return jsonCall(
    'look at the shared drive',
    getting(
      withQuery(`https://www.googleapis.com/drive/v3/drives/${driveId}`, {
        fields: 'name,restrictions',
      }),
    ),
    ({name, restrictions}: drive_v3.Schema$Drive): DriveRules => ({
      name: name ?? '',
      managersShareFolders:
        restrictions?.sharingFoldersRequiresOrganizerPermission ?? false,
      membersOnly: restrictions?.driveMembersOnly ?? false,
      insideOnly: restrictions?.domainUsersOnly ?? false,
    }),
  );
}
