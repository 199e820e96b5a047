import {Refusal} from '../api';

/** Whether somebody may not see the file, or not any more. */
export function isRefused(error: unknown): boolean {
  return error instanceof Refusal && [403, 404].includes(error.status);
}

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
      // A failed question is asked again; the next answer tells the state. One that is not allowed stays so.
      void ask().then(next, (error: unknown) => {
        if (isRefused(error)) window.dispatchEvent(new Event('access-lost'));
        else next();
      });
    }, every);
  };
  next();
  return () => {
    stopped = true;
    window.clearTimeout(timer);
  };
}
