import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Grant, GrantRole, HeldGrant, Holder} from '../../core/base/grants';
import {CallFailure, type Call} from '../../world/ask/call';
import type {Permissions} from '../../world/permissions';
import {DRIVE} from './files';
import {heldFrom} from './held-grants';
import {
  getting,
  HttpCall,
  json,
  jsonCall,
  pagedCall,
  withQuery,
  type HttpAnswer,
  type HttpRequest,
} from '../rest/http';

const FIELDS =
  'id,type,role,emailAddress,domain,deleted,permissionDetails(inherited)';

/** Drive v3 permissions. */
export class DrivePermissions implements Permissions {
  /** One round trip for every hundred. */
  held(fileId: string): Call<readonly HeldGrant[]> {
    return pagedCall(
      'read who has access',
      pageToken =>
        getting(
          permissionsUrl(fileId, '', {
            fields: `nextPageToken,permissions(${FIELDS})`,
            pageSize: 100,
            pageToken,
          }),
        ),
      (pages: readonly drive_v3.Schema$PermissionList[]) =>
        pages.flatMap(({permissions}) => permissions ?? []).flatMap(heldFrom),
    );
  }

  /**
   * Google takes a group's address for a person's without a word and shares with the group: its answer tells, and what
   * was given is taken back at once.
   */
  give(fileId: string, {who, role}: Grant): Call<void> {
    const label = 'share';
    return new HttpCall(
      label,
      [
        {
          method: 'post',
          url: permissionsUrl(fileId, '', {
            // Google's own mail would name the file; ours decides what a mail may say.
            sendNotificationEmail:
              who.type === 'user' || who.type === 'group' ? false : undefined,
            fields: 'id,type',
          }),
          body: {...holderFields(who), role},
          repeatable: true,
        },
      ],
      ([answer]) => {
        const {type} = json<drive_v3.Schema$Permission>(answer);
        if (type === who.type) return;
        throw new CallFailure('refused', label, `the address is a ${type}'s`);
      },
      {then: answers => takenBack(fileId, who, answers)},
    );
  }

  change(fileId: string, id: string, role: GrantRole): Call<void> {
    return jsonCall(
      'change access',
      {
        method: 'patch',
        url: permissionsUrl(fileId, id, {fields: 'id'}),
        body: {role} satisfies drive_v3.Schema$Permission,
        repeatable: true,
      },
      () => undefined,
    );
  }

  take(fileId: string, id: string): Call<void> {
    return new HttpCall(
      'take access back',
      [taking(fileId, id)],
      () => undefined,
    );
  }
}

function takenBack(
  fileId: string,
  who: Holder,
  answers: readonly HttpAnswer[],
): readonly HttpRequest[] {
  const [first] = answers.map(answer =>
    json<drive_v3.Schema$Permission>(answer),
  );
  return answers.length === 1 && first.type !== who.type && first.id
    ? [taking(fileId, first.id)]
    : [];
}

function taking(fileId: string, id: string): HttpRequest {
  return {
    method: 'delete',
    url: permissionsUrl(fileId, id, {}),
    repeatable: true,
    accept: [404],
  };
}

function permissionsUrl(
  fileId: string,
  id: string,
  query: Parameters<typeof withQuery>[1],
): string {
  const one = id === '' ? '' : `/${encodeURIComponent(id)}`;
  return withQuery(`${DRIVE}/${fileId}/permissions${one}`, {
    supportsAllDrives: true,
    ...query,
  });
}

function holderFields(who: Holder): drive_v3.Schema$Permission {
  switch (who.type) {
    case 'anyone':
      return {type: who.type};
    case 'domain':
      return {type: who.type, domain: who.domain};
    case 'user':
    case 'group':
      return {type: who.type, emailAddress: who.email};
  }
}
