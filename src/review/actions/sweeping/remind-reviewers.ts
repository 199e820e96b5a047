import {plusMinutes} from '../../../core/base/instant';
import {isAddress} from '../../../core/incident/incident';
import {reminderMail, silenceMail} from '../../rules/state/mails';
import {ofKind} from '../../rules/record/facts';
import {dueNudges, type Nudge} from '../../rules/state/reminders';
import {authorsOf, proposeReviewers} from '../../rules/lanes/reviewers';
import type {ReviewState} from '../../rules/state/state';
import type {ReviewWorld} from '../../../world/review-world';
import {subjectOf} from '../asking/ask-letters';
import type {ReviewCase} from '../review-book';
import type {Letter} from './send-once';

/** What is due in a case because somebody has not answered. */
export function nudgesFor(
  reviewed: ReviewCase,
  state: ReviewState,
  now: string,
): readonly Nudge[] {
  return dueNudges(state, reviewed.facts, laddersOf(reviewed), now);
}

/** Everybody who could be asked in a lane, in order; the present members are passed over by who asks. */
function laddersOf({
  rules,
  incident,
  book,
  level,
  facts,
}: ReviewCase): Readonly<Record<string, readonly string[]>> {
  const removed = ofKind(facts, 'removed').map(({person}) => person);
  const excluded = [
    ...removed,
    ...(level?.ownDraft ? [] : authorsOf(incident, facts)),
  ];
  return Object.fromEntries(
    rules.map(rule => {
      const [{asked, ladder}] = proposeReviewers(
        [rule],
        incident,
        book.people,
        excluded,
      );
      return [rule.key, [...asked, ...ladder]];
    }),
  );
}

/** The mail a nudge sends; none for asking the next, who is mailed as everybody who is asked. */
export function letterOf(
  world: ReviewWorld,
  reviewed: ReviewCase,
  one: Nudge,
): readonly Letter[] {
  if (one.kind === 'ask-next') return [];
  const rule = reviewed.rules.find(({key}) => key === one.lane);
  const {commander, commsLead} = reviewed.incident.roles;
  const to =
    one.kind === 'remind'
      ? one.person
      : ([commander, commsLead, reviewed.incident.declaredBy].find(isAddress) ??
        '');
  if (!rule || to === '') return [];
  const about = subjectOf(world, reviewed);
  const dueAt =
    ofKind(reviewed.facts, 'asked')
      .filter(({lane, person}) => lane === one.lane && person === to)
      .slice(-1)[0]?.dueAt ?? plusMinutes(world.now, 0);
  const text =
    one.kind === 'remind'
      ? reminderMail(about, rule.label, dueAt, one.at)
      : silenceMail(about, rule.label);
  return [
    {
      of: reviewed,
      lane: one.lane,
      person: to,
      message: {key: one.key, to: [to], ...text, attachments: []},
    },
  ];
}
