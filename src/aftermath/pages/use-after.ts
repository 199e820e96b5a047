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
  /** What the last act did. */
  readonly said: {readonly act: string; readonly words: string} | null;
  readonly busy: boolean;
  /** Which form is open; '' none. */
  readonly form: string;
  openForm(form: string): void;
  load(): void;
  /** For the button that starts this act: a spinner while it runs, disabled while another does. */
  button(act: string): {readonly busy: boolean; readonly disabled: boolean};
  /**
   * @param act Its name; of a form, the form's, which closes when it went well.
   * @param done What is said then.
   */
  act(act: string, ask: () => Promise<Answer<AfterView>>, done: string): void;
}

interface Failed {
  readonly problem: Problem;
  /** As `After.act` names it; '' a look. */
  readonly act: string;
}

/** @param phase Where the incident stands: another one ticks or opens tasks. */
export function useAfter(
  incidentId: string,
  refreshes: number,
  phase: string,
): After {
  const [view, setView] = useState<AfterView | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [running, setRunning] = useState('');
  const [said, setSaid] = useState<After['said']>(null);
  const [form, setForm] = useState('');
  const acts = useRef(0);
  const [run, busy] = useAction(
    async (
      act: string,
      ask: () => Promise<Answer<AfterView>>,
      done: string,
    ) => {
      acts.current++;
      setRunning(act);
      setFailed(null);
      setSaid(null);
      const answer = await ask();
      if (!answer.ok) return setFailed({problem: answer, act});
      setView(answer.value);
      setSaid({act, words: done});
      setForm(open => (open === act ? '' : open));
    },
  );
  /** A look in the background; it hinders no act, and an answer an act has overtaken is dropped. */
  const load = () => {
    const before = acts.current;
    void call('afterView', incidentId).then(answer => {
      if (before !== acts.current) return;
      if (!answer.ok) return setFailed({problem: answer, act: ''});
      setView(answer.value);
      // What is marked in a form stays marked.
      setFailed(earlier => (earlier?.act === form ? earlier : null));
    });
  };
  useEffect(load, [incidentId, refreshes, phase]);
  const ofForm = failed !== null && form !== '' && failed.act === form;
  return {
    view,
    refused: ofForm ? failed.problem : null,
    problem: ofForm ? null : (failed?.problem ?? null),
    said,
    busy,
    form,
    openForm: name => {
      setFailed(null);
      setSaid(null);
      setForm(name);
    },
    load,
    button: act => ({
      busy: busy && running === act,
      disabled: busy && running !== act,
    }),
    act: run,
  };
}
