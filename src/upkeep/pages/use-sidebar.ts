import {useEffect, useRef, useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import type {SidebarView} from '../contract';
import {call} from './server';
import {openTextStorage} from '../../kit/text-storage';
import {useAction} from '../../kit/use-action';
import {usePoll} from '../../kit/use-poll';

const REFRESH_MS = 60_000;

export interface Sidebar {
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

/** The view, renewed every minute while it is visible and nobody types. One call each. */
export function useSidebar(): Sidebar {
  const [view, setView] = useState<SidebarView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [quiet, setQuiet] = useState(false);
  const lastInput = useRef(0);

  const load = async (byItself = false) => {
    const [answer] = await Promise.all([
      call('sidebarView'),
      openTextStorage(),
    ]);
    setQuiet(byItself);
    setProblem(answer.ok ? null : answer);
    if (!answer.ok) return null;
    setView(answer.value);
    return answer.value;
  };
  const [refresh, refreshing] = useAction(async () => {
    await load();
  });
  const [refreshes, setRefreshes] = useState(0);
  const idle = () => Date.now() - lastInput.current > REFRESH_MS;
  useEffect(() => refresh(), []);
  usePoll(true, REFRESH_MS, async () => {
    if (idle()) await load(true);
  });
  return {
    view,
    problem,
    quiet,
    refreshing,
    refreshes,
    refresh: () => {
      setRefreshes(refreshes + 1);
      refresh();
    },
    load,
    show: setView,
    typing: () => {
      lastInput.current = Date.now();
    },
    idle,
  };
}
