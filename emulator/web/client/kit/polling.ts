/**
 * Asks again and again, one question at a time, and rests while nobody looks at the page.
 *
 * @param every milliseconds between an answer and the next question
 * @returns stops it
 */
export function poll(every: number, ask: () => Promise<unknown>): () => void {
  let stopped = false;
  let timer = 0;
  const next = (): void => {
    timer = window.setTimeout(() => {
      if (stopped) return;
      if (document.hidden) return next();
      // A failed question is asked again; the next answer tells the state.
      void ask().then(next, next);
    }, every);
  };
  next();
  return () => {
    stopped = true;
    window.clearTimeout(timer);
  };
}
