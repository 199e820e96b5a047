import type {SealKey} from '../core/base/seal';

/** Secrets of the installation, out of reach of the people who use it; and chance. */
export interface Secrets {
  /** Those in use first, then retired ones. Throws a `UserError` before set-up; after it there is always one in use. */
  keys(): readonly SealKey[];
  /**
   * Makes a new key. The old ones seal no more; what they sealed holds on, unless they are forgotten: then it counts as
   * never said, which is what a leak demands.
   */
  rotate(at: string, before: 'retire' | 'forget'): void;
  /** 16 letters and digits nobody can guess. */
  nonce(): string;
}
