import {useEffect, useRef, useState} from 'preact/hooks';
import {now as ofServer} from '../../kit/clock';
import type {PanelContext} from '../../kit/panel-group';
import {openTextStorage} from '../../kit/text-storage';
import {useNow} from '../../kit/use-now';
import {usePoll} from '../../kit/use-poll';

const REFRESH_MS = 60_000;

/** What groups that list things stand in: loaded at once, renewed every minute while nobody types. */
export interface Panel extends PanelContext {
  /** When the last load ended, ms; 0 before the first. */
  readonly loadedAt: number;
  /** To be called on every input. */
  typing(): void;
}

export function usePanel(): Panel {
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
      setLoadedAt(ofServer());
    });
  };
  useEffect(() => follow(openTextStorage()), []);
  usePoll(true, REFRESH_MS, async () => {
    if (idle()) load(true);
  });
  return {
    round,
    refresh: () => {
      setRefreshes(refreshes + 1);
      load(false);
    },
    refreshing: loading > 0,
    follow,
    refreshes,
    idle,
    now,
    loadedAt,
    typing: () => {
      lastInput.current = Date.now();
    },
  };
}
