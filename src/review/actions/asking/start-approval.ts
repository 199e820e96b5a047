import type {ReviewState} from '../../rules/state/state';
import {ask, type Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import {failedAs} from '../../../world/ask/explain';

/** Whether Drive has approvals here, and the one that is running already. */
export interface ApprovalLook {
  readonly can: boolean;
  /** Id, or ''. */
  readonly running: string;
}

export function* lookForApproval(
  world: ReviewWorld,
  fileId: string,
): Strand<ApprovalLook> {
  return (yield* ask(world.approvals.canStart(fileId)))
    ? {can: true, running: yield* findRunning(world, fileId)}
    : {can: false, running: ''};
}

/**
 * Drive's own approval, where there is one to be had; answers its id, or ''. It knows neither lanes nor either-or:
 * everybody who is asked stands in it, and its answers are read lane by lane. The file has to be shared before.
 */
export function* startApproval(
  world: ReviewWorld,
  fileId: string,
  state: ReviewState,
  look: ApprovalLook,
): Strand<string> {
  const {approvals} = world;
  const members = state.lanes.flatMap(lane => lane.members);
  if (!look.can || look.running !== '') return look.running;
  try {
    return yield* ask(
      approvals.start(fileId, {
        reviewers: [...new Set(members.map(({person}) => person))],
        dueAt:
          members
            .map(({dueAt}) => dueAt)
            .sort()
            .pop() ?? '',
        message: '',
      }),
    );
  } catch (error) {
    // It is an extra: a tenant that refuses it goes on with comments alone.
    if (failedAs(error, 'refused', 'forbidden')) return '';
    if (!failedAs(error, 'unknown', 'conflict')) throw error;
    const found = yield* findRunning(world, fileId);
    if (found === '') throw error;
    return found;
  }
}

function* findRunning(world: ReviewWorld, fileId: string): Strand<string> {
  const all = yield* ask(world.approvals.list(fileId));
  return all.find(({status}) => status === 'in-progress')?.id ?? '';
}
