import {ask} from '../../world/ask/call';
import {checkReviewers} from '../rules/lanes/check-reviewers';
import {membersAfter} from '../rules/lanes/members';
import {authorsOf} from '../rules/lanes/reviewers';
import {UserError} from '../../core/base/user-error';
import type {ReviewWorld} from '../../world/review-world';
import {run} from '../../world/ask/waves';
import type {ReviewCase} from './review-book';
import {lower} from './who-acts';

/** A delegate has to be somebody who could have been asked. */
export function checkDelegate(
  world: ReviewWorld,
  {rules, facts, book, incident}: ReviewCase,
  {
    lane,
    from,
    person,
  }: {
    readonly lane: string;
    readonly from: string;
    readonly person: string;
  },
): void {
  const rule = rules.find(({key}) => key === lane);
  const members = membersAfter(facts, lane);
  const original = members.find(one => one.person === lower(from));
  if (!rule || original?.standsFor !== '') {
    throw refusal(
      `${from} is not asked in that lane.`,
      'Only who is asked can be represented; a delegate cannot pass it on.',
    );
  }
  const others = rules.map(({key}) => ({
    lane: key,
    asked: [
      ...membersAfter(facts, key).map(one => one.person),
      ...(key === lane ? [lower(person)] : []),
    ],
    ladder: [],
  }));
  const [problem] = checkReviewers(
    rules.filter(({key}) =>
      others.some(one => one.lane === key && one.asked.length > 0),
    ),
    others,
    {
      domain: book.register.settings.domain,
      accounts: new Map(
        Object.entries(
          run(world.transport, ask(world.directory.accounts([lower(person)]))),
        ),
      ),
      authors: authorsOf(incident, facts),
      // Who wrote or asked never signs in somebody else's place.
      ownDraft: false,
    },
  ).filter(one => one.person === lower(person));
  if (problem) throw refusal(problem.message, problem.remedy);
}

export function nothingThere(): UserError {
  return refusal(
    'What it is about is not there any more.',
    'Reload: somebody else may have settled it.',
  );
}

export function refusal(why: string, remedy: string): UserError {
  return new UserError('Nothing was decided.', why, remedy);
}
