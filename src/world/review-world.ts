import type {Activity} from './activity';
import type {Approvals} from './approvals';
import type {Briefs} from './briefs';
import type {Comments} from './comments';
import type {ContentLock} from './content-lock';
import type {Directory} from './directory';
import type {Evidence} from './evidence';
import type {Looks} from './looks';
import type {Mail} from './mail';
import type {Permissions} from './permissions';
import type {ReviewText} from './review-text';
import type {Secrets} from './secrets';
import type {SweepLog} from './sweeps';
import type {World} from './world';

/** What reviews ask of the world beside the rest. */
export interface ReviewWorld extends World {
  readonly comments: Comments;
  readonly briefs: Briefs;
  readonly activity: Activity;
  readonly directory: Directory;
  readonly approvals: Approvals;
  readonly permissions: Permissions;
  readonly evidence: Evidence;
  readonly lock: ContentLock;
  readonly mail: Mail;
  readonly reviewText: ReviewText;
  readonly secrets: Secrets;
  readonly sweeps: SweepLog;
  readonly looks: Looks;
  /** Address of the review page, for everybody. */
  readonly reviewPage: (fileId: string) => string;
}
