import {useRef, useState} from 'preact/hooks';

/**
 * Makes `work` an action that never runs twice at a time: a second start while
 * it runs (double click, Enter) does nothing.
 *
 * @returns the starter, and whether it runs.
 */
export function useAction<A extends readonly unknown[]>(
  work: (...args: A) => Promise<void>,
): readonly [start: (...args: A) => void, busy: boolean] {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const start = (...args: A): void => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    void work(...args).finally(() => {
      running.current = false;
      setBusy(false);
    });
  };
  return [start, busy];
}
