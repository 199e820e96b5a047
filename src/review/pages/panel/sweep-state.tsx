import {useEffect, useRef, useState} from 'preact/hooks';
import {Button} from '../../../kit/button';
import {spanInWords} from '../../../kit/time';
import type {Review} from './use-review';

/** The sweep runs every five minutes; this long without one is a fault. */
const LATE_MS = 20 * 60_000;

/** Also when it has never run, or could not look at the document. */
function isLate(lastSweepAt: string, now: number): boolean {
  const at = Date.parse(lastSweepAt);
  return Number.isNaN(at) || now - at > LATE_MS;
}

/** When answers were last collected by themselves, and what to do when they are not. */
export function SweepState({
  lastSweepAt,
  review,
  now,
}: {
  readonly lastSweepAt: string;
  readonly review: Review;
  readonly now: number;
}) {
  const at = Date.parse(lastSweepAt);
  const never = Number.isNaN(at);
  const late = isLate(lastSweepAt, now);
  // Whoever has just collected them themselves is not told of the last run before.
  const [collected, setCollected] = useState(false);
  const before = useRef(review.checking);
  useEffect(() => {
    if (before.current && !review.checking) setCollected(!review.problem);
    before.current = review.checking;
  }, [review.checking]);
  useEffect(() => setCollected(false), [lastSweepAt]);
  return (
    <div class={late ? 'sweep notice warning' : 'sweep'}>
      <p class={late ? undefined : 'hint'}>
        {never
          ? 'Replies in comments are not picked up automatically here: the background check has never run or has no access (it never has access to restricted incidents).'
          : late
            ? `The background check last ran ${ago(now - at)}; it should run every five minutes.`
            : collected
              ? 'You have just collected the answers in comments.'
              : `Answers in comments were collected ${ago(now - at)}.`}{' '}
        {late &&
          (review.mayRecord
            ? 'Collect them here. '
            : 'Somebody with edit access collects them. ') +
            'The admin guide says how to set it up (“The sweep”).'}
      </p>
      {review.mayRecord && (
        <Button kind="quiet" busy={review.checking} onClick={review.check}>
          Collect answers now
        </Button>
      )}
    </div>
  );
}

function ago(span: number): string {
  return span < 60_000 ? 'just now' : `${spanInWords(span)} ago`;
}
