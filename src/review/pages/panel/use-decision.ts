import {useState} from 'preact/hooks';
import type {Answer, Problem} from '../../../core/base/answer';
import {useAction} from '../../../kit/use-action';
import type {ReviewView} from '../../contract';
import type {Review} from './use-review';

export interface Decision {
  readonly problem: Problem | null;
  /** For what the page itself finds wrong. */
  setProblem(problem: Problem | null): void;
  readonly busy: boolean;
  run(): void;
}

/** An action of the review that ends with a new view; its failure stays beside its form. */
export function useDecision(
  review: Review,
  ask: () => Promise<Answer<ReviewView>>,
  /** What is said when it is done. */
  said: string,
  /** Forgets what was typed. */
  drop: () => void,
): Decision {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [run, busy] = useAction(async () => {
    setProblem(null);
    const answer = await ask();
    if (!answer.ok) return setProblem(answer);
    drop();
    review.done(answer.value, said);
  });
  return {problem, setProblem, busy, run};
}
