import type {Capability} from '../world/capability';
import {REVIEW_TABS} from './actions/review-book';
import {sweepReviews} from './actions/sweep-reviews';
import {REVIEWS_TAB} from './rules/record/reviews-tab';
import {readPeople} from './rules/lanes/reviewers';
import {PART_REVIEWS} from './actions/part-reviews';

export const review: Capability = {
  key: 'review',
  tabs: [REVIEWS_TAB],
  tabChecks: [{tab: 'people', find: rows => readPeople(rows).findings}],
  partReviews: PART_REVIEWS,
  sweepParts: [
    {
      key: 'reviews',
      reads: REVIEW_TABS,
      run: world => ({missed: sweepReviews(world).missed}),
    },
  ],
};
