import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import type {ReviewPageView, SectionChange, TextLine} from '../../contract';
import {call} from '../server';
import {openTextStorage} from '../../../kit/text-storage';
import {useAction} from '../../../kit/use-action';
import {useNow} from '../../../kit/use-now';
import {usePoll} from '../../../kit/use-poll';
import {changesWhileReading} from './changes-while-reading';

const REFRESH_MS = 60_000;
const TICK_MS = 15_000;

/** An edit that came while the person was reading. */
export interface EditMeanwhile {
  readonly sections: readonly SectionChange[];
}

export interface Review {
  /** Null until the first answer. */
  readonly view: ReviewPageView | null;
  /** Of the last attempt to load; the last good view stays. */
  readonly problem: Problem | null;
  /** Whether that attempt was made by the page itself. */
  readonly quiet: boolean;
  readonly loading: boolean;
  /** Null while the text is the one the person has read. */
  readonly edited: EditMeanwhile | null;
  /** The server's time now, in ms. */
  readonly now: number;
  refresh(): void;
  /** Looks once more; says nothing when that fails. */
  look(): Promise<void>;
  /** Takes over a view that came with another answer. */
  show(view: ReviewPageView): void;
  /** The person has read what was edited, up to this view or the present one. */
  readAll(shown?: ReviewPageView): void;
}

interface Read {
  readonly textHash: string;
  readonly lines: readonly TextLine[];
}

/** The view, renewed every minute while the page is visible. One call each. */
export function useReview(fileId: string): Review {
  const [view, setView] = useState<ReviewPageView | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [ahead, setAhead] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [quiet, setQuiet] = useState(false);
  // Draws anew; what is drawn takes the time of its own moment.
  useNow(TICK_MS);

  const show = (shown: ReviewPageView) => {
    setView(shown);
    setRead(before => before ?? shown);
    setAhead(Date.parse(shown.now) - Date.now() || 0);
  };
  const load = async (byItself: boolean) => {
    const [answer] = await Promise.all([
      call('reviewPageView', fileId),
      openTextStorage(),
    ]);
    setQuiet(byItself);
    setProblem(answer.ok ? null : answer);
    if (answer.ok) show(answer.value);
  };
  const [refresh, loading] = useAction(() => load(false));
  useEffect(() => refresh(), []);
  usePoll(view !== null, REFRESH_MS, () => load(true));

  const same = !view || !read || view.textHash === read.textHash;
  return {
    view,
    problem,
    quiet,
    loading,
    edited: same
      ? null
      : {sections: changesWhileReading(read.lines, view.lines)},
    now: Date.now() + ahead,
    refresh,
    look: async () => {
      const answer = await call('reviewPageView', fileId);
      if (answer.ok) show(answer.value);
    },
    show,
    readAll: shown => setRead(shown ?? view),
  };
}
