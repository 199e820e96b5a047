import type {KnownPerson} from '../../../core/incident/words';
import {RetryNotice} from '../../../kit/notice';
import {Skeleton} from '../../../kit/skeleton';
import {Status} from '../../../kit/status';
import './review.css';
import {ReviewBody} from './review-body';
import {SaidNotice} from './said-notice';
import type {Review} from './use-review';

/** A review as it loads, fails and stands. */
export function ReviewPanel({
  review,
  people,
}: {
  readonly review: Review;
  /** For completion while typing. */
  readonly people: readonly KnownPerson[];
}) {
  const {view, problem, quiet, checking} = review;
  return (
    <>
      <SaidNotice said={review.said} />
      <Status
        text={
          review.mailing
            ? 'Writing to the reviewers … You may close this window: the next sweep does what is left.'
            : ''
        }
      />
      <RetryNotice
        problem={problem}
        quiet={quiet}
        busy={checking}
        onRetry={review.retry}
      />
      {!view && !problem && <Skeleton what="the review" />}
      {view && !view.reviewed && (
        <p>
          The {view.label.toLowerCase()} needs no approval: nobody has to sign
          it.
        </p>
      )}
      {view?.reviewed && (
        <ReviewBody view={view} review={review} people={people} />
      )}
    </>
  );
}
