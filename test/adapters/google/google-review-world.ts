import {DriveActivity} from '../../../src/adapters/google/activity';
import {DriveApprovals} from '../../../src/adapters/google/approvals';
import {DriveBriefs} from '../../../src/adapters/google/briefs';
import {GoogleComments} from '../../../src/adapters/google/comments';
import {DriveContentLock} from '../../../src/adapters/google/content-lock';
import {PeopleDirectory} from '../../../src/adapters/google/directory';
import {DriveEvidence} from '../../../src/adapters/google/evidence';
import {ScriptMail} from '../../../src/adapters/google/mail';
import {DrivePermissions} from '../../../src/adapters/google/permissions';
import {GoogleReviewText} from '../../../src/adapters/google/review-text';
import {PropertySecrets} from '../../../src/adapters/google/secrets';
import {PropertySweepLog} from '../../../src/adapters/google/sweeps';
import type {ReviewWorld} from '../../../src/ports/review-world';
import type {Secrets} from '../../../src/ports/secrets';
import type {Office} from '../../bundle/office';
import {googleWorld} from './google-world';
import {inScript} from './in-script';

/** One run of that person's with everything reviews ask for. */
export function googleReviewWorld(office: Office, email: string): ReviewWorld {
  const world = googleWorld(office, email);
  return {
    ...world,
    comments: new GoogleComments(),
    activity: new DriveActivity(),
    directory: new PeopleDirectory(email),
    approvals: new DriveApprovals(),
    permissions: new DrivePermissions(),
    evidence: new DriveEvidence(),
    lock: new DriveContentLock(),
    mail: new ScriptMail(),
    reviewText: new GoogleReviewText(),
    secrets: secretsOf(office, email, world.now),
    sweeps: new PropertySweepLog(),
    briefs: new DriveBriefs(),
    reviewPage: fileId => `https://review.example/${fileId}`,
  };
}

/** Each use is an execution of its own. */
function secretsOf(office: Office, email: string, now: string): Secrets {
  const secrets = new PropertySecrets(now, () => true);
  const run = <T>(work: () => T): T => inScript(office, email, work);
  return {
    keys: () => run(() => secrets.keys()),
    rotate: (at, before) => run(() => secrets.rotate(at, before)),
    nonce: () => run(() => secrets.nonce()),
  };
}
