import {describeReviews} from '../contracts/reviews';
import {reviewOffice} from './review-office';

describeReviews(
  'on the emulator',
  ({anchors, approvals} = {}) =>
    reviewOffice({
      docsComments: anchors === false ? 'off' : 'on',
      approvals: approvals ?? false,
    }).rig,
);
