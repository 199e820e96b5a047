import type {ApiName, SurfaceMethod} from '../surface/model';
import type {Caller, Directory} from './contracts';
import {ApiError} from './errors';
import {isOldStyle} from './wire';

/** Who a token stands for, or undefined when this resolver did not issue it. */
export type TokenResolver = (token: string) => Caller | undefined;

/** Turns access tokens into callers. `user:<email>` is any existing account with every scope. */
export class Tokens {
  private readonly resolvers: TokenResolver[] = [];

  constructor(private readonly directory: Directory) {}

  /** For tokens issued by others: `ScriptApp.getOAuthToken()`. */
  register(resolver: TokenResolver): void {
    this.resolvers.push(resolver);
  }

  resolve(token: string): Caller | undefined {
    const [, email] = /^user:(.+)$/.exec(token) ?? [];
    if (email !== undefined) {
      const person = this.directory.person(email);
      return person
        ? {email: person.email, project: 'external', scopes: 'all'}
        : undefined;
    }
    for (const resolver of this.resolvers) {
      const caller = resolver(token);
      if (caller) return caller;
    }
    return undefined;
  }
}

/** @throws ApiError 401 in the API's own shape. */
export function authenticate(
  tokens: Tokens,
  api: ApiName,
  authorization: string | undefined,
  query: URLSearchParams,
): Caller {
  const [, bearer] = /^Bearer\s+(\S+)$/i.exec(authorization ?? '') ?? [];
  const token =
    bearer ?? query.get('access_token') ?? query.get('oauth_token') ?? '';
  const caller = token === '' ? undefined : tokens.resolve(token);
  if (caller) return caller;
  throw unauthenticated(api, authorization !== undefined || token !== '');
}

/** Source: https://developers.google.com/workspace/drive/api/guides/handle-errors#401_invalid_credentials */
export function unauthenticated(api: ApiName, given: boolean): ApiError {
  const advice =
    'Expected OAuth 2 access token, login cookie or other valid authentication credential. ' +
    'See https://developers.google.com/identity/sign-in/web/devconsole-project.';
  if (isOldStyle(api)) {
    return new ApiError(
      'UNAUTHENTICATED',
      given ? 'Invalid Credentials' : 'Login Required.',
      {
        reason: given ? 'authError' : 'required',
        location: 'Authorization',
        locationType: 'header',
      },
    );
  }
  return new ApiError(
    'UNAUTHENTICATED',
    given
      ? `Request had invalid authentication credentials. ${advice}`
      : `Request is missing required authentication credential. ${advice}`,
    undefined,
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: given ? 'ACCESS_TOKEN_TYPE_UNSUPPORTED' : 'CREDENTIALS_MISSING',
        domain: 'googleapis.com',
        metadata: {service: `${api}.googleapis.com`},
      },
    ],
  );
}

/** Refuses a token that lacks every scope the method accepts. */
export function requireScope(method: SurfaceMethod, caller: Caller): void {
  if (caller.scopes === 'all' || method.scopes.length === 0) return;
  const granted = caller.scopes;
  if (method.scopes.some(scope => granted.includes(scope))) return;
  const message = 'Request had insufficient authentication scopes.';
  throw new ApiError(
    'PERMISSION_DENIED',
    message,
    {reason: 'insufficientPermissions'},
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
        domain: 'googleapis.com',
        metadata: {service: `${method.api}.googleapis.com`, method: method.id},
      },
    ],
  );
}
