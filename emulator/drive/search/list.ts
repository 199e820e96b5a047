import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {ApiCall} from '../../kernel/contracts';
import {appliesTo, effectiveGrants, roleOn} from '../access/access';
import {appReaches, WHOLE_DRIVE} from '../access/app-access';
import {page} from '../paging';
import type {FileRecord} from '../records';
import {badParameter, invalidValue, notEmulated, notFound} from '../refusals';
import {flag, pageSize, text, who} from '../request';
import {fileResource} from '../resources/file-resource';
import {isMember} from '../shared-drives/moves';
import {includes, supports} from '../shared-drives/support';
import type {DriveState} from '../state';
import {matches} from './evaluate';
import {parseQuery} from './parse';
import {parts, type Query} from './query';
import {sorted} from './sorting';

/** What `files.list` answers when no fields are asked for. */
export const DEFAULT_LIST_FIELDS =
  'kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)';

/** `drive.files.list`: finds by what search knows, answers with what the files are. */
export function listFiles(
  state: DriveState,
  call: ApiCall,
): drive_v3.Schema$FileList {
  const email = who(call);
  const query = readQuery(call);
  const scope = readScope(state, call);
  refuseSortedFullText(call, query);
  const asker = {email, project: call.caller.project};
  const folders = namedFolders(state, query, email);
  const found: FileRecord[] = [];
  for (const indexed of state.index.all()) {
    const record = state.files.get(indexed.id);
    if (!record || !matches(state, query, indexed, asker)) continue;
    const named = indexed.parent !== null && folders.has(indexed.parent);
    if (!appReaches(call.caller, record, WHOLE_DRIVE)) continue;
    if (isFindable(state, record, email, scope, named)) found.push(record);
  }
  const {items, ...token} = page(
    call,
    inOrder(call, found),
    pageSize(call, 100, 1000),
  );
  return {
    kind: 'drive#fileList',
    ...token,
    incompleteSearch: false,
    files: items.map(record => fileResource(state, record, call.caller)),
  };
}

function readQuery(call: ApiCall): Query {
  try {
    return parseQuery(text(call, 'q') ?? '');
  } catch (error) {
    if (error instanceof SyntaxError) throw invalidValue('q');
    throw error;
  }
}

function inOrder(call: ApiCall, found: readonly FileRecord[]): FileRecord[] {
  try {
    return sorted(found, text(call, 'orderBy'), who(call));
  } catch (error) {
    if (error instanceof SyntaxError) throw invalidValue('orderBy');
    throw error;
  }
}

/** Source: https://developers.google.com/workspace/drive/api/guides/handle-errors#bad-request */
function refuseSortedFullText(call: ApiCall, query: Query): void {
  if (text(call, 'orderBy') === undefined) return;
  for (const {query: part} of parts(query)) {
    if (part.kind !== 'text' || part.field !== 'fullText') continue;
    throw badParameter(
      'badRequest',
      'Sorting is not supported for queries with fullText terms. Results are always in descending relevance order.',
      'orderBy',
    );
  }
}

/** Where a search looks. */
interface Scope {
  readonly corpora: 'user' | 'domain' | 'drive' | 'allDrives';
  /** Whether items of shared drives are found at all. */
  readonly shared: boolean;
  readonly driveId?: string;
}

/**
 * What Google answers to parameters that do not fit together is not published; refused are those its guide rules out.
 * Source: https://developers.google.com/workspace/drive/api/guides/enable-shareddrives
 */
function readScope(state: DriveState, call: ApiCall): Scope {
  const spaces = text(call, 'spaces') ?? 'drive';
  if (spaces !== 'drive') {
    throw /^(drive|appDataFolder)(,(drive|appDataFolder))*$/.test(spaces)
      ? notEmulated(`spaces=${spaces}`)
      : invalidValue('spaces');
  }
  const corpora = CORPORA.find(
    name => name === (text(call, 'corpora') ?? 'user'),
  );
  if (!corpora) throw invalidValue('corpora');
  const driveId = text(call, 'driveId') ?? text(call, 'teamDriveId');
  if ((corpora === 'drive') !== (driveId !== undefined)) {
    throw badParameter(
      'invalid',
      'The driveId parameter must be specified if and only if corpora is set to drive.',
      'driveId',
    );
  }
  if (flag(call, 'includeItemsFromAllDrives') && !supports(call)) {
    throw badParameter(
      'invalid',
      'The includeItemsFromAllDrives parameter requires supportsAllDrives.',
      'includeItemsFromAllDrives',
    );
  }
  const shared = includes(call);
  if (driveId === undefined) return {corpora, shared};
  if (!shared) {
    throw badParameter(
      'invalid',
      'corpora=drive requires includeItemsFromAllDrives and supportsAllDrives.',
      'corpora',
    );
  }
  if (!isMember(state, driveId, who(call))) {
    throw notFound('Shared drive', driveId, 'driveId');
  }
  return {corpora, shared, driveId};
}

const CORPORA = ['user', 'domain', 'drive', 'allDrives'] as const;

/** Folders the query asks to look into. */
function namedFolders(
  state: DriveState,
  query: Query,
  email: string,
): ReadonlySet<string> {
  const named = new Set<string>();
  for (const {query: part, negated} of parts(query)) {
    if (part.kind === 'in' && part.collection === 'parents' && !negated) {
      named.add(state.resolve(email, part.value));
    }
  }
  return named;
}

/**
 * What only a link or the domain opens is found when the person has opened it, in `corpora=domain` when it is
 * discoverable, or by looking into its folder. What is in a shared drive is the person's own when it was shared with
 * them or they opened it.
 * Source: https://developers.google.com/workspace/drive/api/guides/about-files#corpora
 */
function isFindable(
  state: DriveState,
  record: FileRecord,
  email: string,
  {corpora, shared, driveId}: Scope,
  named: boolean,
): boolean {
  if (driveId !== undefined) {
    return record.driveId === driveId && roleOn(state, record, email) !== null;
  }
  if (record.driveId !== undefined) {
    if (!shared) return false;
    const own = record.grants.some(grant => appliesTo(state, grant, email));
    const member = corpora === 'allDrives' || named || email in record.viewedAt;
    if (!own && !member) return false;
  }
  return effectiveGrants(state, record).some(({grant}) => {
    if (!appliesTo(state, grant, email)) return false;
    if (grant.type === 'user' || grant.type === 'group') return true;
    if (named || email in record.viewedAt) return true;
    return corpora === 'domain' && grant.allowFileDiscovery === true;
  });
}
