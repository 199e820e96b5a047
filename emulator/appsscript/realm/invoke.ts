import {Exception} from './border';
import {AUTH_MODE} from './auth-mode';

/** What came of running a function, as JSON so that nothing of this realm leaves it. */
type Ended =
  | {readonly ok: true; readonly value: unknown; readonly kind: string}
  | {
      readonly ok: false;
      readonly error: {
        readonly name: string;
        readonly message: string;
        readonly stack: string;
      };
    };

/** How far a value may travel: the page and the API take plain data, cards and pages are objects of ours. */
export type Travel = 'plain' | 'facade' | 'none';

const {parse, stringify} = JSON;

function illegal(path: string): Exception {
  return new Exception(`Failed due to illegal value in property: ${path}`);
}

/**
 * Refuses what `google.script.run` cannot carry. `undefined` inside arrays becomes null, in objects it is left
 * out. Source: https://developers.google.com/apps-script/guides/html/reference/run
 */
function checkPlain(
  value: unknown,
  path: string,
  above: readonly unknown[],
): void {
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw illegal(path);
  }
  if (typeof value === 'bigint') throw illegal(path);
  if (typeof value !== 'object' || value === null) return;
  if (above.includes(value)) throw illegal(path);
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain =
    Array.isArray(value) ||
    prototype === null ||
    prototype === Object.prototype;
  if (!plain) throw illegal(path);
  for (const [key, inner] of Object.entries(value)) {
    checkPlain(inner, key, [...above, value]);
  }
}

/** What a façade object stands for where the host wants to know. */
function kindOf(value: unknown): string {
  const name = (value as {constructor?: {name?: string}} | null | undefined)
    ?.constructor?.name;
  if (Array.isArray(value))
    return value.length > 0 ? kindOf(value[0]) : 'Array';
  return name ?? typeof value;
}

function travel(value: unknown, how: Travel): unknown {
  if (how === 'none') return null;
  if (how === 'plain') checkPlain(value, '0', []);
  return value === undefined ? null : value;
}

function errorOf(error: unknown): Ended {
  if (error instanceof Error) {
    const {name, message, stack} = error;
    return {
      ok: false,
      error: {
        name: String(name),
        message: String(message),
        stack: String(stack ?? ''),
      },
    };
  }
  return {
    ok: false,
    error: {name: 'Error', message: String(error), stack: ''},
  };
}

/** Events of triggers carry the authorisation as the enum scripts compare it with. */
function eventOf(parameter: unknown): unknown {
  const {authMode} = (parameter ?? {}) as {authMode?: keyof typeof AUTH_MODE};
  if (authMode === undefined || !(authMode in AUTH_MODE)) return parameter;
  return Object.assign(parameter as object, {authMode: AUTH_MODE[authMode]});
}

/**
 * Runs a function the script declares and hands the end of it, once known, to `done`. A promise is waited for:
 * only microtasks exist, so it settles before the execution is over, or never.
 *
 * @param find looks the function up among the script's own declarations, `let` and `const` included.
 */
export function answerOf(
  find: () => unknown,
  parameters: string,
  how: Travel,
  done: (json: string) => void,
): void {
  const end = (ended: Ended): void => done(stringify(ended));
  const succeed = (value: unknown): void => {
    try {
      end({ok: true, value: travel(value, how), kind: kindOf(value)});
    } catch (error) {
      end(errorOf(error));
    }
  };
  try {
    const called = find() as (...args: readonly unknown[]) => unknown;
    const given = parse(parameters) as unknown[];
    const value = called(...(how === 'none' ? given.map(eventOf) : given));
    if (value instanceof Promise) {
      value.then(succeed, (error: unknown) => end(errorOf(error)));
    } else {
      succeed(value);
    }
  } catch (error) {
    end(errorOf(error));
  }
}
