import {docs, type docs_v1} from 'googleapis/build/src/apis/docs';
import {
  auth as driveAuth,
  drive,
  type drive_v3,
} from 'googleapis/build/src/apis/drive';
import {
  driveactivity,
  type driveactivity_v2,
} from 'googleapis/build/src/apis/driveactivity';
import {people, type people_v1} from 'googleapis/build/src/apis/people';
import {sheets, type sheets_v4} from 'googleapis/build/src/apis/sheets';
import type {Credentials, Role} from '../../scripts/live/credentials';

/** Google's own clients, signed in as one person. */
export interface Clients {
  readonly email: string;
  /** A fresh access token. */
  token(): Promise<string>;
  readonly drive: drive_v3.Drive;
  readonly docs: docs_v1.Docs;
  readonly sheets: sheets_v4.Sheets;
  readonly activity: driveactivity_v2.Driveactivity;
  readonly people: people_v1.People;
}

/** Tries a refusal for rate again, whatever the call does: nothing has happened then. Anything else fails at once. */
const PATIENCE = {
  retry: true,
  retryConfig: {
    retry: 7,
    noResponseRetries: 0,
    retryDelay: 1000,
    httpMethodsToRetry: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    statusCodesToRetry: [[429, 429]],
  },
};

/**
 * @param rootUrl where the APIs are, when not at Google
 * @param fetchImplementation carries every call but those for tokens
 */
export function clientsOf(
  {client, people: accounts}: Credentials,
  role: Role,
  rootUrl: string | undefined,
  fetchImplementation: typeof fetch,
): Clients {
  const account = accounts[role];
  if (!account) throw new Error(`The credentials name nobody as ${role}.`);
  const auth = new driveAuth.OAuth2({
    clientId: client.id,
    clientSecret: client.secret,
    // Jest cannot load the client's own default.
    transporterOptions: {fetchImplementation: (...call) => fetch(...call)},
    ...(rootUrl && {endpoints: {oauth2TokenUrl: `${rootUrl}/token`}}),
  });
  auth.setCredentials({refresh_token: account.refreshToken});
  const common = {
    auth,
    fetchImplementation,
    ...PATIENCE,
    ...(rootUrl && {rootUrl: `${rootUrl}/`}),
  };
  return {
    email: account.email,
    token: async () => (await auth.getAccessToken()).token ?? '',
    drive: drive({version: 'v3', ...common}),
    docs: docs({version: 'v1', ...common}),
    sheets: sheets({version: 'v4', ...common}),
    activity: driveactivity({version: 'v2', ...common}),
    people: people({version: 'v1', ...common}),
  };
}
