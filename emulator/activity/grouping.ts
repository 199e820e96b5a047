import type {driveactivity_v2} from 'googleapis/build/src/apis/driveactivity/v2';
import type {ActivityRecord} from './records';
import {
  detailResource,
  targetResource,
  userResource,
  type View,
} from './resources';

/** How far apart grouped actions may lie. Google's window is not published. */
const WINDOW = 10 * 60_000;

/**
 * Groups actions as the `legacy` strategy does: edits and comments of one item by anybody, and the same thing
 * done by one person to several items of a folder. The exact rules are not published.
 * Source: https://developers.google.com/workspace/drive/activity/v2/reference/rest/v2/activity/query#legacy
 *
 * @param records Newest first, as are the groups and what is in them.
 */
export function grouped(records: Iterable<ActivityRecord>): ActivityRecord[][] {
  const groups: ActivityRecord[][] = [];
  const open = new Map<string, ActivityRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    const known = open.get(key);
    const oldest = known?.[known.length - 1];
    if (known && oldest && oldest.at - record.at <= WINDOW) {
      known.push(record);
      continue;
    }
    const group = [record];
    groups.push(group);
    open.set(key, group);
  }
  return groups;
}

function keyOf({action, by, fileId, parent}: ActivityRecord): string {
  switch (action.kind) {
    case 'edit':
    case 'comment':
      return JSON.stringify([action.kind, fileId]);
    case 'move':
      return JSON.stringify(['move', by, action.added, action.removed]);
    case 'create':
    case 'restore':
      return JSON.stringify([action.kind, by, parent]);
    case 'delete':
      return JSON.stringify(['delete', action.type, by, parent]);
    default:
      return JSON.stringify([action.kind, by, fileId]);
  }
}

/**
 * One activity of some actions; those say only what differs between them.
 * Source: https://developers.google.com/workspace/drive/activity/v2/datamodel
 *
 * @param records Newest first, at least one.
 */
export function activityResource(
  view: View,
  records: readonly ActivityRecord[],
): driveactivity_v2.Schema$DriveActivity {
  const actors = unique(records, ({by}) => by);
  const targets = unique(records, targetKey);
  const newest = records[0].at;
  const oldest = records[records.length - 1].at;
  const actor = ({by}: ActivityRecord) => ({user: userResource(view, by)});
  return {
    primaryActionDetail: detailResource(view, records[0].action),
    actors: actors.map(actor),
    actions: records.map(record => ({
      detail: detailResource(view, record.action),
      ...(actors.length > 1 ? {actor: actor(record)} : {}),
      ...(targets.length > 1 ? {target: targetResource(view, record)} : {}),
      ...(newest === oldest ? {} : {timestamp: timestamp(record.at)}),
    })),
    targets: targets.map(record => targetResource(view, record)),
    ...(newest === oldest
      ? {timestamp: timestamp(newest)}
      : {
          timeRange: {
            startTime: timestamp(oldest),
            endTime: timestamp(newest),
          },
        }),
  };
}

function targetKey({fileId, action}: ActivityRecord): string {
  return action.kind === 'comment'
    ? `${fileId} ${action.discussionId} ${action.commentId}`
    : fileId;
}

/** The first of each. */
function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) {
    if (!first.has(key(item))) first.set(key(item), item);
  }
  return [...first.values()];
}

/** No fraction for whole seconds, as protobuf prints times. */
function timestamp(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
