import {useEffect, useState} from 'preact/hooks';
import {now as ofServer, watchClock} from './clock';

/**
 * The current time in ms, as the server has it, renewed every `every` ms while the page is visible, and at once when
 * the page is seen again or an answer has corrected the clock.
 */
export function useNow(every: number): number {
  const [now, setNow] = useState(ofServer);
  useEffect(() => {
    const renew = () => {
      if (!document.hidden) setNow(ofServer());
    };
    const timer = setInterval(renew, every);
    document.addEventListener('visibilitychange', renew);
    const unwatch = watchClock(renew);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
      unwatch();
    };
  }, [every]);
  return now;
}
