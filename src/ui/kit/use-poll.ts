import {useEffect, useRef} from 'preact/hooks';

/**
 * Runs `ask` again `every` ms after its last answer while `on` is true; waits
 * while the page is hidden, and catches up when it is shown again.
 */
export function usePoll(
  on: boolean,
  every: number,
  ask: () => Promise<void>,
): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!on) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = () => {
      timer = setTimeout(() => {
        if (document.hidden) return;
        void latest.current().then(() => {
          if (!stopped) next();
        });
      }, every);
    };
    const shown = () => {
      if (document.hidden) return;
      clearTimeout(timer);
      next();
    };
    document.addEventListener('visibilitychange', shown);
    next();
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', shown);
    };
  }, [on, every]);
}
