import {useEffect, useRef, useState} from 'preact/hooks';
import {Button} from '../../kit/button';
import {DialogButtons} from '../../kit/dialog-buttons';
import {openTextStorage} from '../../kit/text-storage';
import {localTime} from '../../kit/time';
import {useNow} from '../../kit/use-now';
import {usePoll} from '../../kit/use-poll';
import {GROUPS} from './groups';

const REFRESH_MS = 60_000;

/** Beside the register: what is open and when each has to say something next; which texts wait for whom. */
export function RegisterPanel() {
  const now = useNow(15_000);
  const [round, setRound] = useState({nth: 0, byItself: false});
  const [loading, setLoading] = useState(0);
  const [loadedAt, setLoadedAt] = useState(0);
  const [refreshes, setRefreshes] = useState(0);
  const lastInput = useRef(0);
  const idle = () => Date.now() - lastInput.current > REFRESH_MS;
  const load = (byItself: boolean) =>
    setRound(({nth}) => ({nth: nth + 1, byItself}));
  const follow = (loaded: Promise<void>) => {
    setLoading(running => running + 1);
    void loaded.finally(() => {
      setLoading(running => running - 1);
      setLoadedAt(Date.now());
    });
  };
  useEffect(() => follow(openTextStorage()), []);
  usePoll(true, REFRESH_MS, async () => {
    if (idle()) load(true);
  });
  const refresh = () => {
    setRefreshes(refreshes + 1);
    load(false);
  };
  const refreshing = loading > 0;
  const panel = {round, refresh, refreshing, follow, refreshes, idle, now};
  return (
    <main
      onInput={() => {
        lastInput.current = Date.now();
      }}
    >
      <h1 class="hidden-text">Incidents and reviews</h1>
      <DialogButtons />
      <hr />
      {GROUPS.map(({key, Group}) => (
        <Group key={key} {...panel} />
      ))}
      {loadedAt > 0 && (
        <p class="hint">
          As of {localTime(new Date(loadedAt).toISOString(), now)}, renewed
          every minute.{' '}
          <Button kind="quiet" busy={refreshing} onClick={refresh}>
            Refresh
          </Button>
        </p>
      )}
    </main>
  );
}
