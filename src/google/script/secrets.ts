import type {SealKey} from '../../core/base/seal';
import {UserError} from '../../core/base/user-error';
import type {Secrets} from '../../world/secrets';
import {allProperties, type Properties} from './properties';

/** One property a key: two runs that make the first key at once make two good ones, and neither overwrites the other. */
const PREFIX = 'review-key.';

interface Stored extends SealKey {
  readonly madeAt: string;
}

/**
 * Keys in script properties, which runs of this deployment read and no page or person does. A version-4 UUID has 122
 * random bits; a secret is three of them.
 * Source: https://developers.google.com/apps-script/reference/utilities/utilities#getUuid()
 */
export class PropertySecrets implements Secrets {
  private known: readonly Stored[] | undefined;

  /**
   * @param installed Whether set-up has run: then a key that is missing is made at first need.
   * @param atStart Script properties as this call found them.
   */
  constructor(
    private readonly now: string,
    private readonly installed: () => boolean,
    private readonly atStart: () => Properties = allProperties,
  ) {}

  keys(): readonly SealKey[] {
    this.known ??= stored(this.atStart());
    if (!this.known.some(inUse)) {
      if (!this.installed()) throw notSetUp();
      this.make(this.now);
    }
    return this.known;
  }

  nonce(): string {
    return [digits(), digits()].map(part => part.slice(0, 8)).join('');
  }

  /** Makes the first key; answers whether it had to. */
  ensure(): boolean {
    this.known = stored();
    if (this.known.some(inUse)) return false;
    this.make(this.now);
    return true;
  }

  rotate(at: string, before: 'retire' | 'forget'): void {
    const store = PropertiesService.getScriptProperties();
    const old = stored().filter(inUse);
    this.make(at);
    for (const key of old) {
      if (before === 'forget') store.deleteProperty(PREFIX + key.id);
      else save({...key, retiredAt: at});
    }
    this.known = stored();
  }

  private make(madeAt: string): void {
    const id = `k${digits().slice(0, 8)}`;
    const secret = digits() + digits() + digits();
    save({id, secret, retiredAt: '', madeAt});
    this.known = stored();
  }
}

/** The newest in use first, then the retired: deterministic, so that every run seals with the same one. */
function stored(all = allProperties()): readonly Stored[] {
  return Object.entries(all)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([, text]) => JSON.parse(text) as Stored)
    .sort(
      (a, b) =>
        Number(inUse(b)) - Number(inUse(a)) ||
        b.madeAt.localeCompare(a.madeAt, 'en') ||
        a.id.localeCompare(b.id, 'en'),
    );
}

function save(key: Stored): void {
  PropertiesService.getScriptProperties().setProperty(
    PREFIX + key.id,
    JSON.stringify(key),
  );
}

function inUse({retiredAt}: SealKey): boolean {
  return retiredAt === '';
}

function digits(): string {
  return Utilities.getUuid().replace(/-/g, '');
}

function notSetUp(): UserError {
  return new UserError(
    'Reviews are not set up yet.',
    'The key that signs answers has not been made.',
    'Ask an administrator to run set-up: Extensions → Incident Comms → Set up.',
  );
}
