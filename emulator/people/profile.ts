import type {people_v1} from 'googleapis/build/src/apis/people/v1';
import type {Caller} from '../kernel/contracts';
import {invalid} from '../kernel/errors';
import type {Employee} from './organisation';

/** Every field a person can have; those without a value here come back absent. */
const FIELDS = new Set([
  'addresses',
  'ageRanges',
  'biographies',
  'birthdays',
  'calendarUrls',
  'clientData',
  'coverPhotos',
  'emailAddresses',
  'events',
  'externalIds',
  'genders',
  'imClients',
  'interests',
  'locales',
  'locations',
  'memberships',
  'metadata',
  'miscKeywords',
  'names',
  'nicknames',
  'occupations',
  'organizations',
  'phoneNumbers',
  'photos',
  'relations',
  'sipAddresses',
  'skills',
  'urls',
  'userDefined',
]);

export type MaskName = 'personFields' | 'readMask';

const DOCUMENTED =
  'Valid paths are documented at https://developers.google.com/people/api/rest/v1/people/get.';

/**
 * Field names of a mask; whole fields only.
 *
 * @throws ApiError 400 when there are none, or for one that no person has.
 */
export function fieldsAsked(name: MaskName, mask: unknown): readonly string[] {
  if (typeof mask !== 'string' || mask.trim() === '') {
    throw invalid(
      `${name} mask is required. Please specify one or more valid paths. ${DOCUMENTED}`,
    );
  }
  const fields = mask.split(',').map(field => field.trim());
  const wrong = fields.find(field => !FIELDS.has(field));
  if (wrong === undefined) return fields;
  throw invalid(`Invalid ${name} mask path: "${wrong}". ${DOCUMENTED}`);
}

/**
 * Somebody as the People API shows them: what the directory knows of them, as far as asked for and allowed.
 * Source: https://developers.google.com/people/api/rest/v1/people#Person
 */
export function profile(
  person: Employee,
  fields: readonly string[],
): people_v1.Schema$Person {
  const all = known(person);
  const chosen = Object.entries(all).filter(([name]) => fields.includes(name));
  return {
    resourceName: `people/${person.id}`,
    etag: `%${person.id}`,
    ...Object.fromEntries(chosen),
  };
}

/**
 * What a program may read of a person: everything with `directory.readonly`, of oneself also what one's own
 * profile scopes name. What is left of a colleague without that scope is not published; here the bare name.
 * Source: https://developers.google.com/people/api/rest/v1/people/get#authorization-scopes
 */
export function readable(
  {scopes, email}: Caller,
  person: Employee,
  fields: readonly string[],
): readonly string[] {
  if (scopes === 'all' || scopes.includes(`${AUTH}directory.readonly`)) {
    return fields;
  }
  if (person.email !== email.toLowerCase()) return [];
  return fields.filter(field =>
    OWN[field]?.some(scope => scopes.includes(AUTH + scope)),
  );
}

const AUTH = 'https://www.googleapis.com/auth/';

const OWN: Readonly<Record<string, readonly string[] | undefined>> = {
  names: ['userinfo.profile'],
  photos: ['userinfo.profile'],
  metadata: ['userinfo.profile'],
  emailAddresses: ['userinfo.email', 'user.emails.read'],
  organizations: ['user.organization.read'],
};

function known(person: Employee): people_v1.Schema$Person {
  const {id, displayName, email, title, department, photoLink} = person;
  const [givenName, ...family] = displayName.split(' ');
  const familyName = family.join(' ');
  const metadata = (type: string) => ({primary: true, source: {type, id}});
  return {
    metadata: {
      objectType: 'PERSON',
      sources: [
        {
          type: 'PROFILE',
          id,
          profileMetadata: {
            objectType: 'PERSON',
            userTypes: ['GOOGLE_USER', 'GOOGLE_APPS_USER'],
          },
        },
        {type: 'DOMAIN_PROFILE', id},
      ],
    },
    names: [
      {
        metadata: metadata('PROFILE'),
        displayName,
        ...(familyName ? {familyName} : {}),
        givenName,
        displayNameLastFirst: familyName
          ? `${familyName}, ${givenName}`
          : givenName,
        unstructuredName: displayName,
      },
    ],
    emailAddresses: [{metadata: metadata('DOMAIN_PROFILE'), value: email}],
    ...(title
      ? {
          organizations: [
            {
              metadata: metadata('DOMAIN_PROFILE'),
              title,
              department,
              current: true,
            },
          ],
        }
      : {}),
    ...(photoLink
      ? {photos: [{metadata: metadata('PROFILE'), url: photoLink}]}
      : {}),
  };
}
