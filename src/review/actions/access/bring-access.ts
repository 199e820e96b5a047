import {mayHear} from '../../../core/incident/exercise';
import {
  sharingDifferences,
  transition,
  type Repair,
} from '../../rules/access/compare-sharing';
import {
  expectedGrants,
  givenByReview,
  type SharingFacts,
} from '../../rules/access/sharing';
import type {Grant, HeldGrant} from '../../../core/base/grants';
import {ofKind} from '../../rules/record/facts';
import {UserError} from '../../../core/base/user-error';
import {membersAfter} from '../../rules/lanes/members';
import type {ReviewPhase} from '../../rules/state/state';
import {ask, type Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import {failedAs} from '../../../world/ask/explain';
import type {ReviewCase} from '../review-book';

/** What sharing of a case is judged by. */
export function sharingFacts(
  {book, kind, incident, facts, rules}: ReviewCase,
  phase: ReviewPhase,
): SharingFacts {
  const {settings} = book.register;
  return {
    phase,
    kind,
    incident,
    settings,
    reviewers: [
      ...new Set(
        rules.flatMap(({key}) =>
          membersAfter(facts, key).map(({person}) => person),
        ),
      ),
    ],
    audience: [...settings.csOps, ...settings.csLeadership].filter(
      mayHear(incident, settings.domain),
    ),
    people: book.people,
  };
}

export function expectedFor(
  reviewed: ReviewCase,
  phase: ReviewPhase,
): readonly Grant[] {
  return expectedGrants(sharingFacts(reviewed, phase));
}

/**
 * Gives what the phase needs and takes back what an earlier one gave, one change after the other: Drive loses one
 * of two that come together.
 *
 * @param seen Who has access, where that was asked a moment ago.
 */
export function* bringAccess(
  world: ReviewWorld,
  reviewed: ReviewCase,
  phase: ReviewPhase,
  seen?: readonly HeldGrant[],
): Strand<void> {
  const facts = sharingFacts(reviewed, phase);
  const held = seen ?? (yield* ask(world.permissions.held(reviewed.fileId)));
  const repairs = transition(
    sharingDifferences(held, expectedGrants(facts), facts.settings.domain),
    givenByReview({...facts, reviewers: everAsked(reviewed, facts)}),
  );
  for (const repair of repairs) {
    yield* repairAccess(
      world,
      reviewed.fileId,
      repair,
      reviewed.incident.visibility === 'open',
    );
  }
}

/** Everybody who is or was a reviewer. */
export function everAsked(
  reviewed: ReviewCase,
  {reviewers}: SharingFacts,
): readonly string[] {
  const before = ofKind(reviewed.facts, 'asked', 'delegated').map(
    ({person}) => person,
  );
  return [...new Set([...reviewers, ...before])];
}

export function* repairAccess(
  world: ReviewWorld,
  fileId: string,
  repair: Repair,
  groups = true,
): Strand<void> {
  const {permissions} = world;
  switch (repair.act) {
    case 'take':
      return yield* ask(permissions.take(fileId, repair.id));
    case 'change':
      return yield* ask(permissions.change(fileId, repair.id, repair.role));
    case 'give':
      return yield* giveAccess(world, fileId, repair.grant, groups);
  }
}

/** Whether an address is a group's cannot be seen from outside; Drive refuses it as a person's. */
function* giveAccess(
  {permissions}: ReviewWorld,
  fileId: string,
  grant: Grant,
  groups: boolean,
): Strand<void> {
  try {
    yield* ask(permissions.give(fileId, grant));
  } catch (error) {
    const {who} = grant;
    if (who.type !== 'user' || !failedAs(error, 'refused', 'notFound')) {
      throw error;
    }
    if (!groups) {
      throw new UserError(
        'Access was not given.',
        `${who.email} is no person with an account; a restricted incident is opened to people only.`,
        'Name people, one by one.',
      );
    }
    const group = {type: 'group' as const, email: who.email};
    yield* ask(permissions.give(fileId, {...grant, who: group}));
  }
}
