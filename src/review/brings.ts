import type {Capability} from '../world/capability';
import {sweepReviews} from './actions/sweep-reviews';
import {REVIEWS_TAB} from './rules/record/reviews-tab';
import {readPeople} from './rules/lanes/reviewers';

export const review: Capability = {
  key: 'review',
  tabs: [REVIEWS_TAB],
  tabChecks: [{tab: 'people', find: rows => readPeople(rows).findings}],
  sweepParts: [{key: 'reviews', run: world => sweepReviews(world).missed}],
};
