/** Where policy says nothing. */
const MINUTES = 60;

/**
 * Minutes policy gives the slowest lane: how long a review may take.
 *
 * @param times Lines as the Policy tab has them: `legal: 45`, `all: 30`.
 */
export function slowestReview(times: readonly string[]): number {
  const minutes = times.flatMap(line => {
    const found = /:\s*(\d+)\s*$/.exec(line);
    return found ? [Number(found[1])] : [];
  });
  return minutes.length === 0 ? MINUTES : Math.max(...minutes);
}
