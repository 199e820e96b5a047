import {appliesTo, atLeast, effectiveGrants} from '../access/access';
import type {FileRecord, Grant} from '../records';
import type {DriveState} from '../state';
import {containsName, containsText} from './matching';
import type {Query} from './query';
import type {Indexed} from './search-index';

/** Who asks; `project` decides which `appProperties` there are. */
export interface Asker {
  readonly email: string;
  readonly project: string;
}

/** Whether a file, as search knows it, answers the query. */
export function matches(
  state: DriveState,
  query: Query,
  file: Indexed,
  asker: Asker,
): boolean {
  const record = () => state.files.get(file.id);
  switch (query.kind) {
    case 'all':
      return true;
    case 'and':
      return (
        matches(state, query.left, file, asker) &&
        matches(state, query.right, file, asker)
      );
    case 'or':
      return (
        matches(state, query.left, file, asker) ||
        matches(state, query.right, file, asker)
      );
    case 'not':
      return !matches(state, query.query, file, asker);
    case 'text':
      return matchesText(state, query, file);
    case 'time':
      return compare(timeOf(query.field, file, record(), asker), query);
    case 'flag':
      return flagOf(state, query.field, file, asker) === query.value;
    case 'in':
      return query.collection === 'parents'
        ? file.parent === state.resolve(asker.email, query.value)
        : belongs(state, query, record(), asker);
    case 'has': {
      const set =
        query.collection === 'properties'
          ? file.properties
          : file.appProperties[asker.project];
      return set?.[query.key] === query.value;
    }
  }
}

type Part<K extends Query['kind']> = Extract<Query, {kind: K}>;

function matchesText(
  state: DriveState,
  {field, operator, value}: Part<'text'>,
  file: Indexed,
): boolean {
  if (field === 'fullText') return containsText(fullText(state, file), value);
  if (field === 'visibility') {
    return (visibility(state, file) === value) === (operator === '=');
  }
  if (operator !== 'contains') {
    const equal = field === 'name' ? sameText : Object.is;
    return equal(file[field], value) === (operator === '=');
  }
  return field === 'name'
    ? containsName(file.name, value)
    : file.mimeType.startsWith(value);
}

/** Drive compares names without regard to case. */
function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Content is read as it is now; only the metadata lags. */
function fullText(state: DriveState, file: Indexed): string {
  const plain = state.kinds.get(file.mimeType)?.exports['text/plain'];
  const blob = state.files.get(file.id)?.blob;
  const content = plain
    ? plain(file.id).toString()
    : blob && file.mimeType.startsWith('text/')
      ? Buffer.from(
          state.content.get(blob.revisionId) ?? '',
          'base64',
        ).toString()
      : '';
  return [file.name, file.description ?? '', content].join('\n');
}

function visibility(state: DriveState, file: Indexed): string {
  const record = state.files.get(file.id);
  const grants = record ? effectiveGrants(state, record) : [];
  const open = (type: Grant['type'], found: boolean) =>
    grants.some(
      ({grant}) =>
        grant.type === type && (grant.allowFileDiscovery ?? false) === found,
    );
  if (open('anyone', true)) return 'anyoneCanFind';
  if (open('anyone', false)) return 'anyoneWithLink';
  if (open('domain', true)) return 'domainCanFind';
  return open('domain', false) ? 'domainWithLink' : 'limited';
}

function timeOf(
  field: Part<'time'>['field'],
  file: Indexed,
  record: FileRecord | undefined,
  {email}: Asker,
): number | undefined {
  switch (field) {
    case 'modifiedTime':
      return file.modifiedAt;
    case 'createdTime':
      return file.createdAt;
    case 'viewedByMeTime':
      return record?.viewedAt[email];
  }
}

function compare(
  at: number | undefined,
  {operator, value}: Part<'time'>,
): boolean {
  if (at === undefined) return false;
  switch (operator) {
    case '=':
      return at === value;
    case '!=':
      return at !== value;
    case '<':
      return at < value;
    case '<=':
      return at <= value;
    case '>':
      return at > value;
    default:
      return at >= value;
  }
}

function flagOf(
  state: DriveState,
  field: Part<'flag'>['field'],
  file: Indexed,
  {email}: Asker,
): boolean {
  const record = state.files.get(file.id);
  switch (field) {
    case 'trashed':
      return trashedInIndex(state, file);
    case 'starred':
      return record?.starredBy.includes(email) ?? false;
    case 'sharedWithMe':
      return (
        record !== undefined &&
        record.owner !== email &&
        record.grants.some(
          grant =>
            (grant.type === 'user' || grant.type === 'group') &&
            appliesTo(state, grant, email),
        )
      );
  }
}

function trashedInIndex(state: DriveState, file: Indexed): boolean {
  let at: Indexed | undefined = file;
  while (at) {
    if (at.trashedAt !== undefined) return true;
    at = at.parent === null ? undefined : state.index.read(at.parent);
  }
  return false;
}

/** Names a person or group of the access list, `me` for who asks; membership in a named group does not count. */
function belongs(
  state: DriveState,
  {collection, value}: Part<'in'>,
  record: FileRecord | undefined,
  asker: Asker,
): boolean {
  if (!record) return false;
  const email = value === 'me' ? asker.email : value.toLowerCase();
  if (collection === 'owners') return record.owner === email;
  const needed = collection === 'writers' ? 'writer' : 'reader';
  return effectiveGrants(state, record).some(
    ({grant}) => grant.email === email && atLeast(grant.role, needed),
  );
}
