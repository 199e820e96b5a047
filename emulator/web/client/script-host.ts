/**
 * `google.script.run` and `google.script.host` inside a script's frame. The page around it carries the calls.
 * Source: https://developers.google.com/apps-script/guides/html/reference/run
 */

import {followLocally} from './kit/local-address';
import {followWorkspace, setNow} from './workspace-clock';

type Succeeded = (value: unknown, userObject?: unknown) => void;
type Failed = (error: Error, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Succeeded;
  readonly failure?: Failed;
  readonly userObject?: unknown;
}

interface Question extends Handlers {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** "google.script.run … up to 10 concurrent requests"; the eleventh waits. */
const AT_ONCE = 10;

const {emulatorPage: outer = '', emulatorNow} = window as {
  emulatorPage?: string;
  emulatorNow?: number;
};
if (emulatorNow !== undefined) followWorkspace(emulatorNow);
const waiting: Question[] = [];
const underway = new Map<number, Question>();
let lastId = 0;

function tell(message: object): void {
  window.parent.postMessage(message, outer);
}

function next(): void {
  while (underway.size < AT_ONCE) {
    const question = waiting.shift();
    if (!question) return;
    underway.set(question.id, question);
    const {id, name, args} = question;
    tell({emulator: 'run', id, name, args});
  }
}

window.addEventListener('message', event => {
  if (event.source !== window.parent || event.origin !== outer) return;
  const answer = event.data as {
    emulator?: string;
    id: number;
    ok: boolean;
    value?: unknown;
    message?: string;
    now?: number;
  };
  if (answer.emulator === 'clock') return setNow(answer.now ?? Date.now());
  const question = underway.get(answer.id);
  if (answer.emulator !== 'answer' || !question) return;
  underway.delete(answer.id);
  next();
  if (answer.ok) {
    question.success?.(answer.value ?? null, question.userObject);
    return;
  }
  const error = new Error(answer.message);
  error.name = 'ScriptError';
  if (question.failure) question.failure(error, question.userObject);
  else console.error('Uncaught', error);
});

/** What may cross: numbers, booleans, strings, null, plain objects and arrays; one form, alone. */
function payload(args: readonly unknown[]): readonly unknown[] {
  if (args.length === 1 && args[0] instanceof HTMLFormElement) {
    return [formValues(args[0])];
  }
  return args.map((value, at) => plain(value, String(at), []));
}

function plain(
  value: unknown,
  name: string,
  above: readonly unknown[],
): unknown {
  if (value === undefined || value === null) return null;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'object':
      break;
    default:
      throw illegal(name);
  }
  const strange =
    value instanceof Date ||
    value instanceof Node ||
    value instanceof Window ||
    above.includes(value);
  if (strange) throw illegal(name);
  const path = [...above, value];
  if (Array.isArray(value)) {
    return value.map((item, at) => plain(item, String(at), path));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, plain(item, key, path)]),
  );
}

function illegal(name: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${name}`);
}

/** Fields by name; several of one name become an array. */
function formValues(form: HTMLFormElement): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const fields = new FormData(form);
  for (const name of new Set(fields.keys())) {
    const all = fields.getAll(name);
    if (all.some(value => value instanceof File)) {
      throw new Error(
        `The emulator does not support file inputs in forms ("${name}").`,
      );
    }
    values[name] = all.length === 1 ? all[0] : all;
  }
  return values;
}

function runner(handlers: Handlers): object {
  return new Proxy(Object.freeze({}), {
    get(_, name) {
      if (typeof name !== 'string') return undefined;
      switch (name) {
        case 'withSuccessHandler':
          return (success: Succeeded) =>
            runner({...handlers, success: callable(success)});
        case 'withFailureHandler':
          return (failure: Failed) =>
            runner({...handlers, failure: callable(failure)});
        case 'withUserObject':
          return (userObject: unknown) => runner({...handlers, userObject});
        default:
          return (...args: unknown[]): void => {
            waiting.push({
              ...handlers,
              id: ++lastId,
              name,
              args: payload(args),
            });
            next();
          };
      }
    },
  });
}

function callable<T>(handler: T): T {
  if (typeof handler !== 'function') {
    throw new TypeError('The handler must be a function.');
  }
  return handler;
}

const script = Object.freeze({
  run: runner({}),
  host: Object.freeze({
    origin: outer,
    close: () => tell({emulator: 'close'}),
    setWidth: (width: number) => tell({emulator: 'size', width}),
    setHeight: (height: number) => tell({emulator: 'size', height}),
    editor: Object.freeze({focus: () => tell({emulator: 'focus'})}),
  }),
});

followLocally(document, outer);
Object.assign(window, {google: Object.freeze({script})});
