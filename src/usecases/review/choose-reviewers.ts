import {isAddress} from '../../domain/incident';
import {
  checkReviewers,
  type Account,
  type ReviewerProblem,
} from '../../domain/review/check-reviewers';
import type {LaneState} from '../../domain/review/lane-state';
import {
  authorsOf,
  proposeReviewers,
  type Assignment,
} from '../../domain/review/reviewers';
import type {ReviewState} from '../../domain/review/state';
import type {ReviewWorld} from '../../ports/review-world';
import {explained, failedAs} from '../explain';
import {repeatable} from '../make-once';
import {run} from '../waves';
import type {ReviewCase} from './review-book';

/** People as they were typed, by lane; a lane that is not there, or has nobody, gets who is proposed. */
export type Named = Readonly<Record<string, readonly string[]>>;

/** People named for a lane who are not asked there yet. */
export function named(
  {lane, members}: LaneState,
  people: Named,
): readonly string[] {
  return (people[lane.key] ?? [])
    .map(email => email.trim().toLowerCase())
    .filter(email => !members.some(({person}) => person === email));
}

export function assigned(
  {incident, book, level}: ReviewCase,
  state: ReviewState,
  wanted: readonly LaneState[],
  people: Named,
  by: string,
): readonly Assignment[] {
  const authors = authorsOf(incident, by);
  const elsewhere = state.lanes
    .filter(lane => !wanted.includes(lane))
    .flatMap(({members}) => members.map(({person}) => person));
  const chosen = wanted.flatMap(({lane}) =>
    (people[lane.key] ?? []).map(email => email.trim().toLowerCase()),
  );
  const proposals = proposeReviewers(
    wanted
      .filter(({lane}) => (people[lane.key] ?? []).length === 0)
      .map(({lane}) => lane),
    incident,
    book.people,
    [...(level?.ownDraft ? [] : authors), ...elsewhere, ...chosen],
  );
  return wanted.map(({lane, members}) => {
    const typed = (people[lane.key] ?? []).map(email =>
      email.trim().toLowerCase(),
    );
    const proposal = proposals.find(one => one.lane === lane.key);
    // Who has looked at it before looks at it again.
    const before = members
      .filter(({standsFor}) => standsFor === '')
      .map(({person}) => person);
    return {
      lane: lane.key,
      asked:
        typed.length > 0
          ? typed
          : before.length > 0
            ? before
            : (proposal?.asked ?? []),
      ladder: proposal?.ladder ?? [],
    };
  });
}

export function checked(
  world: ReviewWorld,
  {incident, book, level}: ReviewCase,
  state: ReviewState,
  wanted: readonly LaneState[],
  assignments: readonly Assignment[],
  by: string,
): readonly ReviewerProblem[] {
  if (wanted.length === 0) return [];
  const others = state.lanes.filter(
    lane => !wanted.includes(lane) && lane.members.length > 0,
  );
  const all = [
    ...others.map(({lane, members}) => ({
      lane: lane.key,
      asked: members.map(({person}) => person),
      ladder: [],
    })),
    ...assignments,
  ];
  const own = new Set(assignments.map(({lane}) => lane));
  return checkReviewers(
    [...others, ...wanted].map(({lane}) => lane),
    all,
    {
      domain: book.register.settings.domain,
      accounts: accountsOf(world, assignments),
      authors: authorsOf(incident, by),
      ownDraft: level?.ownDraft ?? false,
    },
  ).filter(({lane}) => own.has(lane));
}

/** A directory that cannot be asked names nobody as missing; sharing will. */
function accountsOf(
  world: ReviewWorld,
  assignments: readonly Assignment[],
): ReadonlyMap<string, Account | null> {
  const emails = [
    ...new Set(assignments.flatMap(({asked}) => asked).filter(isAddress)),
  ];
  if (emails.length === 0) return new Map();
  try {
    return new Map(
      Object.entries(
        run(world.transport, repeatable(world.directory.accounts(emails))),
      ),
    );
  } catch (error) {
    if (failedAs(error, 'forbidden', 'refused', 'notFound')) return new Map();
    throw explained(error, 'Nobody was asked.', 'Try again in a moment.');
  }
}
