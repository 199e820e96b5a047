import {useState} from 'preact/hooks';
import type {Problem} from '../../core/base/answer';
import type {TextLocator} from '../../core/documents/views';
import {useAction} from '../../kit/use-action';
import {call} from './server';

/** Selects places in the open document, and says what came of it. */
export interface Selection {
  select(locator: TextLocator): void;
  readonly busy: boolean;
  /** '' before anything was selected. */
  readonly status: string;
  readonly problem: Problem | null;
}

export function useSelection(): Selection {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [status, setStatus] = useState('');
  const [select, busy] = useAction(async (locator: TextLocator) => {
    setProblem(null);
    setStatus('Looking for it …');
    const answer = await call('selectText', locator);
    if (!answer.ok) setProblem(answer);
    setStatus(answer.ok ? OUTCOMES[answer.value ? 'found' : 'gone'] : '');
  });
  return {select, busy, status, problem};
}

const OUTCOMES = {
  found: 'Selected in the document.',
  gone: 'It is no longer in the document. Refresh to see what is left.',
} as const;
