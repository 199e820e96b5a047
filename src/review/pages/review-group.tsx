import {Group} from '../../kit/group';
import {phaseInWords} from './lane-standing';
import {ReviewPanel} from './panel/review-panel';
import {useReview} from './panel/use-review';
import type {ReviewView} from '../contract';
import type {SidebarContext} from '../../kit/sidebar-group';

/** The review of the open document; it has a call of its own, so that the sidebar does not wait for it. */
export function ReviewGroup(context: SidebarContext) {
  const {document} = context;
  return (
    document && (
      <ReviewOf key={document.fileId} {...context} fileId={document.fileId} />
    )
  );
}

function ReviewOf({
  fileId,
  rev,
  mayRecord,
  people,
  sidebar,
}: SidebarContext & {readonly fileId: string}) {
  const review = useReview(fileId, rev, mayRecord, sidebar);
  const {view} = review;
  return (
    <Group title="Review" summary={view ? summary(view) : ''} open>
      <ReviewPanel review={review} people={people} />
    </Group>
  );
}

function summary({reviewed, phase, round, versions}: ReviewView): string {
  const last = versions.filter(({state}) => state === 'done').pop();
  return reviewed ? phaseInWords(phase, round, last?.number) : 'not needed';
}
