import type {driveactivity_v2} from 'googleapis/build/src/apis/driveactivity/v2';
import type {Activity} from '../../world/activity';
import type {Call} from '../../world/ask/call';
import {pagedCall} from '../rest/http';

const QUERY = 'https://driveactivity.googleapis.com/v2/activity:query';

/**
 * Drive Activity v2, without consolidation, so that every post is an activity of its own; 100 of them a round trip.
 * Source: https://developers.google.com/workspace/drive/activity/v2/reference/rest/v2/activity/query
 */
export class DriveActivity implements Activity {
  commentActors(
    fileId: string,
    since: string,
  ): Call<readonly {readonly postId: string; readonly accountId: string}[]> {
    const filter = `detail.action_detail_case:COMMENT${since === '' ? '' : ` AND time >= "${since}"`}`;
    return pagedCall(
      'ask who wrote the comments',
      pageToken => ({
        method: 'post',
        url: QUERY,
        body: {
          itemName: `items/${fileId}`,
          filter,
          pageSize: 100,
          consolidationStrategy: {none: {}},
          ...(pageToken === undefined ? {} : {pageToken}),
        } satisfies driveactivity_v2.Schema$QueryDriveActivityRequest,
        repeatable: true,
      }),
      (pages: readonly driveactivity_v2.Schema$QueryDriveActivityResponse[]) =>
        pages.flatMap(({activities}) => activities ?? []).flatMap(authorsOf),
    );
  }
}

/** An activity whose person is unknown, deleted or a machine names nobody, and so does one with two people. */
function authorsOf(
  activity: driveactivity_v2.Schema$DriveActivity,
): {postId: string; accountId: string}[] {
  const actors = activity.actors ?? [];
  const accountId = actors[0]?.user?.knownUser?.personName?.split('/')[1];
  if (actors.length !== 1 || !accountId) return [];
  return (activity.targets ?? []).flatMap(({fileComment}) => {
    const postId = fileComment?.legacyCommentId;
    return postId ? [{postId, accountId}] : [];
  });
}
