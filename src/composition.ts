import {REGISTER_PLAN} from './domain/register-plan';
import {DriveActivity} from './adapters/google/activity';
import {DriveApprovals} from './adapters/google/approvals';
import {GoogleComments} from './adapters/google/comments';
import {DriveBriefs} from './adapters/google/briefs';
import {DriveContentLock} from './adapters/google/content-lock';
import {PeopleDirectory} from './adapters/google/directory';
import {GoogleDocuments} from './adapters/google/documents';
import {ActiveDocument} from './adapters/google/editor';
import {DriveEvidence} from './adapters/google/evidence';
import {DriveFiles} from './adapters/google/files';
import {PropertyInstallation} from './adapters/google/installation';
import {CachedLooks} from './adapters/google/looks';
import {ScriptMail} from './adapters/google/mail';
import {ScriptLock} from './adapters/google/mutex';
import {DrivePermissions} from './adapters/google/permissions';
import {activePerson} from './adapters/google/person';
import {CachedProgress} from './adapters/google/progress';
import {SheetRegister} from './adapters/google/register';
import {knownWebApp, reviewPageOf} from './adapters/google/review-page';
import {GoogleReviewText} from './adapters/google/review-text';
import {PropertySecrets} from './adapters/google/secrets';
import {PropertySweepLog} from './adapters/google/sweeps';
import {GoogleTransport} from './adapters/google/transport';
import type {ReviewWorld} from './ports/review-world';
import type {World} from './ports/world';

/** Google behind the ports, for one call. The only place that asks for the time. */
export function googleWorld(): World {
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
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
    reviewSetup: {
      ensureKey: () => new PropertySecrets(now, () => false).ensure(),
      lastSweep: () => new PropertySweepLog().lastEnd('any document'),
      webApp: knownWebApp,
    },
    now,
  };
}

/** The same for whatever has to do with reviews. */
export function googleReviewWorld(): ReviewWorld {
  const world = googleWorld();
  return {
    ...world,
    comments: new GoogleComments(),
    activity: new DriveActivity(),
    directory: new PeopleDirectory(world.me.email),
    approvals: new DriveApprovals(),
    permissions: new DrivePermissions(),
    evidence: new DriveEvidence(),
    lock: new DriveContentLock(),
    mail: new ScriptMail(),
    reviewText: new GoogleReviewText(),
    secrets: new PropertySecrets(
      world.now,
      () => world.installation.load() !== null,
    ),
    sweeps: new PropertySweepLog(),
    looks: new CachedLooks(),
    briefs: new DriveBriefs(),
    reviewPage: reviewPageOf(world.installation),
  };
}
