import {useEffect, useState} from 'preact/hooks';
import {now as ofServer} from './clock';

/** The current time in ms, as the server has it, renewed every `every` ms while the page is visible. */
export function useNow(every: number): number {
  const [now, setNow] = useState(ofServer);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) setNow(ofServer());
    }, every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
