import {describeActivity} from './activity';
import {describeApprovals} from './approvals';
import {describeBriefs} from './briefs';
import {describeComments} from './comments';
import {describeContentLock} from './content-lock';
import {describeDirectory} from './directory';
import {describeEvidence} from './evidence';
import {describeChanges} from './changes';
import {describeLooks} from './looks';
import {describeMail} from './mail';
import {describePermissions} from './permissions';
import type {MakeRig} from './review-rig';
import {describeReviewText} from './review-text';
import {describeSecrets} from './secrets';

/** Every contract of reviews, for one implementation. */
export function describeReviews(name: string, make: MakeRig): void {
  describeComments(name, make);
  describeActivity(name, make);
  describeDirectory(name, make);
  describeApprovals(name, make);
  describePermissions(name, make);
  describeEvidence(name, make);
  describeContentLock(name, make);
  describeMail(name, make);
  describeReviewText(name, make);
  describeSecrets(name, make);
  describeBriefs(name, make);
  describeChanges(name, make);
  describeLooks(name, make);
}
