import {useState} from 'preact/hooks';
import type {Answer, Problem} from '../../core/base/answer';
import {openTextStorage} from '../../kit/text-storage';
import type {ClockBoard} from '../contract';
import {call} from './server';

/** The board as last told, and what went wrong since. */
export interface Board {
  readonly board: ClockBoard | null;
  readonly problem: Problem | null;
  readonly quiet: boolean;
  load(byItself: boolean): Promise<void>;
  /** Takes over what an action answered; true when it went well. */
  take(answer: Answer<ClockBoard>): boolean;
}

export function useBoard(): Board {
  const [board, setBoard] = useState<ClockBoard | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [quiet, setQuiet] = useState(false);
  return {
    board,
    problem,
    quiet,
    load: async byItself => {
      const [answer] = await Promise.all([
        call('clockBoard'),
        openTextStorage(),
      ]);
      setQuiet(byItself);
      setProblem(answer.ok ? null : answer);
      if (answer.ok) setBoard(answer.value);
    },
    take: answer => {
      if (answer.ok) {
        setProblem(null);
        setBoard(answer.value);
      }
      return answer.ok;
    },
  };
}
