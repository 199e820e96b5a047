import type {Capability} from '../world/capability';
import {sweepReviews} from './actions/sweep-reviews';
import {readPeople} from './rules/lanes/reviewers';

export const review: Capability = {
  key: 'review',
  tabChecks: [{tab: 'people', find: rows => readPeople(rows).findings}],
  sweepParts: [{key: 'reviews', run: world => sweepReviews(world).missed}],
};
