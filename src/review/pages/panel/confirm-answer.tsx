import {useEffect, useRef} from 'preact/hooks';
import {Button} from '../../../kit/button';
import type {LaneView, ReviewView} from '../../contract';
import type {Verdict} from './verdicts';

/** Says the answer once more, with lane and document, before it is given in the person's name. */
export function ConfirmAnswer({
  verdict,
  words,
  lane,
  view,
  busy,
  onSend,
  onBack,
}: {
  readonly verdict: Verdict;
  readonly words: string;
  readonly lane: LaneView;
  readonly view: ReviewView;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onBack: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const unsent = verdict.needsWords === null && words.trim() !== '';
  return (
    <div role="group" aria-label="Confirm your answer" tabIndex={-1} ref={box}>
      <p>
        {verdict.confirms} the <strong>{view.label}</strong> of{' '}
        {view.incidentId} for <strong>{lane.label}</strong> ({lane.answersFor}).
      </p>
      {verdict.needsWords !== null && words.trim() !== '' && (
        <p class="said-words">
          <q>{words}</q>
        </p>
      )}
      <p class="hint">{verdict.means}</p>
      {unsent && (
        <p class="hint">
          An approval carries no words: what you typed is not sent. Go back and
          suggest it first, if it matters.
        </p>
      )}
      <div class="buttons">
        <Button kind="primary" busy={busy} onClick={onSend}>
          {verdict.sends}
        </Button>
        <Button disabled={busy} onClick={onBack}>
          Back
        </Button>
      </div>
    </div>
  );
}
