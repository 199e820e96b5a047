import {type ApiCall, type Service} from '../kernel/contracts';
import {ApiError, invalid} from '../kernel/errors';
import {applyMask, parseMask, type Mask} from '../kernel/mask';
import type {Employee, Organisation} from './organisation';

/**
 * The part of the People API that tells who somebody is: `people.get` and the directory's list and search.
 * Profiles have names, e-mail address, organisation and photo; other person fields come back empty.
 */
export function createPeople(directory: Organisation): Service {
  return {
    name: 'people',
    partial: {
      'people.people.get': LACKS,
      'people.people.listDirectoryPeople': `${LACKS}; no sync tokens`,
      'people.people.searchDirectoryPeople': LACKS,
    },
    handlers: {
      'people.people.get': call => get(directory, call),
      'people.people.listDirectoryPeople': call => {
        const mask = readMask(call, 'readMask');
        requireSources(call);
        requireColleague(directory, call);
        return page(directory.colleagues(), call, mask, 1000, 100);
      },
      'people.people.searchDirectoryPeople': call => {
        const mask = readMask(call, 'readMask');
        requireSources(call);
        requireColleague(directory, call);
        const query = String(call.params.query ?? '').toLowerCase();
        if (query === '') throw invalid('Query is required.');
        const found = directory
          .colleagues()
          .filter(person => matches(person, query));
        return {
          ...page(found, call, mask, 500, 100),
          totalSize: found.length,
        };
      },
    },
  };
}

const LACKS = 'names, e-mail address, organisation and photo only';

function get(directory: Organisation, call: ApiCall): unknown {
  const mask = readMask(call, 'personFields');
  const id = String(call.params.resourceName).slice('people/'.length);
  const caller = directory.person(call.caller.email);
  const person = id === 'me' ? caller : directory.byId(id);
  const visible =
    person &&
    (person.email === call.caller.email ||
      (sameDomain(directory, person.email) &&
        sameDomain(directory, call.caller.email)));
  if (!visible) {
    throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
  }
  return profile(person, mask);
}

/** Source: https://developers.google.com/people/api/rest/v1/people/searchDirectoryPeople (prefix match). */
function matches(person: Employee, query: string): boolean {
  const words = [person.displayName, person.email]
    .join(' ')
    .toLowerCase()
    .split(/[\s@.]+/);
  return query
    .split(/\s+/)
    .every(
      part =>
        person.email.startsWith(part) || words.some(w => w.startsWith(part)),
    );
}

function page(
  people: readonly Employee[],
  call: ApiCall,
  mask: Mask,
  most: number,
  usual: number,
): {people: readonly unknown[]; nextPageToken?: string} {
  const asked = Number(call.params.pageSize ?? usual);
  if (asked < 0 || asked > most) {
    throw invalid(`Page size must be between 0 and ${most}.`);
  }
  const size = asked || usual;
  const from = Number(call.params.pageToken ?? 0);
  const end = from + size;
  return {
    people: people.slice(from, end).map(person => profile(person, mask)),
    ...(end < people.length ? {nextPageToken: String(end)} : {}),
  };
}

function profile(person: Employee, mask: Mask): unknown {
  const [givenName, ...family] = person.displayName.split(' ');
  const familyName = family.join(' ');
  const metadata = (type: string) => ({
    primary: true,
    source: {type, id: person.id},
  });
  const all = {
    names: [
      {
        metadata: metadata('PROFILE'),
        displayName: person.displayName,
        ...(familyName ? {familyName} : {}),
        givenName,
        displayNameLastFirst: familyName
          ? `${familyName}, ${givenName}`
          : givenName,
        unstructuredName: person.displayName,
      },
    ],
    emailAddresses: [
      {metadata: metadata('DOMAIN_PROFILE'), value: person.email},
    ],
    ...(person.title
      ? {
          organizations: [
            {
              metadata: metadata('DOMAIN_PROFILE'),
              title: person.title,
              department: person.department,
              current: true,
            },
          ],
        }
      : {}),
    ...(person.photoLink
      ? {photos: [{metadata: metadata('PROFILE'), url: person.photoLink}]}
      : {}),
  };
  return {
    resourceName: `people/${person.id}`,
    etag: `%${person.id}`,
    ...(applyMask(all, mask) as object),
  };
}

function readMask(call: ApiCall, name: 'personFields' | 'readMask'): Mask {
  const text = call.params[name];
  if (typeof text !== 'string' || text === '') {
    throw invalid(
      `${name} mask is required. Please specify one or more valid paths. Valid paths are documented at https://developers.google.com/people/api/rest/v1/people/get.`,
    );
  }
  try {
    return parseMask(text);
  } catch {
    throw invalid(
      `Invalid ${name} mask path: "${text}". Valid paths are documented at https://developers.google.com/people/api/rest/v1/people/get.`,
    );
  }
}

function requireSources(call: ApiCall): void {
  const sources = call.params.sources;
  if (Array.isArray(sources) && sources.length > 0) return;
  throw invalid('Sources is required.');
}

function requireColleague(directory: Organisation, call: ApiCall): void {
  if (sameDomain(directory, call.caller.email)) return;
  throw new ApiError(
    'FAILED_PRECONDITION',
    'Must be a Google Workspace domain user.',
  );
}

function sameDomain(directory: Organisation, email: string): boolean {
  return directory.colleagues().some(person => person.email === email);
}
