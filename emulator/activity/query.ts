import {createHash} from 'node:crypto';
import type {driveactivity_v2} from 'googleapis/build/src/apis/driveactivity/v2';
import type {ApiCall, Directory, Ground} from '../kernel/contracts';
import {ApiError, invalid} from '../kernel/errors';
import {badRequest} from '../kernel/violations';
import {readFilter} from './filter';
import {activityResource, grouped} from './grouping';
import type {DriveItems} from './items';
import type {ActivityLog} from './log';
import type {ActivityRecord} from './records';

type Body = driveactivity_v2.Schema$QueryDriveActivityRequest;

/** Neither is published; larger pages are cut, as the guide says they may be. */
const USUAL_PAGE = 50;
const LARGEST_PAGE = 100;

/** What a query works with. */
export interface Sources {
  readonly ground: Ground;
  readonly directory: Directory;
  readonly items: DriveItems;
  readonly log: ActivityLog;
}

/**
 * `activity.query`: what happened to an item, or to everything below a folder (the person's My Drive when
 * none is named), newest first. People see the history of what they can see, and of what they lost as far as
 * they could see it. An action shows `settings.activityLag` after it was done.
 *
 * Deviation: each change of an API is one Edit; Google reports sessions of editing. Permissions that an item
 * inherits by a move are no action of their own.
 * Source: https://developers.google.com/workspace/drive/activity/v2/requests,
 * https://developers.google.com/workspace/drive/activity/v2#activityhistory
 */
export function queryActivity(
  {ground, directory, items, log}: Sources,
  call: ApiCall,
): driveactivity_v2.Schema$QueryDriveActivityResponse {
  const body = (call.body ?? {}) as Body;
  const viewer = call.caller.email.toLowerCase();
  const size = pageSize(body);
  const {upTo, from} = position(body, viewer, log.latest);
  const passes = readFilter(body.filter ?? '');
  const about = subject(items, viewer, body);
  const latest = ground.clock.now() - ground.settings.activityLag;
  const seen = seenBy(items, viewer);
  const groups = consolidates(body);
  const end = from + size;
  const found: ActivityRecord[] = [];
  for (const record of log.backFrom(upTo)) {
    if (record.at > latest || !passes(record)) continue;
    if (!about(record) || !seen(record)) continue;
    found.push(record);
    // One more than the page tells that there is another page.
    if (!groups && found.length > end) break;
  }
  const activities = groups ? grouped(found) : found.map(record => [record]);
  const page = activities.slice(from, end);
  const view = {viewer, directory, items};
  return {
    ...(page.length > 0
      ? {activities: page.map(records => activityResource(view, records))}
      : {}),
    ...(end < activities.length
      ? {nextPageToken: token(body, viewer, upTo, end)}
      : {}),
  };
}

function pageSize({pageSize: asked}: Body): number {
  if ((asked ?? 0) < 0) throw invalid('Request contains an invalid argument.');
  return Math.min(asked || USUAL_PAGE, LARGEST_PAGE);
}

function consolidates({consolidationStrategy: strategy}: Body): boolean {
  if (strategy?.none && strategy.legacy) {
    throw twice('consolidation_strategy', 'strategy', 'legacy');
  }
  return strategy?.legacy !== undefined;
}

type Test = (record: ActivityRecord) => boolean;

function subject(items: DriveItems, viewer: string, body: Body): Test {
  const {itemName, ancestorName} = body;
  if (itemName && ancestorName) throw twice('', 'key', 'ancestorName');
  const name = itemName || ancestorName || 'items/root';
  const [, named] = /^items\/([\w-]+)$/.exec(name) ?? [];
  if (named === undefined) {
    throw invalid('Request contains an invalid argument.');
  }
  const id = items.resolve(viewer, named);
  // Whether an item that was never visible is "not found" or empty is not published.
  if (items.seenUntil(viewer, id) === undefined) {
    throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
  }
  if (itemName) return ({fileId}) => fileId === id;
  return ({fileId, parent}) => items.liesIn(id, fileId, parent);
}

function seenBy(items: DriveItems, viewer: string): Test {
  const until = new Map<string, number>();
  return ({fileId, at}) => {
    const known = until.get(fileId);
    const last = known ?? items.seenUntil(viewer, fileId) ?? -Infinity;
    if (known === undefined) until.set(fileId, last);
    return at <= last;
  };
}

/** A token keeps to the actions there were at the first page, and to the same question. */
function token(body: Body, viewer: string, upTo: number, from: number): string {
  const parts = [upTo, from, question(body, viewer)];
  return Buffer.from(parts.join(':')).toString('base64url');
}

function position(
  body: Body,
  viewer: string,
  latest: number,
): {upTo: number; from: number} {
  if (!body.pageToken) return {upTo: latest, from: 0};
  const text = Buffer.from(body.pageToken, 'base64url').toString();
  const [, upTo, from, asked] = /^(\d+):(\d+):(\w+)$/.exec(text) ?? [];
  if (asked !== question(body, viewer)) throw invalid('Invalid page token.');
  return {upTo: Number(upTo), from: Number(from)};
}

function question(body: Body, viewer: string): string {
  const {itemName, ancestorName, filter, consolidationStrategy} = body;
  return createHash('sha256')
    .update(
      JSON.stringify([
        viewer,
        itemName,
        ancestorName,
        filter,
        consolidationStrategy,
      ]),
    )
    .digest('hex')
    .slice(0, 16);
}

function twice(path: string, oneof: string, name: string): ApiError {
  const field = path === '' ? {} : {field: path};
  return badRequest([
    {
      ...field,
      description: `Invalid value at '${path}' (oneof), oneof field '${oneof}' is already set. Cannot set '${name}'`,
    },
  ]);
}
