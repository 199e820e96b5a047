import {googleReviewWorld as composed} from '../../src/composition';
import {CachedLooks} from '../../src/google/script/looks';
import {PropertySecrets} from '../../src/google/script/secrets';
import type {ReviewWorld} from '../../src/world/review-world';
import type {Looks} from '../../src/world/looks';
import type {Secrets} from '../../src/world/secrets';
import type {Office} from '../scenery/bundle/office';
import {googleWorld} from './google-world';
import {inScript} from './in-script';

/** What reviews ask of the world, composed as in the bundle; each round trip is a run of that person's. */
export function googleReviewWorld(office: Office, email: string): ReviewWorld {
  const {transport, now} = googleWorld(office, email);
  return {
    ...inScript(office, email, composed),
    transport,
    now,
    secrets: secretsOf(office, email, now),
    looks: looksOf(office, email),
  };
}

/** Each use is an execution of its own. */
function looksOf(office: Office, email: string): Looks {
  const looks = new CachedLooks();
  return {
    read: ids => inScript(office, email, () => looks.read(ids)),
    keep: seen => inScript(office, email, () => looks.keep(seen)),
  };
}

/** The same. */
function secretsOf(office: Office, email: string, now: string): Secrets {
  const secrets = new PropertySecrets(now, () => true);
  const run = <T>(work: () => T): T => inScript(office, email, work);
  return {
    keys: () => run(() => secrets.keys()),
    rotate: (at, before) => run(() => secrets.rotate(at, before)),
    nonce: () => run(() => secrets.nonce()),
  };
}
