import {useEffect, useRef, useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import type {Place} from '../../core/base/page-address';
import type {SidebarView} from '../contract';
import {call} from './server';
import {openTextStorage} from '../../kit/text-storage';
import {usePoll} from '../../kit/use-poll';

const REFRESH_MS = 60_000;

export interface Sidebar {
  /** Where the page stands; names nothing beside an editor. */
  readonly at: Place;
  /** Null until the first answer. */
  readonly view: SidebarView | null;
  /** Of the last attempt to load; the last good view stays. */
  readonly problem: Problem | null;
  /** Whether that attempt was made by the page itself. */
  readonly quiet: boolean;
  readonly refreshing: boolean;
  /** How often somebody has pressed Refresh. */
  readonly refreshes: number;
  refresh(): void;
  /** Loads and answers with the new view, null when that failed. */
  load(): Promise<SidebarView | null>;
  /** Takes over a view that came with another answer. */
  show(view: SidebarView): void;
  /** To be called on every input: a refresh waits until typing has stopped. */
  typing(): void;
  /** Whether nobody has typed for a while. */
  idle(): boolean;
}

/** The view of that place, renewed every minute while it is visible and nobody types. One call each. */
export function useSidebar(at: Place): Sidebar {
  const [view, setView] = useState<SidebarView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [quiet, setQuiet] = useState(false);
  const lastInput = useRef(0);
  const asked = useRef(0);

  const load = async (byItself = false) => {
    const nth = ++asked.current;
    const [answer] = await Promise.all([
      call('sidebarView', at),
      openTextStorage(),
    ]);
    // Another place was chosen meanwhile: its view counts.
    if (nth !== asked.current) return null;
    setQuiet(byItself);
    setProblem(answer.ok ? null : answer);
    if (!answer.ok) return null;
    setView(answer.value);
    return answer.value;
  };
  const [running, setRunning] = useState(0);
  const refreshing = running > 0;
  const follow = async (): Promise<void> => {
    setRunning(now => now + 1);
    await load();
    setRunning(now => now - 1);
  };
  const [refreshes, setRefreshes] = useState(0);
  const idle = () => Date.now() - lastInput.current > REFRESH_MS;
  useEffect(() => void follow(), [at.incident, at.file]);
  usePoll(true, REFRESH_MS, async () => {
    if (idle()) await load(true);
  });
  return {
    at,
    view,
    problem,
    quiet,
    refreshing,
    refreshes,
    refresh: () => {
      if (refreshing) return;
      setRefreshes(refreshes + 1);
      void follow();
    },
    load,
    show: setView,
    typing: () => {
      lastInput.current = Date.now();
    },
    idle,
  };
}
