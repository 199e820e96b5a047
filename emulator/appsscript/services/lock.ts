import type {Execution, Method, Methods, Waiting} from '../host/execution';
import {Refusal} from '../host/refusal';
import {scopeKey} from './scope-key';

/** Asks for a lock; what is undecided because another execution holds it is waited for. */
function acquire(
  execution: Execution,
  scope: unknown,
  timeout: unknown,
  finish: (held: boolean) => unknown,
): unknown {
  if (typeof timeout !== 'number' || timeout < 0) {
    throw new Refusal('Invalid argument: timeoutInMillis');
  }
  const key = scopeKey(execution, scope);
  const since = execution.now;
  const deadline = since + timeout;
  const ask = () =>
    execution.runtime.locks.ask(key, execution, since, deadline);
  const waiting: Waiting = {waiting: true, deadline, ask, finish};
  const answer = ask();
  if (answer === 'undecided') return waiting;
  execution.sleep(Math.max(0, answer.at - since));
  return finish(answer.held);
}

function method(answer: Method['answer']): Method {
  return {answer, mode: 'LIMITED'};
}

/** Locks are advisory and belong to one script project. Source: https://developers.google.com/apps-script/reference/lock/lock */
export const lock: Methods = {
  'service.Lock.tryLock': method((execution, [scope, timeout]) =>
    acquire(execution, scope, timeout, held => held),
  ),
  'service.Lock.waitLock': method((execution, [scope, timeout]) =>
    acquire(execution, scope, timeout, held => {
      if (held) return null;
      throw new Refusal(
        'Lock timeout: another process was holding the lock for too long.',
      );
    }),
  ),
  'service.Lock.releaseLock': method((execution, [scope]) =>
    execution.runtime.locks.release(scopeKey(execution, scope), execution),
  ),
  'internal.hasLock': {
    answer: (execution, [scope]) =>
      execution.runtime.locks.holds(scopeKey(execution, scope), execution),
  },
};
