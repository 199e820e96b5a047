import type {Tokens} from './authenticate';
import type {Directory, WireRequest, WireResponse} from './contracts';
import {json} from './wire';

const HOUR = 3600;

/**
 * Stubs of Google's token endpoints, enough for clients that refresh and inspect tokens. The refresh token
 * `user:<email>` gives the access token `user:<email>`; nothing is secret here.
 *
 * Deviation: client ids, secrets, codes and expiry are not checked; the authorization-code flow is refused.
 *
 * @returns undefined for any other path.
 */
export function answerOAuth(
  wire: WireRequest,
  tokens: Tokens,
  directory: Directory,
): WireResponse | undefined {
  const url = new URL(wire.url, 'http://localhost');
  const form = new URLSearchParams(wire.body.toString('utf8'));
  const path = url.pathname;
  if (/^(\/oauth2\/v4)?\/token$/.test(path) && wire.method === 'POST') {
    return refresh(asForm(wire, form), tokens);
  }
  if (/^(\/oauth2\/v[123])?\/tokeninfo$/.test(path)) {
    const token =
      url.searchParams.get('access_token') ??
      form.get('access_token') ??
      bearer(wire);
    return tokenInfo(token, tokens, directory);
  }
  if (/^\/((oauth2\/v[123]|v1)\/userinfo|userinfo\/v2\/me)$/.test(path)) {
    const oldForm =
      /\/(v1|v2)\/(userinfo|me)$/.test(path) && path !== '/v1/userinfo';
    return userInfo(bearer(wire), oldForm, tokens, directory);
  }
  if (/^(\/oauth2\/v[24])?\/revoke$/.test(path)) return json(200, {});
  return undefined;
}

/** Some clients send the form as JSON. */
function asForm(wire: WireRequest, form: URLSearchParams): URLSearchParams {
  if (!wire.headers['content-type']?.startsWith('application/json')) {
    return form;
  }
  try {
    const parsed: unknown = JSON.parse(wire.body.toString('utf8'));
    return new URLSearchParams(parsed as Record<string, string>);
  } catch {
    return form;
  }
}

function refresh(form: URLSearchParams, tokens: Tokens): WireResponse {
  if (form.get('grant_type') !== 'refresh_token') {
    return json(400, {
      error: 'unsupported_grant_type',
      error_description: `Invalid grant_type: ${form.get('grant_type') ?? ''}`,
    });
  }
  const token = form.get('refresh_token') ?? '';
  if (!tokens.resolve(token)) {
    return json(400, {
      error: 'invalid_grant',
      error_description: 'Bad Request',
    });
  }
  return json(200, {
    access_token: token,
    expires_in: HOUR - 1,
    scope: form.get('scope') ?? ALL_SCOPES,
    token_type: 'Bearer',
  });
}

function tokenInfo(
  token: string | undefined,
  tokens: Tokens,
  directory: Directory,
): WireResponse {
  const caller = token === undefined ? undefined : tokens.resolve(token);
  const person = caller && directory.person(caller.email);
  if (!caller || !person) {
    return json(400, {
      error: 'invalid_token',
      error_description: 'Invalid Value',
    });
  }
  return json(200, {
    azp: `${caller.project}.apps.googleusercontent.com`,
    aud: `${caller.project}.apps.googleusercontent.com`,
    sub: person.id,
    scope: caller.scopes === 'all' ? ALL_SCOPES : caller.scopes.join(' '),
    expires_in: String(HOUR - 1),
    email: person.email,
    email_verified: 'true',
    access_type: 'offline',
  });
}

/** What everybody without a picture of their own shows. */
const PICTURE = 'https://lh3.googleusercontent.com/a/default-user=s96-c';

/** Older addresses say `id` and `verified_email`, OpenID Connect `sub` and `email_verified`. */
function userInfo(
  token: string | undefined,
  oldForm: boolean,
  tokens: Tokens,
  directory: Directory,
): WireResponse {
  const caller = token === undefined ? undefined : tokens.resolve(token);
  const person = caller && directory.person(caller.email);
  if (!person) {
    return json(401, {
      error: 'invalid_request',
      error_description: 'Invalid Credentials',
    });
  }
  const {id, displayName: name, email} = person;
  const common = {name, email, picture: PICTURE, hd: email.split('@')[1]};
  return json(
    200,
    oldForm
      ? {id, verified_email: true, ...common}
      : {sub: id, email_verified: true, ...common},
  );
}

function bearer(wire: WireRequest): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(wire.headers.authorization ?? '')?.[1];
}

/** What `user:<email>` may do, for clients that look before they call. */
const ALL_SCOPES = [
  'openid',
  'https://www.googleapis.com/auth/userinfo.email',
  'https://www.googleapis.com/auth/userinfo.profile',
  'https://www.googleapis.com/auth/drive',
  'https://www.googleapis.com/auth/drive.file',
  'https://www.googleapis.com/auth/documents',
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/script.projects',
  'https://www.googleapis.com/auth/script.deployments',
  'https://www.googleapis.com/auth/calendar',
  'https://www.googleapis.com/auth/gmail.compose',
  'https://www.googleapis.com/auth/drive.activity',
  'https://www.googleapis.com/auth/directory.readonly',
].join(' ');
