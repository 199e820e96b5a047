import type {RefObject} from 'preact';
import {useRef, useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {goToField} from '../../../kit/problems';
import {useAction} from '../../../kit/use-action';
import type {PageLane, ReviewPageView, VerdictKey} from '../../contract';
import {call} from '../server';
import type {AnswerDraft} from './use-answer';
import type {Review} from './use-review';
import {VERDICTS} from './verdict-words';

/** What was posted last, to be said. */
export interface Posted {
  readonly verdict: VerdictKey;
  readonly laneLabel: string;
}

/** An answer on its way: pressed, asked about once more, posted. */
export interface Answering {
  /** The lane it is for; null while none is chosen. */
  readonly lane: PageLane | null;
  /** What was pressed and is to be confirmed. */
  readonly verdict: VerdictKey | null;
  start(chosen: VerdictKey): void;
  /** Takes back what was pressed, and goes back to where the page was. */
  back(): void;
  post(): void;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly posted: Posted | null;
  /** Begins the answer for another lane. */
  goOn(lane: string): void;
}

/**
 * @param box where the buttons are.
 * @param onNoLane a button was pressed while no lane is chosen.
 */
export function useAnswering(
  view: ReviewPageView,
  review: Review,
  draft: AnswerDraft,
  box: RefObject<HTMLElement | null>,
  onNoLane: () => void,
): Answering {
  const [verdict, setVerdict] = useState<VerdictKey | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [posted, setPosted] = useState<Posted | null>(null);
  const from = useRef(0);
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
  const goOn = (next: string) => {
    draft.chooseLane(next);
    setPosted(null);
    goToField('lane');
  };
  return {lane, verdict, start, back, post, busy, problem, posted, goOn};
}
