import {minutesBetween, plusMinutes} from '../../core/base/instant';
import type {Budget} from './obligation';

/** Handing over takes a quarter of an hour, or a fifth of the time where there is less. */
const HAND_OVER = {most: 15, share: 0.2};

/** Review gets what policy gives its lanes, but never more than half of what is left: a draft needs time as well. */
const REVIEW_SHARE = 0.5;

/**
 * How the time from `from` to `due` is shared out.
 *
 * @param reviewMinutes What policy gives the slowest lane.
 */
export function budgetOf(
  from: string,
  due: string,
  reviewMinutes: number,
): Budget {
  const whole = Math.max(0, minutesBetween(from, due));
  const handOver = Math.min(
    HAND_OVER.most,
    Math.floor(whole * HAND_OVER.share),
  );
  const review = Math.min(
    reviewMinutes,
    Math.floor((whole - handOver) * REVIEW_SHARE),
  );
  return {
    draft: plusMinutes(due, -handOver - review),
    review: plusMinutes(due, -handOver),
    handOver: due,
  };
}
