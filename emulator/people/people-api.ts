import type {people_v1} from 'googleapis/build/src/apis/people/v1';
import type {ApiCall, Service} from '../kernel/contracts';
import {ApiError, invalid} from '../kernel/errors';
import {listDirectory, listOf, searchDirectory} from './directory';
import type {Employee, Organisation} from './organisation';
import {fieldsAsked, profile, readable} from './profile';

const LACKS = 'names, e-mail address, organisation, photo and metadata only';

/**
 * The part of the People API that tells who somebody is: people by their ids, and the directory's list and
 * search. Nobody has contacts of their own.
 */
export function createPeople(directory: Organisation): Service {
  return {
    name: 'people',
    partial: {
      'people.people.get': LACKS,
      'people.people.getBatchGet': LACKS,
      'people.people.listDirectoryPeople': `${LACKS}; no sync tokens`,
      'people.people.searchDirectoryPeople': LACKS,
    },
    handlers: {
      'people.people.get': call => get(directory, call),
      'people.people.getBatchGet': call => batchGet(directory, call),
      'people.people.listDirectoryPeople': call =>
        listDirectory(directory, call),
      'people.people.searchDirectoryPeople': call =>
        searchDirectory(directory, call),
    },
  };
}

function get(directory: Organisation, call: ApiCall): people_v1.Schema$Person {
  const read = reader(directory, call);
  const person = read(String(call.params.resourceName));
  if (person) return person;
  throw new ApiError('NOT_FOUND', NOT_FOUND);
}

const NOT_FOUND = 'Requested entity was not found.';
const MOST_AT_ONCE = 200;

/**
 * `people.getBatchGet`: up to 200 people, each with a status of its own. How a single unknown one is told is
 * not published beyond the field's type.
 * Source: https://developers.google.com/people/api/rest/v1/people/getBatchGet
 */
function batchGet(
  directory: Organisation,
  call: ApiCall,
): people_v1.Schema$GetPeopleResponse {
  const read = reader(directory, call);
  const names = call.params.resourceNames;
  const asked = (Array.isArray(names) ? names : []).map(String);
  if (asked.length === 0) throw invalid('Resource names is required.');
  if (asked.length > MOST_AT_ONCE) {
    throw invalid(`At most ${MOST_AT_ONCE} resource names can be requested.`);
  }
  return {
    responses: asked.map(requestedResourceName => {
      const person = read(requestedResourceName);
      return person
        ? {httpStatusCode: 200, person, requestedResourceName, status: {}}
        : {
            httpStatusCode: 404,
            requestedResourceName,
            status: {code: 5, message: NOT_FOUND},
          };
    }),
  };
}

const PROFILE = 'READ_SOURCE_TYPE_PROFILE';
const READ_SOURCES = [
  PROFILE,
  'READ_SOURCE_TYPE_CONTACT',
  'READ_SOURCE_TYPE_DOMAIN_CONTACT',
  'READ_SOURCE_TYPE_OTHER_CONTACT',
];

/**
 * Reads people for one call. Colleagues see each other. What Google shows of an account outside the domain
 * depends on that person's public profile; here they have none, and are not found.
 */
function reader(
  directory: Organisation,
  call: ApiCall,
): (resourceName: string) => people_v1.Schema$Person | undefined {
  const {caller, params} = call;
  const fields = fieldsAsked(
    'personFields',
    params.personFields ?? older(call),
  );
  const sources = listOf(call, 'sources', READ_SOURCES);
  const profiles = sources.length === 0 || sources.includes(PROFILE);
  const inside = directory.isShared && directory.isColleague(caller.email);
  const visible = ({email}: Employee) =>
    email === caller.email.toLowerCase() ||
    (inside && directory.isColleague(email));
  return resourceName => {
    const [, id] = /^people\/([^/]+)$/.exec(resourceName) ?? [];
    if (id === undefined) {
      throw invalid(`Invalid resource name: "${resourceName}".`);
    }
    const person =
      id === 'me' ? directory.person(caller.email) : directory.byId(id);
    if (!person || !visible(person)) return undefined;
    return profile(person, profiles ? readable(caller, person, fields) : []);
  };
}

/** `requestMask.includeField` is the older mask, its paths begin with `person.`. */
function older({params}: ApiCall): string | undefined {
  const mask = params['requestMask.includeField'];
  return mask === undefined
    ? undefined
    : String(mask).replace(/(^|,)\s*person\./g, '$1');
}
