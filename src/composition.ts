import {REGISTER_PLAN} from './domain/register-plan';
import {GoogleDocuments} from './adapters/google/documents';
import {ActiveDocument} from './adapters/google/editor';
import {DriveFiles} from './adapters/google/files';
import {PropertyInstallation} from './adapters/google/installation';
import {ScriptLock} from './adapters/google/mutex';
import {activePerson} from './adapters/google/person';
import {CachedProgress} from './adapters/google/progress';
import {SheetRegister} from './adapters/google/register';
import {GoogleTransport} from './adapters/google/transport';
import type {World} from './ports/world';

/** Google behind the ports, for one call. The only place that asks for the time. */
export function googleWorld(): World {
  return {
    transport: new GoogleTransport(),
    files: new DriveFiles(),
    documents: new GoogleDocuments(),
    register: new SheetRegister(REGISTER_PLAN),
    installation: new PropertyInstallation(),
    mutex: new ScriptLock(),
    progress: new CachedProgress(),
    editor: new ActiveDocument(),
    me: activePerson(),
    now: `${new Date().toISOString().slice(0, 19)}Z`,
  };
}
