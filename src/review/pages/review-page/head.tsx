import type {ReviewPageView} from '../../contract';
import {Button} from '../../../kit/button';
import {OutsideLink} from '../../../kit/outside-link';
import type {Review} from './use-review';
import {VisibleText} from '../../../kit/visible-text';

/** Which document this is, and as whom one looks at it. */
export function Head({
  view,
  review,
}: {
  readonly view: ReviewPageView;
  readonly review: Review;
}) {
  return (
    <header>
      <h1>
        <VisibleText text={view.name || 'Document without a name'} />
      </h1>
      <p class="facts">
        You are {view.me || 'not known to this page'}.{' '}
        <OutsideLink href={view.documentUrl}>Open the document</OutsideLink>
        <Button kind="quiet" busy={review.loading} onClick={review.refresh}>
          Refresh
        </Button>
      </p>
    </header>
  );
}
