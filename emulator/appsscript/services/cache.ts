import type {Execution, Method, Methods} from '../host/execution';
import {Refusal} from '../host/refusal';
import {scopeKey} from './scope-key';

/** Source: https://developers.google.com/apps-script/reference/cache/cache#put(String,String,Integer) */
const KEY_CHARS = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;

function keyOf(key: unknown): string {
  if (typeof key !== 'string')
    throw new Refusal('Argument cannot be null: key');
  if (key.length > KEY_CHARS) throw new Refusal('Argument too large: key');
  return key;
}

function put(
  execution: Execution,
  scope: unknown,
  key: string,
  value: unknown,
  seconds: unknown = DEFAULT_SECONDS,
): void {
  if (typeof value !== 'string') {
    throw new Refusal('Argument cannot be null: value');
  }
  if (Buffer.byteLength(value, 'utf8') > VALUE_BYTES) {
    throw new Refusal('Argument too large: value');
  }
  const span = Number(seconds ?? DEFAULT_SECONDS);
  if (!(span >= 1 && span <= MOST_SECONDS)) {
    throw new Refusal('Invalid argument: expirationInSeconds');
  }
  const {caches} = execution.runtime;
  const {now} = execution;
  const name = scopeKey(execution, scope);
  caches.put(name, keyOf(key), value, now, now + span * 1000);
}

function method(answer: Method['answer']): Method {
  return {answer, mode: 'LIMITED'};
}

function get(execution: Execution, scope: unknown, key: unknown) {
  const {caches} = execution.runtime;
  return caches.get(scopeKey(execution, scope), keyOf(key), execution.now);
}

export const cache: Methods = {
  'service.Cache.get': method((execution, [scope, key]) =>
    get(execution, scope, key),
  ),
  'service.Cache.getAll': method((execution, [scope, keys]) =>
    Object.fromEntries(
      (keys as readonly string[]).flatMap(key => {
        const value = get(execution, scope, key);
        return value === null ? [] : [[key, value]];
      }),
    ),
  ),
  'service.Cache.put': method((execution, [scope, key, value, seconds]) =>
    put(execution, scope, keyOf(key), value, seconds),
  ),
  'service.Cache.putAll': method((execution, [scope, values, seconds]) => {
    for (const [key, value] of Object.entries(values as object)) {
      put(execution, scope, key, value, seconds);
    }
  }),
  'service.Cache.remove': method((execution, [scope, key]) =>
    execution.runtime.caches.remove(scopeKey(execution, scope), keyOf(key)),
  ),
  'service.Cache.removeAll': method((execution, [scope, keys]) => {
    for (const key of keys as readonly string[]) {
      execution.runtime.caches.remove(scopeKey(execution, scope), keyOf(key));
    }
  }),
};
