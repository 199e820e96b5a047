import {ofKind} from '../rules/record/facts';
import {closedVersion, runningVersion} from '../rules/record/versions';
import {sinceWithdrawn} from '../rules/lanes/lane-state';
import {isText} from '../rules/text/canonical-text';
import type {ReviewCase} from './review-book';
import type {ReviewedText} from './review-texts';

/**
 * Drive locks a text by itself when everybody who was asked has approved it there: that lock is older than the answers
 * taken up from it. While one of them has not, the lock is somebody's, and keeps the others from objecting.
 */
export function isForeign(
  since: string | null,
  {facts}: ReviewCase,
  {canonical}: ReviewedText,
): boolean {
  if (since === null) return false;
  const current = sinceWithdrawn(facts);
  const approved = new Set(
    ofKind(current, 'approve')
      .filter(
        ({source, textHash, at}) =>
          source === 'approval' &&
          isText(canonical, textHash) &&
          since !== '' &&
          since.slice(0, 19) <= at.slice(0, 19),
      )
      .map(({person}) => person),
  );
  return (
    approved.size === 0 ||
    ofKind(current, 'asked').some(({person}) => !approved.has(person))
  );
}

/** Whether the product itself may have locked the document. */
export function mayBeLocked({facts}: ReviewCase): boolean {
  return closedVersion(facts) !== null || runningVersion(facts) !== null;
}
