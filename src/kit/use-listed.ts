import {useState} from 'preact/hooks';
import {now} from './clock';
import type {Answer, Problem} from '../core/base/answer';

/** A list the panel keeps: the last good answer, and what went wrong since. */
export interface Listed<T> {
  /** Null until the first answer. */
  readonly rows: readonly T[] | null;
  /** When the page got it, ms of the server’s clock. */
  readonly at: number;
  readonly problem: Problem | null;
  /** Whether the last attempt was made by the page itself. */
  readonly quiet: boolean;
  load(byItself: boolean): Promise<void>;
}

export function useListed<T>(
  ask: () => Promise<Answer<readonly T[]>>,
): Listed<T> {
  const [rows, setRows] = useState<readonly T[] | null>(null);
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [quiet, setQuiet] = useState(false);
  return {
    rows,
    at,
    problem,
    quiet,
    load: async byItself => {
      const answer = await ask();
      setQuiet(byItself);
      setProblem(answer.ok ? null : answer);
      if (!answer.ok) return;
      setRows(answer.value);
      setAt(now());
    },
  };
}
