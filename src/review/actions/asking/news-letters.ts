import {newsMail} from '../../rules/state/mails';
import {newsOf, type News} from '../../rules/state/news';
import type {ReviewState} from '../../rules/state/state';
import type {ReviewWorld} from '../../../world/review-world';
import type {ReviewCase} from '../review-book';
import type {Letter} from '../sweeping/send-once';
import {subjectOf} from './ask-letters';

/** What people of a document are to hear and were not told yet. */
export function newsFor(
  {facts, incident, book}: ReviewCase,
  state: Pick<ReviewState, 'phase' | 'objections'>,
): readonly News[] {
  return newsOf(state, {facts, incident, settings: book.register.settings});
}

export function newsLetters(
  world: ReviewWorld,
  reviewed: ReviewCase,
  state: ReviewState,
): readonly Letter[] {
  const about = subjectOf(world, reviewed);
  const labels = new Map(reviewed.rules.map(({key, label}) => [key, label]));
  return newsFor(reviewed, state).map(news => ({
    of: reviewed,
    lane: '',
    person: news.to.join(', '),
    message: {
      key: news.key,
      to: news.to,
      ...newsMail(about, news, lane => labels.get(lane) ?? lane),
      attachments: [],
    },
  }));
}
