import type {drive_v3} from 'googleapis/build/src/apis/drive/v3';
import type {ApiCall} from '../../kernel/contracts';
import {appliesTo, effectiveGrants} from '../access/access';
import {appReaches, WHOLE_DRIVE} from '../access/app-access';
import {page} from '../paging';
import type {FileRecord} from '../records';
import {badParameter, invalidValue, notEmulated} from '../refusals';
import {pageSize, text, who} from '../request';
import {fileResource} from '../resources/file-resource';
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
  const corpora = readCorpora(call);
  refuseSortedFullText(call, query);
  const asker = {email, project: call.caller.project};
  const folders = namedFolders(state, query, email);
  const found: FileRecord[] = [];
  for (const indexed of state.index.all()) {
    const record = state.files.get(indexed.id);
    if (!record || !matches(state, query, indexed, asker)) continue;
    const named = indexed.parent !== null && folders.has(indexed.parent);
    if (!appReaches(call.caller, record, WHOLE_DRIVE)) continue;
    if (isFindable(state, record, email, corpora, named)) found.push(record);
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

type Corpora = 'user' | 'domain';

/** There are no shared drives, so `allDrives` is the person's own files and `drive` finds nothing to search. */
function readCorpora(call: ApiCall): Corpora {
  const spaces = text(call, 'spaces') ?? 'drive';
  if (spaces !== 'drive') throw notEmulated(`spaces=${spaces}`);
  const corpora = text(call, 'corpora') ?? 'user';
  if (corpora === 'user' || corpora === 'domain') return corpora;
  if (corpora === 'allDrives') return 'user';
  if (corpora === 'drive') throw notEmulated('corpora=drive');
  throw invalidValue('corpora');
}

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
 * discoverable, or by looking into its folder.
 * Source: https://developers.google.com/workspace/drive/api/guides/about-files#corpora
 */
function isFindable(
  state: DriveState,
  record: FileRecord,
  email: string,
  corpora: Corpora,
  named: boolean,
): boolean {
  return effectiveGrants(state, record).some(({grant}) => {
    if (!appliesTo(state, grant, email)) return false;
    if (grant.type === 'user' || grant.type === 'group') return true;
    if (named || email in record.viewedAt) return true;
    return corpora === 'domain' && grant.allowFileDiscovery === true;
  });
}
