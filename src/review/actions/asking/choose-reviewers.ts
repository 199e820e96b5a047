import {isAddress} from '../../../core/incident/incident';
import {
  checkReviewers,
  type ReviewerProblem,
} from '../../rules/lanes/check-reviewers';
import {UserError} from '../../../core/base/user-error';
import {type Account} from '../../../core/base/account';
import type {LaneState} from '../../rules/lanes/lane-state';
import {
  authorsOf,
  proposeReviewers,
  type Assignment,
  type PersonEntry,
} from '../../rules/lanes/reviewers';
import type {ReviewState} from '../../rules/state/state';
import {ask, type Strand} from '../../../world/ask/call';
import type {ReviewWorld} from '../../../world/review-world';
import {explained, refusedAtAll} from '../../../world/ask/explain';
import {all} from '../../../world/ask/waves';
import type {ReviewCase} from '../review-book';

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

/** Whoever asks cannot sign, so nobody asks who is to sign: neither they nor the others would notice. */
export function refuseSigner(
  {level}: ReviewCase,
  {lanes}: ReviewState,
  by: string,
): void {
  const own = lanes.find(({members}) =>
    members.some(({person}) => person === by.toLowerCase()),
  );
  if (!own || level?.ownDraft) return;
  throw new UserError(
    'Nobody was asked.',
    `You are asked to sign for ${own.lane.label} yourself, and whoever asks cannot sign.`,
    'Ask the communications lead to press it; or be taken out of that lane first, under Reviewers.',
  );
}

export function assigned(
  {incident, book, level, facts}: ReviewCase,
  state: ReviewState,
  wanted: readonly LaneState[],
  people: Named,
  by: string,
): readonly Assignment[] {
  const authors = authorsOf(incident, facts, by);
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

/** What is wrong with who would be asked; and an id for the brief, where there is none yet. One round trip. */
export function* checked(
  world: ReviewWorld,
  {incident, book, level, facts}: ReviewCase,
  state: ReviewState,
  wanted: readonly LaneState[],
  assignments: readonly Assignment[],
  by: string,
): Strand<{
  readonly problems: readonly ReviewerProblem[];
  readonly briefId: string;
}> {
  if (wanted.length === 0) return {problems: [], briefId: ''};
  const others = state.lanes.filter(
    lane => !wanted.includes(lane) && lane.members.length > 0,
  );
  const everybody = [
    ...others.map(({lane, members}) => ({
      lane: lane.key,
      asked: members.map(({person}) => person),
      ladder: [],
    })),
    ...assignments,
  ];
  const own = new Set(assignments.map(({lane}) => lane));
  const needsBrief = !facts.some(({kind}) => kind === 'brief');
  const {accounts, briefId} = yield* asked(world, assignments, needsBrief);
  const problems = checkReviewers(
    [...others, ...wanted].map(({lane}) => lane),
    everybody,
    {
      domain: book.register.settings.domain,
      accounts: vouchedFor(accounts, book.people),
      authors: authorsOf(incident, facts, by),
      ownDraft: level?.ownDraft ?? false,
    },
  ).filter(({lane}) => own.has(lane));
  return {problems, briefId};
}

/** Directories leave people out, executives for instance: somebody whom the People tab names is not taken for missing. */
function vouchedFor(
  accounts: ReadonlyMap<string, Account | null>,
  people: readonly PersonEntry[],
): ReadonlyMap<string, Account | null> {
  return new Map(
    [...accounts].filter(
      ([address, account]) =>
        account !== null || !people.some(({email}) => email === address),
    ),
  );
}

/** A directory that cannot be asked names nobody as missing; sharing will. */
function* asked(
  world: ReviewWorld,
  assignments: readonly Assignment[],
  needsBrief: boolean,
): Strand<{
  readonly accounts: ReadonlyMap<string, Account | null>;
  readonly briefId: string;
}> {
  const emails = [
    ...new Set(assignments.flatMap(({asked: all}) => all).filter(isAddress)),
  ];
  try {
    return yield* all({
      accounts: accountsOf(world, emails),
      briefId: newId(world, needsBrief),
    });
  } catch (error) {
    throw explained(error, 'Nobody was asked.', 'Try again in a moment.');
  }
}

function* newId({files}: ReviewWorld, wanted: boolean): Strand<string> {
  if (!wanted) return '';
  const [id = ''] = yield* ask(files.newFolderIds(1));
  return id;
}

function* accountsOf(
  {directory}: ReviewWorld,
  emails: readonly string[],
): Strand<ReadonlyMap<string, Account | null>> {
  if (emails.length === 0) return new Map();
  try {
    return new Map(Object.entries(yield* ask(directory.accounts(emails))));
  } catch (error) {
    if (!refusedAtAll(error)) throw error;
    return new Map();
  }
}
