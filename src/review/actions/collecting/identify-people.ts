import type {LaneReply} from '../../rules/answers/collect';
import {ofKind} from '../../rules/record/facts';
import {ask, type Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import {refusedAtAll} from '../../../world/ask/explain';
import type {ReviewCase} from '../review-book';

/** Drive Activity and People are extras: without them a typed verdict is asked about. */
export function* actorsOf(
  world: ReviewWorld,
  fileId: string,
  typed: readonly LaneReply[],
): Strand<ReadonlyMap<string, string>> {
  const [first] = typed;
  if (!first) return new Map();
  try {
    const acts = yield* ask(world.activity.commentActors(fileId, first.at));
    const people = yield* ask(
      world.directory.people([
        ...new Set(acts.map(({accountId}) => accountId)),
      ]),
    );
    return new Map(
      acts.flatMap(({postId, accountId}) => {
        const email = people[accountId]?.email;
        return email === undefined ? [] : [[postId, email] as const];
      }),
    );
  } catch (error) {
    if (!refusedAtAll(error)) throw error;
    return new Map();
  }
}

/** Account ids of everybody concerned, but only when an address turns up that nobody was asked under. */
export function* idsOf(
  world: ReviewWorld,
  {facts}: ReviewCase,
  replies: readonly LaneReply[],
  actors: ReadonlyMap<string, string>,
): Strand<ReadonlyMap<string, string>> {
  const asked = new Set(
    ofKind(facts, 'asked', 'delegated').map(({person}) => person),
  );
  const strangers = [
    ...replies.flatMap(({content}) =>
      [...content.matchAll(/^Signed by (\S+@\S+) for /gm)].map(([, one]) =>
        one.toLowerCase(),
      ),
    ),
    ...[...actors.values()].map(email => email.toLowerCase()),
  ].filter(email => !asked.has(email));
  if (strangers.length === 0) return new Map();
  try {
    const accounts = yield* ask(
      world.directory.accounts([...new Set([...strangers, ...asked])]),
    );
    return new Map(
      Object.entries(accounts).flatMap(([email, account]) =>
        account === null ? [] : [[email, account.id] as const],
      ),
    );
  } catch (error) {
    if (!refusedAtAll(error)) throw error;
    return new Map();
  }
}
