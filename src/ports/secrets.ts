import type {SealKey} from '../domain/review/seal';

/** Secrets of the installation, out of reach of the people who use it; and chance. */
export interface Secrets {
  /** The key in use first, then retired ones. Throws a `UserError` before set-up has made one. */
  keys(): readonly SealKey[];
  /** 16 letters and digits nobody can guess. */
  nonce(): string;
}
