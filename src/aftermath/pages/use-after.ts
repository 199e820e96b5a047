import {useEffect, useRef, useState} from 'preact/hooks';
import type {Answer, Problem} from '../../core/base/answer';
import {useAction} from '../../kit/use-action';
import type {AfterView} from '../contract';
import {call} from './server';

/** What the group shows and what its buttons do; one act at a time. */
export interface After {
  readonly view: AfterView | null;
  readonly problem: Problem | null;
  /** What the last act did; '' at first. */
  readonly said: string;
  readonly busy: boolean;
  /** Which form is open; '' none. */
  readonly form: string;
  openForm(form: string): void;
  load(): void;
  /** @param done What is said when it went well; the open form closes then. */
  act(ask: () => Promise<Answer<AfterView>>, done: string): void;
}

export function useAfter(incidentId: string, refreshes: number): After {
  const [view, setView] = useState<AfterView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const [form, setForm] = useState('');
  const acts = useRef(0);
  const [run, busy] = useAction(
    async (ask: () => Promise<Answer<AfterView>>, done: string) => {
      acts.current++;
      setProblem(null);
      const answer = await ask();
      if (!answer.ok) return setProblem(answer);
      setView(answer.value);
      setSaid(done);
      setForm('');
    },
  );
  /** A look in the background; it hinders no act, and an answer an act has overtaken is dropped. */
  const load = () => {
    const before = acts.current;
    void call('afterView', incidentId).then(answer => {
      if (before !== acts.current) return;
      if (answer.ok) setView(answer.value);
      setProblem(answer.ok ? null : answer);
    });
  };
  useEffect(load, [incidentId, refreshes]);
  return {
    view,
    problem,
    said,
    busy,
    form,
    openForm: name => {
      setProblem(null);
      setSaid('');
      setForm(name);
    },
    load,
    act: run,
  };
}
