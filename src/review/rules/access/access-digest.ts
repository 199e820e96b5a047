import {sha256Hex} from '../../../core/base/digest';
import {holderKey} from './sharing';
import {type Grant} from '../../../core/base/grants';

/** The same for the same access, whatever its order. */
export function accessDigest(expected: readonly Grant[]): string {
  return sha256Hex(
    expected
      .map(({who, role}) => `${holderKey(who)} ${role}`)
      .sort()
      .join('\n'),
  ).slice(0, 16);
}
