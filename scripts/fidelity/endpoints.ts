import {parsed, type Interaction} from './recordings';

/** What the product itself asks of Google, by the names `endpointOf` gives. */
const OWN_DOMAIN = [
  /^(GET|POST) \/v4\/spreadsheets(\/\{id\}(:batchUpdate)?)?$/,
  /^\w+ \/v4\/spreadsheets\/\{id\}\/values/,
  /^(GET|POST|PATCH|DELETE) \/drive\/v3\/files(\/\{id\}(\/copy)?)?$/,
  /^\w+ \/drive\/v3\/files\/\{id\}\/permissions/,
  /^(GET|POST) \/v1\/documents/,
];

/** Method and path, with placeholders for what stands for one thing of many. */
export function endpointOf({request}: Interaction): string {
  const path = decodeURIComponent(new URL(request.uri).pathname)
    .replace(/\/(spreadsheets|files|documents)\/[^/:]+/, '/$1/{id}')
    .replace(
      /\/(permissions|comments|replies|sheets|revisions)\/[^/:]+/g,
      '/$1/{id}',
    )
    .replace(/\/values\/.+?(:append|:clear)?$/, '/values/{range}$1');
  return `${request.method} ${path}`;
}

/** The kinds of request a batch holds, each once. */
export function kindsOf({request}: Interaction): readonly string[] {
  if (!request.uri.includes(':batchUpdate')) return [];
  const {requests = []} = (parsed(request.body ?? '') ?? {}) as {
    requests?: object | readonly object[];
  };
  // Google takes one request without its brackets, too.
  return [...new Set([requests].flat().flatMap(each => Object.keys(each)))];
}

export function isOwnDomain(endpoint: string): boolean {
  return OWN_DOMAIN.some(form => form.test(endpoint));
}
