import {useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {useAction} from '../../../kit/use-action';
import type {LaneView, ReviewView, VerdictKey} from '../../contract';
import {call} from '../server';
import {mistakes} from './mistakes';
import type {Review} from './use-review';
import {useTyped, useTypedOperation} from '../../../kit/use-typed';
import {type Verdict, VERDICTS} from './verdicts';

/** `verdict` '' is none pressed yet. */
const NOTHING = {words: '', verdict: '', textHash: ''};

/** An answer for one lane as it is typed, pressed and sent. */
export interface LaneAnswer {
  /** Names the form, and the field of its words. */
  readonly form: string;
  readonly words: string;
  type(words: string): void;
  /** What was pressed and is to be confirmed. */
  readonly verdict: Verdict | undefined;
  press(key: VerdictKey): void;
  /** Takes back what was pressed; the words stay. */
  back(): void;
  readonly problem: Problem | null;
  send(): void;
  readonly sending: boolean;
}

export function useLaneAnswer(
  lane: LaneView,
  {fileId, textHash}: ReviewView,
  review: Review,
): LaneAnswer {
  const form = `answer-${lane.key}`;
  const [typed, put, drop] = useTyped('review', `${fileId}.${form}`, NOTHING);
  const [problem, setProblem] = useState<Problem | null>(null);
  const operation = useTypedOperation('review', `${fileId}.${form}`);
  const verdict = VERDICTS.find(({key}) => key === typed.verdict);
  const back = () => put({...NOTHING, words: typed.words});
  const [send, sending] = useAction(async () => {
    if (!verdict) return;
    setProblem(null);
    const content = {
      fileId,
      lane: lane.key,
      verdict: verdict.key,
      words: verdict.needsWords === null ? '' : typed.words,
      textHash: typed.textHash,
    };
    const answer = await operation.send(content, operation =>
      call('answerInSidebar', {...content, operation}),
    );
    if (answer.ok) {
      drop();
      if (verdict.key === 'approve' || verdict.key === 'object') {
        review.post(lane.key, typed.textHash);
      }
      review.done(answer.value, `${verdict.done} for ${lane.label}.`);
      return;
    }
    setProblem(answer);
    const fresh = await review.load();
    // Another text is another answer: it has to be pressed again.
    if (fresh && fresh.textHash !== typed.textHash) back();
  });
  const press = (key: VerdictKey) => {
    const pressed = VERDICTS.find(one => one.key === key);
    if (pressed?.needsWords && typed.words.trim() === '') {
      setProblem(mistakes([{field: form, message: pressed.needsWords}]));
      return;
    }
    setProblem(null);
    put({words: typed.words, verdict: key, textHash});
  };
  return {
    form,
    words: typed.words,
    type: words => put({...typed, words}),
    verdict,
    press,
    back,
    problem,
    send,
    sending,
  };
}
