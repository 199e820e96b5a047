import {GoogleDocuments} from '../../src/google/docs/documents';
import {DriveFiles} from '../../src/google/drive/files';
import {SheetRegister} from '../../src/google/sheets/register';
import {GoogleTransport} from '../../src/google/rest/transport';
import {REGISTER_PLAN} from '../../src/product';
import type {World} from '../../src/world/world';
import {ROLES, type Role} from '../../scripts/live/credentials';
import {PORTS} from '../../scripts/live/report';
import {describeDocuments} from '../contracts/documents';
import {describeFiles} from '../contracts/files';
import {describeRegister} from '../contracts/register';
import type {Rig} from '../contracts/rig';
import {BlockingFetch} from './blocking-fetch';
import {MadeFiles} from './made-files';
import {withScriptServices} from './script-services';
import {CREDENTIALS, TARGET, Target} from './target';
import {DrivePermissions} from '../../src/google/drive/permissions';

/** Until search has caught up at Google, in ms, and until a change counts as somebody’s hand. */
const SETTLING = 30_000;

const target = new Target();
const tokens = new Map<Role, string>();
let http: BlockingFetch;
let made: MadeFiles;

beforeAll(async () => {
  await target.start();
  http = new BlockingFetch();
  for (const role of ROLES.filter(each => CREDENTIALS.people[each])) {
    tokens.set(role, await target.as(role).token());
  }
});
beforeEach(() => {
  made = new MadeFiles();
});
afterEach(() => made.remove(http));
afterAll(async () => {
  await http.close();
  await target.stop();
});

function world(role: Role): World {
  const transport = new GoogleTransport();
  const email = CREDENTIALS.people[role]?.email ?? '';
  const parts: Partial<World> = {
    transport: {
      wave: calls =>
        withScriptServices(
          http,
          tokens.get(role) ?? '',
          target.rootUrl,
          (request, answer) => made.note(request, answer),
          () => transport.wave(calls),
        ),
    },
    files: new DriveFiles(),
    permissions: new DrivePermissions(),
    documents: new GoogleDocuments(),
    register: new SheetRegister(REGISTER_PLAN.tabs),
    me: {email, domain: email.split('@')[1] ?? ''},
    now: new Date().toISOString(),
  };
  // Calls need no more of the world than this.
  return parts as World;
}

function rig(): Rig {
  return {
    as: world,
    settle: () => {
      if (target.rootUrl) advance(target.rootUrl);
      else http.sleep(SETTLING);
    },
  };
}

function advance(url: string): void {
  http.all([
    {
      url: `${url}/_emulator/clock`,
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({advanceMs: SETTLING}),
    },
  ]);
}

const where =
  TARGET === 'google' ? 'on live Google' : 'on the emulator over HTTP';
const everybody = ROLES.every(role => CREDENTIALS.people[role]);

(everybody ? describe : describe.skip)(PORTS, () => {
  describeFiles(where, rig);
  describeDocuments(where, rig);
  describeRegister(where, rig);
});
