import {spend} from '../host/daily-quota';
import type {Execution, Method, Methods} from '../host/execution';
import {Refusal} from '../host/refusal';
import {scopeKey} from './scope-key';

/** Source: https://developers.google.com/apps-script/guides/services/quotas (9 KB a value, 500 KB a store). */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

type Values = Readonly<Record<string, string>>;

function collectionOf({runtime}: Execution) {
  return runtime.tenant.ground.store.collection<Values>('script.properties');
}

function read(execution: Execution, scope: unknown): Values {
  return collectionOf(execution).get(scopeKey(execution, scope)) ?? {};
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** Replaces a store as a whole; refuses what is too large, and then nothing is changed. */
function write(execution: Execution, scope: unknown, values: Values): void {
  let total = 0;
  for (const [key, value] of Object.entries(values)) {
    if (bytes(value) > VALUE_BYTES) {
      throw new Refusal('Argument too large: value');
    }
    total += bytes(key) + bytes(value);
  }
  if (total > STORE_BYTES) {
    throw new Refusal(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  collectionOf(execution).set(scopeKey(execution, scope), values);
}

/** A read or a write, counted against the person's day. */
function method(answer: Method['answer']): Method {
  return {
    mode: 'LIMITED',
    answer: (execution, args) => {
      const {ground} = execution.runtime.tenant;
      const {as} = execution.request;
      if (!spend(ground, 'properties', as, 1, execution.now)) {
        throw new Refusal(
          'Service invoked too many times for one day: properties.',
        );
      }
      return answer(execution, args);
    },
  };
}

function textOf(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw new Refusal(`Argument cannot be null: ${name}`);
}

/** Last write wins; there is no compare-and-set. */
export const properties: Methods = {
  'service.Properties.getProperty': method(
    (execution, [scope, key]) =>
      read(execution, scope)[textOf(key, 'key')] ?? null,
  ),
  'service.Properties.getProperties': method((execution, [scope]) =>
    read(execution, scope),
  ),
  'service.Properties.getKeys': method((execution, [scope]) =>
    Object.keys(read(execution, scope)),
  ),
  'service.Properties.setProperty': method((execution, [scope, key, value]) =>
    write(execution, scope, {
      ...read(execution, scope),
      [textOf(key, 'key')]: textOf(value, 'value'),
    }),
  ),
  'service.Properties.setProperties': method(
    (execution, [scope, values, deleteAllOthers]) =>
      write(execution, scope, {
        ...(deleteAllOthers ? {} : read(execution, scope)),
        ...(values as Values),
      }),
  ),
  'service.Properties.deleteProperty': method((execution, [scope, key]) => {
    const {[textOf(key, 'key')]: gone, ...rest} = read(execution, scope);
    if (gone !== undefined) write(execution, scope, rest);
  }),
  'service.Properties.deleteAllProperties': method((execution, [scope]) =>
    write(execution, scope, {}),
  ),
};
