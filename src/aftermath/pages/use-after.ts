import {useEffect, useRef, useState} from 'preact/hooks';
import type {Answer, Problem} from '../../core/base/answer';
import {useAction} from '../../kit/use-action';
import type {AfterView} from '../contract';
import {call} from './server';

/** What the group shows and what its buttons do; one act at a time. */
export interface After {
  readonly view: AfterView | null;
  /** Why the open form was refused. */
  readonly refused: Problem | null;
  /** Why something else failed: a look, or a button of its own. */
  readonly problem: Problem | null;
  /** What the last act did; '' at first. */
  readonly said: string;
  readonly busy: boolean;
  /** Which form is open; '' none. */
  readonly form: string;
  openForm(form: string): void;
  load(): void;
  /**
   * @param done What is said when it went well.
   * @param from The form that sends it, which closes then; '' a button of its own, which leaves an open form alone.
   */
  act(ask: () => Promise<Answer<AfterView>>, done: string, from?: string): void;
}

interface Failed {
  readonly problem: Problem;
  /** The form that had sent it; '' none. */
  readonly from: string;
}

export function useAfter(incidentId: string, refreshes: number): After {
  const [view, setView] = useState<AfterView | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [said, setSaid] = useState('');
  const [form, setForm] = useState('');
  const acts = useRef(0);
  const [run, busy] = useAction(
    async (
      ask: () => Promise<Answer<AfterView>>,
      done: string,
      from: string = '',
    ) => {
      acts.current++;
      setFailed(null);
      setSaid('');
      const answer = await ask();
      if (!answer.ok) return setFailed({problem: answer, from});
      setView(answer.value);
      setSaid(done);
      setForm(open => (open === from ? '' : open));
    },
  );
  /** A look in the background; it hinders no act, and an answer an act has overtaken is dropped. */
  const load = () => {
    const before = acts.current;
    void call('afterView', incidentId).then(answer => {
      if (before !== acts.current) return;
      if (!answer.ok) return setFailed({problem: answer, from: ''});
      setView(answer.value);
      // What is marked in a form stays marked.
      setFailed(before => (before?.from === '' ? null : before));
    });
  };
  useEffect(load, [incidentId, refreshes]);
  const ofForm = failed !== null && form !== '' && failed.from === form;
  return {
    view,
    refused: ofForm ? failed.problem : null,
    problem: ofForm ? null : (failed?.problem ?? null),
    said,
    busy,
    form,
    openForm: name => {
      setFailed(null);
      setSaid('');
      setForm(name);
    },
    load,
    act: run,
  };
}
