import type {driveactivity_v2} from 'googleapis/build/src/apis/driveactivity/v2';
import type {Settings} from '../../../emulator/kernel/contracts';
import {at, DriveDesk} from '../drive/drive-desk';
import {googleClients} from '../google-client';

export type Query = driveactivity_v2.Schema$QueryDriveActivityRequest;
export type Activity = driveactivity_v2.Schema$DriveActivity;

/** A workspace whose history is asked through Google's own client, and short ways to make some. */
export function setUp(settings: Partial<Settings> = {}) {
  const desk = new DriveDesk(settings);
  const clients = googleClients(desk.workspace);
  const {clock} = desk.workspace.ground;
  const page = async (who: string, requestBody: Query) =>
    (await clients.activity(at(who)).activity.query({requestBody})).data;
  const query = async (who: string, requestBody: Query): Promise<Activity[]> =>
    (await page(who, requestBody)).activities ?? [];
  const kinds = async (who: string, requestBody: Query): Promise<string[]> =>
    (await query(who, requestBody)).map(kindOf);
  const personName = (who: string) =>
    `people/${desk.workspace.directory.person(at(who))?.id}`;
  const type = (who: string, fileId: string) =>
    desk.workspace.request(
      at(who),
      'POST',
      `/v1/documents/${fileId}:batchUpdate`,
      {requests: [{insertText: {location: {index: 1}, text: 'x'}}]},
    );
  const say = (who: string, fileId: string, content = 'Hm.') =>
    desk.ok(who, 'POST', `/files/${fileId}/comments?fields=id`, {content})
      .id as string;
  const reply = (who: string, fileId: string, thread: string, body: object) =>
    desk.ok(
      who,
      'POST',
      `/files/${fileId}/comments/${thread}/replies?fields=id`,
      body,
    ).id as string;
  return {
    desk,
    clock,
    page,
    query,
    kinds,
    personName,
    type,
    say,
    reply,
  };
}

export function kindOf({primaryActionDetail}: Activity): string {
  return Object.keys(primaryActionDetail ?? {})[0];
}

export const item = (id: string) => `items/${id}`;
