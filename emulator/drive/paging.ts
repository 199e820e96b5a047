import {createHash} from 'node:crypto';
import type {ApiCall} from '../kernel/contracts';
import {invalidValue} from './refusals';
import {text, who} from './request';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextPageToken?: string;
}

/**
 * Cuts one page out of a whole answer. A token works only for the same person and the same question.
 * Deviation: the list is read anew for each page, so a change between two pages may shift items.
 */
export function page<T>(
  call: ApiCall,
  all: readonly T[],
  size: number,
): Page<T> {
  const token = text(call, 'pageToken');
  const from = token === undefined ? 0 : position(call, token);
  const items = all.slice(from, from + size);
  const next = from + items.length;
  return next < all.length
    ? {items, nextPageToken: encode(call, next)}
    : {items};
}

function encode(call: ApiCall, at: number): string {
  return Buffer.from(`~!!~${at}~${question(call)}`).toString('base64url');
}

function position(call: ApiCall, token: string): number {
  const [, , at, asked] = Buffer.from(token, 'base64url')
    .toString()
    .split('~')
    .map(part => part.trim());
  if (asked !== question(call)) throw invalidValue('pageToken');
  return Number(at);
}

function question(call: ApiCall): string {
  const ignored = new Set(['pageToken', 'pageSize', 'fields']);
  const asked = Object.entries(call.params)
    .filter(([name, value]) => !ignored.has(name) && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([call.method, who(call), asked]))
    .digest('hex')
    .slice(0, 16);
}
