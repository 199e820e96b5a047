import {query, rest} from '../api';

export interface Permission {
  readonly id: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  readonly role: string;
  readonly emailAddress?: string;
  readonly displayName?: string;
  readonly domain?: string;
  readonly expirationTime?: string;
}

/** A permission as the dialog shows it. */
export interface Grant extends Permission {
  /** It comes from this folder and cannot be changed here. */
  readonly from?: string;
}

export const ROLES: readonly (readonly [string, string])[] = [
  ['reader', 'Viewer'],
  ['commenter', 'Commenter'],
  ['writer', 'Editor'],
];

export function roleName(role: string): string {
  if (role === 'owner') return 'Owner';
  return ROLES.find(([id]) => id === role)?.[1] ?? role;
}

const FIELDS =
  'permissions(id,type,role,emailAddress,displayName,domain,expirationTime)';

/** Who may do what with a file. A permission the parent folder has too is one that is inherited from it. */
export async function grantsOf(
  fileId: string,
  parent: string | undefined,
): Promise<readonly Grant[]> {
  const own = await listed(fileId);
  if (!parent) return own;
  const [above, folder] = await Promise.all([
    listed(parent).catch(() => [] as const),
    rest<{name: string}>('GET', `/drive/v3/files/${parent}?fields=name`).catch(
      () => ({name: 'the folder'}),
    ),
  ]);
  return own.map(grant => {
    const inherited =
      grant.role !== 'owner' &&
      above.some(({id, role}) => id === grant.id && role === grant.role);
    return inherited ? {...grant, from: folder.name} : grant;
  });
}

async function listed(fileId: string): Promise<readonly Permission[]> {
  const {permissions} = await rest<{permissions: readonly Permission[]}>(
    'GET',
    query(`/drive/v3/files/${fileId}/permissions`, {
      fields: FIELDS,
      pageSize: 100,
    }),
  );
  return permissions;
}

/** Gives access; `message` is sent along with Google's own mail. */
export function grant(
  fileId: string,
  body: Partial<Permission>,
  notify: boolean,
): Promise<unknown> {
  return rest(
    'POST',
    query(`/drive/v3/files/${fileId}/permissions`, {
      ...(body.type === 'user' || body.type === 'group'
        ? {sendNotificationEmail: notify}
        : {}),
      fields: 'id',
    }),
    body,
  );
}

export function changeRole(
  fileId: string,
  id: string,
  role: string,
): Promise<unknown> {
  return rest(
    'PATCH',
    `/drive/v3/files/${fileId}/permissions/${id}?fields=id`,
    {
      role,
    },
  );
}

export function revoke(fileId: string, id: string): Promise<unknown> {
  return rest('DELETE', `/drive/v3/files/${fileId}/permissions/${id}`);
}
