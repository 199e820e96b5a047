import {useState} from 'preact/hooks';
import type {Answer, Problem} from '../../../core/base/answer';
import type {DeskView} from '../../contract';
import {openTextStorage} from '../../../kit/text-storage';
import {call} from '../server';

export interface Desk {
  readonly view: DeskView | null;
  readonly problem: Problem | null;
  /** Whether nobody asked for what failed. */
  readonly quiet: boolean;
  load(quiet: boolean): Promise<void>;
  /** Looks at another FAQ. */
  open(fileId: string): Promise<void>;
  /** Takes what an act has answered; answers the problem, null when there is none. */
  take(answer: Answer<DeskView>): Problem | null;
}

export function useDesk(first: string): Desk {
  const [file, setFile] = useState(first);
  const [view, setView] = useState<DeskView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [quiet, setQuiet] = useState(false);
  const ask = async (fileId: string, unasked: boolean) => {
    // Before the form for questions: it begins with what was typed.
    const [answer] = await Promise.all([
      call('answersView', fileId),
      openTextStorage(),
    ]);
    setQuiet(unasked);
    setProblem(answer.ok ? null : answer);
    if (answer.ok) setView(answer.value);
  };
  return {
    view,
    problem,
    quiet,
    load: unasked => ask(file, unasked),
    open: fileId => {
      setFile(fileId);
      return ask(fileId, false);
    },
    take: answer => {
      if (!answer.ok) return answer;
      setView(answer.value);
      setProblem(null);
      return null;
    },
  };
}
