import {useState} from 'preact/hooks';
import type {Answer} from '../core/base/answer';
import {isDoubtful, NOTHING_SENT, operationOf, type Sending} from './operation';
import {randomId} from './random-id';

export interface Operation {
  /** Calls `ask` with the operation of the content, and begins afresh once it went well. */
  send<T>(
    content: unknown,
    ask: (operation: string) => Promise<Answer<T>>,
  ): Promise<Answer<T>>;
  /** As `isDoubtful`. */
  doubtful(content: unknown): boolean;
}

/**
 * The operations of a form.
 *
 * @param kept Where a draft keeps what was sent, so that it outlives the page.
 */
export function useOperation(
  kept?: readonly [Sending, (changed: Sending) => void],
): Operation {
  const own = useState(NOTHING_SENT);
  const [sending, put] = kept ?? own;
  return {
    async send(content, ask) {
      const seed = sending.seed || randomId();
      const operation = operationOf({...sending, seed}, content);
      put({seed, sent: [...new Set([...sending.sent, operation])]});
      const answer = await ask(operation);
      if (answer.ok) put(NOTHING_SENT);
      // Whatever names its mistakes was refused before anything was done.
      else if (answer.fields?.length) put({...sending, seed});
      return answer;
    },
    doubtful: content => isDoubtful(sending, content),
  };
}
