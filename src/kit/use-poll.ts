import {useEffect, useRef} from 'preact/hooks';

/**
 * Runs `ask` again `every` ms after its last answer while `on` is true. A
 * hidden page asks nothing; shown again, it makes up for what it missed.
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
    let asking = false;
    let dueAt = Date.now() + every;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      if (stopped || asking || document.hidden) return;
      timer = setTimeout(run, Math.max(0, dueAt - Date.now()));
    };
    const run = () => {
      asking = true;
      void latest.current().then(() => {
        asking = false;
        dueAt = Date.now() + every;
        wait();
      });
    };
    document.addEventListener('visibilitychange', wait);
    wait();
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wait);
    };
  }, [on, every]);
}
