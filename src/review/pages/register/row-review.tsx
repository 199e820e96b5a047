import {useEffect, useRef} from 'preact/hooks';
import {ReviewPanel} from '../panel/review-panel';
import {type Surface, useReview} from '../panel/use-review';

/**
 * The whole review of one document, below its row. Here it can also be unlocked: beside a locked document there is
 * no sidebar. Source: add-ons run only for who can edit the file at that moment,
 * https://developers.google.com/apps-script/guides/triggers
 */
export function RowReview({
  fileId,
  name,
  surface,
  onChanged,
}: {
  readonly fileId: string;
  readonly name: string;
  readonly surface: Surface;
  readonly onChanged: () => void;
}) {
  const review = useReview(fileId, 0, true, surface);
  const {view, said} = review;
  const seen = useRef('');
  useEffect(() => {
    if (!view) return;
    const now = `${view.phase} ${view.round} ${said.times}`;
    if (seen.current !== '' && seen.current !== now) onChanged();
    seen.current = now;
  }, [view, said.times]);
  return (
    <div class="row-review" role="group" aria-label={`Review: ${name}`}>
      <ReviewPanel review={review} people={[]} />
    </div>
  );
}
