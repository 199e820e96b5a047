import {createHash} from 'node:crypto';
import type {people_v1} from 'googleapis/build/src/apis/people/v1';
import type {ApiCall} from '../kernel/contracts';
import {ApiError, invalid} from '../kernel/errors';
import type {Employee, Organisation} from './organisation';
import {fieldsAsked, profile} from './profile';

const PROFILES = 'DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE';
const SOURCES = [PROFILES, 'DIRECTORY_SOURCE_TYPE_DOMAIN_CONTACT'];
const MERGES = ['DIRECTORY_MERGE_SOURCE_TYPE_CONTACT'];

/**
 * `people.listDirectoryPeople`: the domain's people, never anybody outside. There are no shared contacts.
 * Source: https://developers.google.com/people/api/rest/v1/people/listDirectoryPeople
 */
export function listDirectory(
  directory: Organisation,
  call: ApiCall,
): people_v1.Schema$ListDirectoryPeopleResponse {
  const {syncToken, requestSyncToken} = call.params;
  const found = peopleAsked(directory, call);
  if (syncToken || requestSyncToken) {
    throw new ApiError(
      'UNIMPLEMENTED',
      'Sync tokens of listDirectoryPeople are not emulated.',
    );
  }
  return page(found, call, 1000);
}

/**
 * `people.searchDirectoryPeople`: by the beginnings of names and address, in any order of the words.
 * Source: https://developers.google.com/people/api/rest/v1/people/searchDirectoryPeople
 */
export function searchDirectory(
  directory: Organisation,
  call: ApiCall,
): people_v1.Schema$SearchDirectoryPeopleResponse {
  const everybody = peopleAsked(directory, call);
  const query = String(call.params.query ?? '').trim();
  if (query === '') throw invalid('Query is required.');
  const found = everybody.filter(person => matches(person, query));
  return {
    ...page(found, call, 500),
    ...(found.length > 0 ? {totalSize: found.length} : {}),
  };
}

/**
 * Checks what both methods want: a mask, sources, and somebody who has a directory that programs may read.
 * Source: https://developers.google.com/people/v1/directory, “external contact and profile sharing”; the words are those people report.
 */
function peopleAsked(
  directory: Organisation,
  call: ApiCall,
): readonly Employee[] {
  fieldsAsked('readMask', call.params.readMask);
  const sources = listOf(call, 'sources', SOURCES);
  listOf(call, 'mergeSources', MERGES);
  if (sources.length === 0) throw invalid('Sources is required.');
  if (!directory.isColleague(call.caller.email)) {
    throw new ApiError('FAILED_PRECONDITION', 'Must be a G Suite domain user.');
  }
  if (!directory.isShared) {
    throw new ApiError(
      'PERMISSION_DENIED',
      'The G Suite domain admin has disabled external directory sharing.',
    );
  }
  return sources.includes(PROFILES) ? directory.colleagues() : [];
}

/** Values of a repeated enum. */
export function listOf(
  call: ApiCall,
  name: string,
  known: readonly string[],
): readonly string[] {
  const value = call.params[name] ?? [];
  const values = (Array.isArray(value) ? value : [value]).map(String);
  const wrong = values.find(one => !known.includes(one));
  if (wrong === undefined) return values;
  throw invalid(`Invalid value at '${name}' (TYPE_ENUM), "${wrong}"`);
}

function matches({displayName, email}: Employee, query: string): boolean {
  const words = `${displayName} ${email}`.toLowerCase().split(/[\s@.]+/);
  return query
    .toLowerCase()
    .split(/\s+/)
    .every(
      part =>
        email.startsWith(part) || words.some(word => word.startsWith(part)),
    );
}

/** Lists without anybody in them are absent. A token works for the same question only. */
function page(
  people: readonly Employee[],
  call: ApiCall,
  most: number,
): {people?: people_v1.Schema$Person[]; nextPageToken?: string} {
  const asked = Number(call.params.pageSize ?? 0);
  if (asked < 0 || asked > most) {
    throw invalid(`Page size must be between 0 and ${most}.`);
  }
  const from = position(call);
  const end = from + (asked || 100);
  const fields = fieldsAsked('readMask', call.params.readMask);
  const shown = people.slice(from, end).map(one => profile(one, fields));
  return {
    ...(shown.length > 0 ? {people: shown} : {}),
    ...(end < people.length ? {nextPageToken: token(call, end)} : {}),
  };
}

function token(call: ApiCall, at: number): string {
  return Buffer.from(`${at}:${question(call)}`).toString('base64url');
}

function position(call: ApiCall): number {
  const given = call.params.pageToken;
  if (given === undefined || given === '') return 0;
  const text = Buffer.from(String(given), 'base64url').toString();
  const [, at, asked] = /^(\d+):(\w+)$/.exec(text) ?? [];
  if (asked === question(call)) return Number(at);
  throw invalid('Invalid page token.');
}

function question({method, caller, params}: ApiCall): string {
  const {readMask, sources, query, pageSize} = params;
  return createHash('sha256')
    .update(
      JSON.stringify([
        method,
        caller.email,
        readMask,
        sources,
        query,
        pageSize,
      ]),
    )
    .digest('hex')
    .slice(0, 16);
}
