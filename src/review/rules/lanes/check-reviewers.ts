import type {Account} from '../../../core/base/account';
import {isAddress} from '../../../core/incident/incident';
import type {Lane} from './lanes';
import type {Assignment} from './reviewers';

export interface ReviewerProblem {
  readonly lane: string;
  /** '' when the lane has nobody. */
  readonly person: string;
  readonly problem:
    | 'nobody'
    | 'not-an-address'
    | 'outside'
    | 'no-account'
    | 'group'
    | 'twice'
    | 'two-lanes'
    | 'own-draft';
  readonly message: string;
  readonly remedy: string;
}

export interface ReviewerRules {
  /** '' where none is known: then nobody counts as outside. */
  readonly domain: string;
  /** By address in lower case; null: looked up and not there; absent: could not be looked up. */
  readonly accounts: ReadonlyMap<string, Account | null>;
  readonly authors: readonly string[];
  readonly ownDraft: boolean;
}

/**
 * Everything wrong with who would be asked; asked for before anything is shared. Two addresses of one account
 * are one person.
 */
export function checkReviewers(
  lanes: readonly Lane[],
  assignments: readonly Assignment[],
  rules: ReviewerRules,
): readonly ReviewerProblem[] {
  const seen: {readonly lane: string; readonly id: string}[] = [];
  return lanes.flatMap(({key, label}): readonly ReviewerProblem[] => {
    const asked = assignments.find(({lane}) => lane === key)?.asked ?? [];
    if (asked.length === 0) {
      return [
        {
          lane: key,
          person: '',
          problem: 'nobody',
          message: `Nobody can sign for ${label}.`,
          remedy:
            'Choose somebody, or enter who signs for it in the People tab.',
        },
      ];
    }
    return asked.flatMap(typed => {
      const person = typed.trim().toLowerCase();
      const id = rules.accounts.get(person)?.id ?? person;
      const found = wrongWith(person, label, id);
      seen.push({lane: key, id});
      return found === null ? [] : [{lane: key, person, ...found}];
    });

    function wrongWith(
      person: string,
      lane: string,
      id: string,
    ): Omit<ReviewerProblem, 'lane' | 'person'> | null {
      const account = rules.accounts.get(person);
      if (!isAddress(person)) {
        return {
          problem: 'not-an-address',
          message: `"${person.slice(0, 60)}" is not a mail address.`,
          remedy: 'Write the complete address.',
        };
      }
      if (rules.domain !== '' && !person.endsWith(`@${rules.domain}`)) {
        return {
          problem: 'outside',
          message: `${person} is outside ${rules.domain}.`,
          remedy: `Ask somebody of ${rules.domain}; drafts stay inside.`,
        };
      }
      if (account === null) {
        return {
          problem: 'no-account',
          message: `${person} has no account here that the directory shows.`,
          remedy:
            'Check the spelling, or ask somebody else. If the directory does not list this person, add them in the People tab.',
        };
      }
      if (account?.kind === 'group') {
        return {
          problem: 'group',
          message: `${person} is a group; only a person can sign.`,
          remedy:
            'Name the person. Access can go through the group: see "Shared through" in the People tab.',
        };
      }
      if (seen.some(one => one.id === id && one.lane === key)) {
        return {
          problem: 'twice',
          message: `${person} is in ${lane} twice.`,
          remedy: 'Remove one of the two.',
        };
      }
      if (seen.some(one => one.id === id)) {
        return {
          problem: 'two-lanes',
          message: `${person} would sign for two lanes.`,
          remedy: `Choose somebody else for ${lane}: choose somebody else: each review needs a different person.`,
        };
      }
      const authors = rules.authors.map(
        author => rules.accounts.get(author)?.id ?? author,
      );
      return !rules.ownDraft && authors.includes(id)
        ? {
            problem: 'own-draft',
            message: `${person} wrote the draft or asks for the review.`,
            remedy: `Choose somebody else for ${lane}; policy does not let writers sign their own draft.`,
          }
        : null;
    }
  });
}
