import {calendar} from 'googleapis/build/src/apis/calendar';
import {auth as driveAuth, drive} from 'googleapis/build/src/apis/drive';
import {driveactivity} from 'googleapis/build/src/apis/driveactivity';
import {gmail} from 'googleapis/build/src/apis/gmail';
import {people} from 'googleapis/build/src/apis/people';
import {sheets} from 'googleapis/build/src/apis/sheets';
import type {Workspace} from '../../emulator/workspace';

/** Google's own clients as people of the example organisation, without a socket between them and the workspace. */
export function googleClients(workspace: Workspace) {
  const common = (email: string) => {
    const auth = new driveAuth.OAuth2();
    auth.setCredentials({access_token: `user:${email}`});
    const fetchImplementation = inProcess(workspace);
    return {auth, fetchImplementation, rootUrl: 'http://localhost/'};
  };
  return {
    drive: (email: string) => drive({version: 'v3', ...common(email)}),
    activity: (email: string) =>
      driveactivity({version: 'v2', ...common(email)}),
    calendar: (email: string) => calendar({version: 'v3', ...common(email)}),
    gmail: (email: string) => gmail({version: 'v1', ...common(email)}),
    sheets: (email: string) => sheets({version: 'v4', ...common(email)}),
    people: (email: string) => people({version: 'v1', ...common(email)}),
  };
}

/** A `fetch` that ends in the workspace. */
function inProcess(workspace: Workspace): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const {pathname, search} = new URL(request.url);
    const {status, headers, body} = workspace.dispatch({
      method: request.method,
      url: pathname + search,
      headers: Object.fromEntries(request.headers),
      body: Buffer.from(await request.arrayBuffer()),
    });
    const empty = status === 204;
    return new Response(empty ? null : new Uint8Array(body), {status, headers});
  };
}

/** What a refused call of Google's client says. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{status: number; reason?: string; message: string}> {
  try {
    await call;
  } catch (error) {
    const {response} = error as {
      response?: {status: number; data: {error: {message: string}}};
    };
    if (!response) throw error;
    const detail = response.data.error as {
      message: string;
      errors?: {reason: string}[];
    };
    const reason = detail.errors?.[0].reason;
    const {message} = detail;
    return {status: response.status, message, ...(reason ? {reason} : {})};
  }
  throw new Error('The call was not refused.');
}
