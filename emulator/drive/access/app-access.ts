import type {Caller} from '../../kernel/contracts';
import type {FileRecord} from '../records';

const AUTH = 'https://www.googleapis.com/auth/';

/** Scopes that reach every file the person can, in Drive's own methods. */
export const WHOLE_DRIVE = [
  'drive',
  'drive.readonly',
  'drive.metadata',
  'drive.metadata.readonly',
] as const;

/** The same for the methods of the editor whose file it is. */
export function wholeEditor(mimeType: string): readonly string[] {
  const editor = EDITORS[mimeType];
  const own = editor === undefined ? [] : [editor, `${editor}.readonly`];
  return ['drive', 'drive.readonly', ...own];
}

const EDITORS: Readonly<Record<string, string | undefined>> = {
  'application/vnd.google-apps.document': 'documents',
  'application/vnd.google-apps.spreadsheet': 'spreadsheets',
};

/**
 * With `drive.file` a program reaches only the files that this person created or opened with it; others are as
 * if they did not exist. The person's My Drive root can be named all the same.
 * Source: https://developers.google.com/workspace/drive/api/guides/api-specific-auth
 */
export function appReaches(
  {email, project, scopes}: Caller,
  record: FileRecord,
  whole: readonly string[],
): boolean {
  if (scopes === 'all' || record.parent === null) return true;
  if (whole.some(name => scopes.includes(AUTH + name))) return true;
  return isAuthorized(record, project, email);
}

export function isAuthorized(
  record: FileRecord,
  project: string,
  email: string,
): boolean {
  return record.openedWith[project]?.includes(email.toLowerCase()) ?? false;
}

/** The person created the file with the program, or picked it there. */
export function authorize(
  record: FileRecord,
  project: string,
  email: string,
): void {
  const people = record.openedWith[project] ?? [];
  const person = email.toLowerCase();
  if (people.includes(person)) return;
  record.openedWith[project] = [...people, person];
}
