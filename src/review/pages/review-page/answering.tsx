import {useEffect, useRef, useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import type {PageLane, ReviewPageView, VerdictKey} from '../../contract';
import {Button} from '../../../kit/button';
import {goToField} from '../../../kit/problems';
import {call} from '../server';
import {useAction} from '../../../kit/use-action';
import {ActionBar} from './action-bar';
import {AnswerPanel} from './answer-panel';
import type {AnswerDraft} from './use-answer';
import type {Review} from './use-review';
import {approvedByMe, VERDICTS} from './verdict-words';

/** What was posted last, to be said. */
interface Posted {
  readonly verdict: VerdictKey;
  readonly laneLabel: string;
}

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
  const [verdict, setVerdict] = useState<VerdictKey | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [posted, setPosted] = useState<Posted | null>(null);
  const from = useRef(0);
  const box = useRef<HTMLElement>(null);
  const lane = view.lanes.find(({key}) => key === draft.lane) ?? null;

  const start = (chosen: VerdictKey) => {
    if (!lane) {
      onNoLane();
      return goToField('lane');
    }
    from.current = window.scrollY;
    setPosted(null);
    setProblem(null);
    setVerdict(chosen);
  };
  const back = () => {
    setVerdict(null);
    setProblem(null);
    window.scrollTo({top: from.current});
    const again = verdict && VERDICTS[verdict].start;
    // The button is there again after the next drawing.
    requestAnimationFrame(() => {
      const buttons = box.current?.querySelectorAll('button') ?? [];
      [...buttons]
        .find(({textContent}) => textContent === again)
        ?.focus({preventScroll: true});
    });
  };
  const [post, busy] = useAction(async () => {
    if (!lane || !verdict) return;
    setProblem(null);
    const content = {
      fileId: view.fileId,
      lane: lane.key,
      verdict,
      words: VERDICTS[verdict].asks ? draft.words : '',
      textHash: view.textHash,
      ...(verdict === 'approve' && draft.parts.length > 0
        ? {parts: draft.parts}
        : {}),
    };
    const answer = await draft.operation.send(content, operation =>
      call('answerReview', {...content, operation}),
    );
    if (!answer.ok) {
      setProblem(answer);
      // What was refused may be refused because of what the page does not show yet.
      await review.look();
      return;
    }
    review.show(answer.value);
    if (verdict === 'approve' && draft.parts.length === 0) {
      review.readAll(answer.value);
    }
    draft.sent();
    setVerdict(null);
    setPosted({verdict, laneLabel: lane.label});
  });
  return (
    <>
      {posted && (
        <PostedNotice
          posted={posted}
          next={nextOf(view.lanes)}
          onNext={key => {
            draft.chooseLane(key);
            setPosted(null);
            goToField('lane');
          }}
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
            problem={problem}
            busy={busy}
            onPost={post}
            onBack={back}
          />
        ) : (
          <ActionBar
            lane={lane}
            edited={review.edited !== null}
            onStart={start}
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
