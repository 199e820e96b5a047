import {useEffect, useRef, useState} from 'preact/hooks';
import type {Answer, Problem} from '../../core/base/answer';
import type {SidebarContext} from '../../kit/sidebar-group';
import {usePoll} from '../../kit/use-poll';
import type {WordsView} from '../contract';
import {call} from './server';

/** The document is looked at again so often while the sidebar is open and nobody types in it. */
const EVERY_MS = 20_000;

export interface Words {
  /** Null until the first answer, and where there is nothing to check. */
  readonly view: WordsView | null;
  readonly loaded: boolean;
  readonly problem: Problem | null;
  /** Whether newer findings wait, because somebody is reading these. */
  readonly waiting: boolean;
  show(): void;
  /** Takes over what an action answered; true when it went well. */
  take(answer: Answer<WordsView | null>): boolean;
  /** Called when the pointer or the focus enters and leaves the list: it does not move under the reader's hand. */
  reading(on: boolean): void;
}

export function useWords({document, rev, sidebar}: SidebarContext): Words {
  const [view, setView] = useState<WordsView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [next, setNext] = useState<WordsView | null>(null);
  const [loaded, setLoaded] = useState(false);
  const held = useRef(false);
  const shown = useRef('');

  const put = (value: WordsView | null): void => {
    shown.current = JSON.stringify(value);
    setNext(null);
    setView(value);
  };
  const fileId = document?.fileId ?? '';
  const load = async (asked: boolean): Promise<void> => {
    const answer = await call('wordsView', fileId);
    if (!answer.ok) {
      if (asked) setProblem(answer);
      return;
    }
    setProblem(null);
    setLoaded(true);
    // The same text shown again would throw away what somebody is about to click.
    if (JSON.stringify(answer.value) === shown.current) return;
    if (held.current && !asked && shown.current !== '') setNext(answer.value);
    else put(answer.value);
  };

  useEffect(() => {
    if (fileId !== '') void load(true);
  }, [fileId, rev, sidebar.refreshes]);
  usePoll(fileId !== '', EVERY_MS, async () => {
    if (sidebar.idle()) await load(false);
  });

  return {
    view,
    loaded,
    problem,
    waiting: next !== null,
    show: () => next && put(next),
    take: answer => {
      if (answer.ok) {
        setProblem(null);
        put(answer.value);
      }
      return answer.ok;
    },
    reading: on => {
      held.current = on;
    },
  };
}
