import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import {CallFailure} from '../../world/ask/call';
import type {Mark} from '../../world/files';
import {
  getting,
  json,
  withQuery,
  type HttpAnswer,
  type HttpRequest,
} from '../rest/http';
import {markFrom} from './mark';

const FILES = 'https://www.googleapis.com/drive/v3/files';

/** After a 409 the file is looked at: an id that was read somewhere can be taken by anybody. */
export function lookWhenTaken(
  id: string,
): (answers: readonly HttpAnswer[]) => readonly HttpRequest[] {
  return answers =>
    answers.length === 1 && answers[0].status === 409
      ? [
          {
            ...getting(
              withQuery(`${FILES}/${id}`, {
                fields: 'id,appProperties',
                supportsAllDrives: true,
              }),
            ),
            accept: [403, 404],
          },
        ]
      : [];
}

/** Marks are private to the add-on: a file without ours is somebody else's. */
export function requireOurs(
  label: string,
  [, looked]: readonly HttpAnswer[],
  wanted: Mark,
): void {
  if (looked === undefined) return;
  const found =
    looked.status === 200
      ? markFrom(json<drive_v3.Schema$File>(looked).appProperties)
      : null;
  if (
    found?.kind !== wanted.kind ||
    found.incident !== wanted.incident ||
    found.operation !== wanted.operation
  ) {
    throw new CallFailure('refused', label, 'the id is taken by another file');
  }
}
