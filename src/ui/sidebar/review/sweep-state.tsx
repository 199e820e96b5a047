import {Button} from '../../kit/button';
import {spanInWords} from '../../kit/time';
import type {Review} from './use-review';

/** The sweep runs every five minutes; this long without one is a fault. */
const LATE_MS = 20 * 60_000;

/** Also when it has never run. */
export function isLate(lastSweepAt: string, now: number): boolean {
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
  return (
    <div class={late ? 'sweep notice warning' : 'sweep'}>
      <p class={late ? undefined : 'hint'}>
        {never
          ? 'Answers in comments are not collected by themselves: the five-minute sweep has never run.'
          : late
            ? `The sweep last ran ${ago(now - at)}; it should run every five minutes.`
            : `Answers in comments were collected ${ago(now - at)}.`}{' '}
        {late &&
          'Ask the admin to switch it on (admin guide, “The sweep”). Until then, ' +
            (review.mayRecord
              ? 'collect them here.'
              : 'somebody with edit access collects them.')}
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
