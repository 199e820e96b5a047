import {useEffect, useRef} from 'preact/hooks';
import type {PageLane, ReviewPageView} from '../../contract';
import {Button} from '../../../kit/button';
import {ActionBar} from './action-bar';
import {AnswerPanel} from './answer-panel';
import type {AnswerDraft} from './use-answer';
import {type Posted, useAnswering} from './use-answering';
import type {Review} from './use-review';
import {approvedByMe, VERDICTS} from './verdict-words';

/** The buttons, the step that asks once more, and what came of it. */
export function Answering({
  view,
  review,
  draft,
  onNoLane,
}: {
  readonly view: ReviewPageView;
  readonly review: Review;
  readonly draft: AnswerDraft;
  /** A button was pressed while no lane is chosen. */
  readonly onNoLane: () => void;
}) {
  const box = useRef<HTMLElement>(null);
  const answering = useAnswering(view, review, draft, box, onNoLane);
  const {lane, verdict, posted} = answering;
  return (
    <>
      {posted && (
        <PostedNotice
          posted={posted}
          next={nextOf(view.lanes)}
          onNext={answering.goOn}
        />
      )}
      <section
        class={verdict ? 'answering' : 'answering bar'}
        aria-label="Your answer"
        ref={box}
      >
        {verdict && lane ? (
          <AnswerPanel
            verdict={verdict}
            lane={lane}
            view={view}
            draft={draft}
            edited={review.edited}
            problem={answering.problem}
            busy={answering.busy}
            onPost={answering.post}
            onBack={answering.back}
          />
        ) : (
          <ActionBar
            lane={lane}
            edited={review.edited !== null}
            onStart={answering.start}
          />
        )}
      </section>
    </>
  );
}

function PostedNotice({
  posted: {verdict, laneLabel},
  next,
  onNext,
}: {
  readonly posted: Posted;
  /** A lane that still waits for the person. */
  readonly next: PageLane | null;
  readonly onNext: (lane: string) => void;
}) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({block: 'nearest'});
  }, []);
  return (
    <section class="notice good posted" role="status" tabIndex={-1} ref={box}>
      <p class="notice-title">{VERDICTS[verdict].posted}</p>
      <p>
        It is in the document under your name, for {laneLabel}. The register
        takes it up within five minutes as a rule; you need not wait.
      </p>
      {next && (
        <div class="buttons">
          <Button onClick={() => onNext(next.key)}>
            Go on with {next.label}
          </Button>
        </div>
      )}
    </section>
  );
}

function nextOf(lanes: readonly PageLane[]): PageLane | null {
  return (
    lanes.find(
      lane => lane.asksMe && lane.myVerdict === '' && !approvedByMe(lane),
    ) ?? null
  );
}
