import {plusMinutes} from '../../../core/base/instant';
import type {NativeApproval} from '../../../world/approvals';
import {known, type Call, type Strand} from '../../../world/ask/call';
import {all, settle, type Settled} from '../../../world/ask/waves';
import type {CommentThread} from '../../../world/comments';
import type {ReviewWorld} from '../../../world/review-world';
import type {ReviewCase} from '../review-book';

/** What was said about a document: questions to be asked, or answered already. */
export interface Hearing {
  readonly threads: Call<readonly CommentThread[]>;
  readonly approvals: Call<readonly NativeApproval[]>;
}

/** Minutes by which Google's clocks and the script's may differ. */
const CLOCKS_APART = 5;

/** A thread may have been opened by a run that could not record it: what is older than its fact is not gone for that. */
export function heardSince({facts}: ReviewCase): string {
  const asked = facts.find(({kind}) => kind === 'asked')?.at;
  return asked === undefined ? '' : plusMinutes(asked, -CLOCKS_APART);
}

export function toHear(world: ReviewWorld, reviewed: ReviewCase): Hearing {
  const {fileId} = reviewed;
  return {
    threads: world.comments.threads(fileId, heardSince(reviewed)),
    approvals: world.approvals.list(fileId),
  };
}

/** Asked beside something longer, for whoever collects it afterwards; what failed is asked once more then. */
export function* heard(
  world: ReviewWorld,
  reviewed: ReviewCase,
): Strand<Hearing> {
  const calls = toHear(world, reviewed);
  const {threads, approvals} = yield* all({
    threads: settle(calls.threads),
    approvals: settle(calls.approvals),
  });
  return {
    threads: answeredOr(calls.threads, threads),
    approvals: answeredOr(calls.approvals, approvals),
  };
}

function answeredOr<T>(call: Call<T>, settled: Settled<T>): Call<T> {
  return settled.ok ? known(call.label, settled.value) : call;
}
