import * as fc from 'fast-check';
import {askForReview} from '../../../../../src/review/actions/ask-for-review';
import {
  unlockReleased,
  withdrawReview,
} from '../../../../../src/review/actions/end-review';
import {giveUpRelease} from '../../../../../src/review/actions/give-up-release';
import {releaseDocument} from '../../../../../src/review/actions/release-document';
import {sweepReviews} from '../../../../../src/review/actions/sweep-reviews';
import {reviewPageView} from '../../../../../src/review/views/review-page';
import type {Fault} from '../../../../scenery/fakes/fake-workspace';
import {ADMIN, LEAD} from '../../review-stage';
import {act} from '../act';
import {person} from '../people';

/** The course of a review, and what comes between. */
export const COURSE = {
  ask: act(4, {}, model => {
    const {stage} = model;
    model.noteAsk();
    const form = {fileId: stage.id(), people: {}, notNeeded: {}};
    askForReview(stage.as(LEAD), form);
  }),
  release: act(6, {}, ({stage}) => {
    releaseDocument(stage.as(LEAD), stage.id(), 'withheld');
  }),
  'give up': act(2, {by: person}, ({stage}, {by}) => {
    giveUpRelease(stage.as(by), stage.id(), 'It does not end.');
  }),
  unlock: act(2, {}, ({stage}) => {
    unlockReleased(stage.as(LEAD), stage.id(), 'A typo.');
  }),
  withdraw: act(1, {}, ({stage}) => {
    withdrawReview(stage.as(LEAD), stage.id(), 'Wrong.');
  }),
  sweep: act(4, {}, ({stage}) => {
    sweepReviews(stage.as(ADMIN));
  }),
  /** Whoever has no access sees nothing; a brief that cannot be believed only leaves something out. */
  look: act(2, {by: person}, ({stage}, {by}) => {
    const none = stage.reviews.roleOf(stage.id(), by) === 'none';
    let seen = '';
    try {
      seen = reviewPageView(stage.as(by), stage.id()).name;
    } finally {
      expect(none && seen !== '').toBe(false);
    }
  }),
  fault: act(
    3,
    {
      fault: fc.constantFrom<Fault>(
        'busy',
        'refused',
        'unknown, done',
        'unknown, not done',
        'killed before',
        'killed after',
      ),
      after: fc.nat(12),
    },
    ({stage: {workspace}}, {fault, after}) => {
      const from = workspace.callCount + after;
      workspace.fault = nth => (nth === from ? fault : null);
    },
  ),
  wait: act(1, {minutes: fc.nat(60)}, ({stage}, {minutes}) => {
    stage.workspace.later(minutes);
  }),
  forget: act(1, {}, ({stage}) => stage.reviews.looks.clear()),
};
