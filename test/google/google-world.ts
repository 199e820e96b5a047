import {FetchedOutside} from '../../src/google/outside/outside';
import {GoogleCalendars} from '../../src/google/calendar/calendars';
import {AWAITED, REGISTER_PLAN} from '../../src/product';
import {GoogleDocuments} from '../../src/google/docs/documents';
import {DriveFiles} from '../../src/google/drive/files';
import {SheetRegister} from '../../src/google/sheets/register';
import {GoogleTransport} from '../../src/google/rest/transport';
import type {Settings} from '../../emulator/kernel/contracts';
import type {World} from '../../src/world/world';
import {Mould, type Office} from '../scenery/bundle/office';
import {inScript} from './in-script';
import {DrivePermissions} from '../../src/google/drive/permissions';

const empty = new Mould(() => {});

export function emptyOffice(settings: Partial<Settings> = {}): Office {
  return empty.copy(settings);
}

/** What a use case needs of the world for calls; the rest is not there. */
export function googleWorld(office: Office, email: string): World {
  const transport = new GoogleTransport();
  const absent = new Proxy(
    {},
    {
      get(_, name) {
        throw new Error(`Not part of this world: ${String(name)}`);
      },
    },
  );
  return {
    transport: {
      wave: calls => inScript(office, email, () => transport.wave(calls)),
    },
    files: new DriveFiles(),
    permissions: new DrivePermissions(),
    directory: absent as World['directory'],
    documents: new GoogleDocuments(),
    calendars: new GoogleCalendars(),
    outside: new FetchedOutside(),
    mail: absent as World['mail'],
    register: new SheetRegister(REGISTER_PLAN.tabs),
    plan: REGISTER_PLAN,
    phrases: () => new Map(),
    awaited: AWAITED,
    closingRules: [],
    installation: absent as World['installation'],
    setupMutex: {exclusive: work => work()},
    keptText: text => text,
    spending: {
      load: () => null,
      save: () => {},
      used: () => ({fetches: 0, seconds: 0, mails: 0}),
    },
    mutex: absent as World['mutex'],
    progress: absent as World['progress'],
    editor: absent as World['editor'],
    heads: absent as World['heads'],
    secrets: absent as World['secrets'],
    shelf: absent as World['shelf'],
    reviewSetup: absent as World['reviewSetup'],
    me: {email, domain: email.split('@')[1] ?? ''},
    now: new Date(office.workspace.ground.clock.now()).toISOString(),
  };
}
