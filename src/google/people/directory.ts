import type {people_v1} from 'googleapis/build/src/apis/people/v1';
import type {Call} from '../../world/ask/call';
import type {Account, Directory} from '../../world/directory';
import {
  getting,
  HttpCall,
  json,
  withQuery,
  type HttpRequest,
} from '../rest/http';

const PEOPLE = 'https://people.googleapis.com/v1/people:';
const FIELDS = 'names,emailAddresses';

/** Ids in one address: UrlFetchApp takes 2,082 characters. Source: https://developers.google.com/apps-script/guides/services/quotas */
const IDS = 40;

/**
 * The company's directory through People v1, as far as the person acting sees it.
 *
 * It lists people only, groups never, and nobody the administrator keeps out of it; whether it lists an alias is not
 * published, so an address counts only where the answer names it.
 * Source: https://developers.google.com/people/api/rest/v1/people/searchDirectoryPeople
 */
export class PeopleDirectory implements Directory {
  /** @param me Who asks; finding them shows that there is a directory to be seen. */
  constructor(private readonly me: string) {}

  /** One search for each address and one for oneself, all in one round trip. */
  accounts(
    emails: readonly string[],
  ): Call<Readonly<Record<string, Account | null>>> {
    const own = this.me.toLowerCase();
    const asked = [own, ...emails];
    return new HttpCall('look people up', asked.map(search), answers => {
      const found = answers.map((answer, at) =>
        (
          json<people_v1.Schema$SearchDirectoryPeopleResponse>(answer).people ??
          []
        )
          .filter(person => addresses(person).includes(asked[at]))
          .flatMap(accountFrom),
      );
      const seen = found[0].length > 0;
      return Object.fromEntries(
        emails.flatMap((email, at): [string, Account | null][] => {
          const [account] = found[at + 1];
          if (account) return [[email, account]];
          const inside = domainOf(email) === domainOf(own);
          return seen && inside ? [[email, null]] : [];
        }),
      );
    });
  }

  /** Forty ids a request, all in one round trip. */
  people(ids: readonly string[]): Call<Readonly<Record<string, Account>>> {
    const chunks = ids.flatMap((_, at) =>
      at % IDS === 0 ? [ids.slice(at, at + IDS)] : [],
    );
    return new HttpCall('look people up', chunks.map(batch), answers =>
      Object.fromEntries(
        answers
          .flatMap(
            answer =>
              json<people_v1.Schema$GetPeopleResponse>(answer).responses ?? [],
          )
          .flatMap(({person}) => (person ? accountFrom(person) : []))
          .map(account => [account.id, account]),
      ),
    );
  }
}

function search(query: string): HttpRequest {
  return getting(
    withQuery(`${PEOPLE}searchDirectoryPeople`, {
      query,
      readMask: FIELDS,
      sources: 'DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE',
      // A search goes by beginnings: a longer address of somebody else may come first.
      pageSize: 30,
    }),
  );
}

function batch(ids: readonly string[]): HttpRequest {
  const names = ids.map(
    id => `&resourceNames=people/${encodeURIComponent(id)}`,
  );
  return getting(
    `${PEOPLE}batchGet?personFields=${FIELDS}&sources=READ_SOURCE_TYPE_PROFILE${names.join('')}`,
  );
}

function addresses({emailAddresses}: people_v1.Schema$Person): string[] {
  return (emailAddresses ?? []).flatMap(({value}) =>
    value ? [value.toLowerCase()] : [],
  );
}

/** Whoever has no address to be seen is not to be seen. */
function accountFrom(person: people_v1.Schema$Person): Account[] {
  const id = person.resourceName?.split('/')[1];
  const all = person.emailAddresses ?? [];
  const primary = all.find(({metadata}) => metadata?.primary) ?? all[0];
  if (!id || !primary?.value) return [];
  const [name] = person.names ?? [];
  return [
    {
      id,
      name: name?.displayName ?? '',
      email: primary.value.toLowerCase(),
      kind: 'person',
    },
  ];
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}
