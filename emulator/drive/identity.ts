import {createHash} from 'node:crypto';
import type {Directory} from '../kernel/contracts';
import type {Grant} from './records';

/**
 * Permission ids name the grantee, not the grant: the same person has the same id on every file, and
 * `anyoneWithLink` is literal. Ids of people are numbers of 20 digits.
 * Source: https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions
 */
export function permissionId(
  directory: Directory,
  grantee: Pick<Grant, 'type' | 'email' | 'domain' | 'allowFileDiscovery'>,
): string {
  switch (grantee.type) {
    case 'user':
      return personPermissionId(directory, grantee.email ?? '');
    case 'group':
      return digits(`group:${grantee.email}`);
    case 'domain':
      return `${digits(`domain:${grantee.domain}`)}k`;
    case 'anyone':
      return grantee.allowFileDiscovery ? 'anyone' : 'anyoneWithLink';
  }
}

export function personPermissionId(
  directory: Directory,
  email: string,
): string {
  return digits(`user:${directory.person(email)?.id ?? email}`);
}

function digits(seed: string): string {
  const hash = createHash('sha256').update(seed).digest('hex').slice(0, 24);
  return (10n ** 19n + (BigInt(`0x${hash}`) % (9n * 10n ** 19n))).toString();
}

/** The part after the @, lower case. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}
