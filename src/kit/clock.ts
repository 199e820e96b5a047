/**
 * The time as Google’s servers have it. A laptop’s clock may be minutes wrong, and countdowns that trust it promise
 * time nobody has. Each answer says when it was made; this clock is moved only as far as that proves it wrong, so that
 * a slow answer moves nothing.
 */
let ahead = 0;
const watchers = new Set<() => void>();

/** Now, in ms; as exact as the last answer of the server. */
export function now(): number {
  return Date.now() + ahead;
}

/**
 * @param made When the server made an answer, ISO; anything else is ignored.
 * @param asked The page’s own clock, in ms, when it was asked.
 * @param got The same when the answer was there.
 */
export function heard(made: unknown, asked: number, got: number): void {
  const at = typeof made === 'string' ? Date.parse(made) : NaN;
  if (Number.isNaN(at)) return;
  const before = ahead;
  ahead = offset(at, asked, got);
  if (ahead !== before) for (const moved of watchers) moved();
}

/** Calls `moved` whenever an answer has moved this clock. @returns what ends that. */
export function watchClock(moved: () => void): () => void {
  watchers.add(moved);
  return () => watchers.delete(moved);
}

/** How far the page’s clock is behind: nothing while the server’s time lies between asking and answer. */
export function offset(made: number, asked: number, got: number): number {
  // The server tells whole seconds.
  if (made + 1000 < asked) return made - asked;
  return made > got ? made - got : 0;
}
