import type {ReviewState} from '../../domain/review/state';
import {ask, type Strand} from '../../ports/call';
import type {ReviewWorld} from '../../ports/review-world';
import {failedAs} from '../explain';
import {repeatable} from '../make-once';

/**
 * Drive's own approval, where there is one to be had; answers its id, or ''. It knows neither lanes nor either-or:
 * everybody who is asked stands in it, and its answers are read lane by lane.
 */
export function* startApproval(
  world: ReviewWorld,
  fileId: string,
  state: ReviewState,
): Strand<string> {
  const {approvals} = world;
  const members = state.lanes.flatMap(lane => lane.members);
  if (!(yield* repeatable(approvals.canStart(fileId)))) return '';
  const running = function* (): Strand<string | null> {
    const all = yield* repeatable(approvals.list(fileId));
    return all.find(({status}) => status === 'in-progress')?.id ?? null;
  };
  const there = yield* running();
  if (there !== null) return there;
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
    const found = yield* running();
    if (found === null) throw error;
    return found;
  }
}
