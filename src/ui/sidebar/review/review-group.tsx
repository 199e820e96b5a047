import {useEffect, useRef} from 'preact/hooks';
import type {KnownPerson} from '../../contract';
import {Button} from '../../kit/button';
import {Group} from '../../kit/group';
import {phaseInWords} from '../../kit/lane-standing';
import {ProblemNotice} from '../../kit/notice';
import {Skeleton} from '../../kit/skeleton';
import type {ReviewView} from '../../review-contract';
import type {Sidebar} from '../use-sidebar';
import {ReviewBody} from './review-body';
import {type Said, useReview} from './use-review';

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
  readonly sidebar: Sidebar;
}) {
  const review = useReview(fileId, rev, mayRecord, sidebar);
  const {view, problem, quiet, checking} = review;
  return (
    <Group title="Review" summary={view ? summary(view) : ''} open>
      <SaidNotice said={review.said} />
      {problem && (
        <ProblemNotice problem={problem} quiet={quiet}>
          <Button busy={checking} onClick={review.retry}>
            Try again
          </Button>
        </ProblemNotice>
      )}
      {!view && !problem && <Skeleton what="the review" />}
      {view && !view.reviewed && (
        <p>
          The {view.label.toLowerCase()} lives without approval: nobody has to
          sign it.
        </p>
      )}
      {view?.reviewed && (
        <ReviewBody view={view} review={review} people={people} />
      )}
    </Group>
  );
}

/** What has just been done; takes the focus, because the form it came from is gone. */
function SaidNotice({said: {text, kind, times}}: {readonly said: Said}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (times === 0) return;
    box.current?.focus();
    box.current?.scrollIntoView({block: 'nearest'});
  }, [times]);
  return (
    <div
      role="status"
      tabIndex={-1}
      ref={box}
      class={text ? `notice ${kind}` : undefined}
    >
      {text && <p>{text}</p>}
    </div>
  );
}

function summary({reviewed, phase, round, versions}: ReviewView): string {
  const last = versions.filter(({state}) => state === 'done').pop();
  return reviewed ? phaseInWords(phase, round, last?.number) : 'not needed';
}
