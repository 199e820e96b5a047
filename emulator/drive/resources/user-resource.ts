import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {Directory} from '../../kernel/contracts';
import {personPermissionId} from '../identity';

/** A person as files name them. Somebody the directory does not know shows by address. */
export function userResource(
  directory: Directory,
  email: string,
  viewer: string,
): drive_v3.Schema$User {
  const {photoLink} = directory.person(email) ?? {};
  return {
    kind: 'drive#user',
    displayName: displayName(directory, email),
    ...(photoLink === undefined ? {} : {photoLink}),
    me: email === viewer,
    permissionId: personPermissionId(directory, email),
    emailAddress: email,
  };
}

/**
 * A person as comments name them: without address and without permission id.
 * Source: https://developers.google.com/workspace/drive/api/reference/rest/v3/comments
 */
export function authorResource(
  directory: Directory,
  email: string,
  viewer: string,
): drive_v3.Schema$User {
  const {kind, displayName, photoLink, me} = userResource(
    directory,
    email,
    viewer,
  );
  return {
    kind,
    displayName,
    ...(photoLink === undefined ? {} : {photoLink}),
    me,
  };
}

export function displayName(directory: Directory, email: string): string {
  return directory.person(email)?.displayName ?? email;
}
