import {shortHash} from '../../core/base/short-hash';

/** The same sentence in the same document is the same promise. */
export function promiseKey(
  incident: string,
  fileId: string,
  sentence: string,
): string {
  return `${incident}:${shortHash(`${fileId} ${sentence}`)}`;
}
