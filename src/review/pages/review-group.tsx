import type {KnownPerson} from '../../core/incident/words';
import {Group} from '../../kit/group';
import {phaseInWords} from './lane-standing';
import {ReviewPanel} from './panel/review-panel';
import {useReview} from './panel/use-review';
import type {ReviewView} from '../contract';
import type {OpenSidebar} from '../../kit/sidebar-group';

/** The review of the open document; it has a call of its own, so that the sidebar does not wait for it. */
export function ReviewGroup({
  fileId,
  rev,
  mayRecord,
  people,
  sidebar,
}: {
  readonly fileId: string;
  /** Of the incident: its stamps are part of the text. */
  readonly rev: number;
  readonly mayRecord: boolean;
  readonly people: readonly KnownPerson[];
  readonly sidebar: OpenSidebar;
}) {
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
