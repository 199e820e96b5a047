import vm from 'node:vm';
import {builtSource, REALM_FILE} from '../built';

/** A script file, ready to be run in any number of contexts. */
export interface ProgramFile {
  /** As people see it in stack traces, `Code`. */
  readonly name: string;
  readonly source: string;
}

/** One function call in a fresh context; everything in it is JSON, so it can go to a worker. */
export interface Invocation {
  readonly files: readonly ProgramFile[];
  readonly function: string;
  /** JSON of the argument list. */
  readonly parameters: string;
  readonly travel: 'plain' | 'facade' | 'none';
  /** Modelled time at the start. */
  readonly now: number;
  /** Real ms of computing after which an endless loop is assumed; 0 for no watch. */
  readonly cpuLimitMs: number;
}

export type Ended =
  | {readonly ok: true; readonly value: unknown; readonly kind: string}
  | {readonly ok: false; readonly error: ScriptError};

export interface ScriptError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** The façade's exports, seen from outside its realm. */
interface Realm {
  install(
    host: (json: string) => string,
    now: number,
  ): (
    find: () => unknown,
    parameters: string,
    travel: string,
    done: (json: string) => void,
  ) => void;
  members(): Readonly<Record<string, readonly string[]>>;
}

export const TIME_IS_UP: ScriptError = {
  name: 'Exception',
  message: 'Exceeded maximum execution time',
  stack: 'Exception: Exceeded maximum execution time',
};

const compiled = new Map<string, Map<string, vm.Script>>();

/** Compiling costs more than running; the same few files are run again and again. */
function scriptOf(name: string, source: string): vm.Script {
  // By the source itself: a key put together from it would be hashed anew at every execution.
  let named = compiled.get(source);
  if (!named) {
    if (compiled.size > 64) compiled.clear();
    compiled.set(source, (named = new Map()));
  }
  let script = named.get(name);
  if (!script) {
    named.set(name, (script = new vm.Script(source, {filename: name})));
  }
  return script;
}

let realmScript: vm.Script | undefined;

function realmIn(context: vm.Context): Realm {
  realmScript ??= new vm.Script(builtSource(REALM_FILE), {filename: 'realm'});
  return realmScript.runInContext(context) as Realm;
}

function bareContext(): vm.Context {
  return vm.createContext(vm.constants.DONT_CONTEXTIFY, {
    microtaskMode: 'afterEvaluate',
  });
}

const ENTRY = '__emulatorEntry';
const enter = new vm.Script(`${ENTRY}()`, {filename: 'entry'});

/**
 * Runs one function of a script. The context is new each time, so globals never survive an execution. A `vm` is
 * no security boundary: scripts are trusted as much as the rest of this program.
 *
 * @param host answers the façade's calls, JSON to JSON; must not throw.
 */
export function execute(
  invocation: Invocation,
  host: (json: string) => string,
): Ended {
  const timeout = invocation.cpuLimitMs > 0 ? invocation.cpuLimitMs : undefined;
  const names = invocation.files.map(file => file.name);
  let ended: string | undefined;
  try {
    const context = bareContext();
    const answer = realmIn(context).install(host, invocation.now);
    // Everything of the script runs below the entry, so that one watch covers it and its microtasks.
    Object.defineProperty(context, ENTRY, {
      configurable: true,
      value: () => {
        delete context[ENTRY];
        for (const {name, source} of invocation.files) {
          scriptOf(name, source).runInContext(context);
        }
        const find = scriptOf('find', `() => ${invocation.function}`);
        const found = find.runInContext(context) as () => unknown;
        answer(found, invocation.parameters, invocation.travel, json => {
          ended = json;
        });
      },
    });
    enter.runInContext(context, {timeout});
  } catch (error) {
    return {ok: false, error: plainError(error, names)};
  }
  if (ended === undefined) {
    return {
      ok: false,
      error: {
        name: 'Error',
        message: `${invocation.function} returned a promise that never settled.`,
        stack: '',
      },
    };
  }
  const result = JSON.parse(ended) as Ended;
  return result.ok
    ? result
    : {ok: false, error: plainError(result.error, names)};
}

/** Errors come from the script's realm, or from `vm` when its time is up. Frames of the emulator are cut out. */
function plainError(error: unknown, files: readonly string[]): ScriptError {
  const {code, name, message, stack} = error as Partial<ScriptError> & {
    code?: string;
  };
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return TIME_IS_UP;
  const head = `${name ?? 'Error'}: ${message ?? String(error)}`;
  const frames = (stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .filter(line =>
      files.some(
        file => line.includes(`(${file}:`) || line.includes(`at ${file}:`),
      ),
    );
  return {
    name: name ?? 'Error',
    message: message ?? String(error),
    stack: [head, ...frames].join('\n'),
  };
}

/** Members of Google's interfaces that the façade has. */
export function emulatedMembers(): Readonly<Record<string, readonly string[]>> {
  const context = bareContext();
  const members = realmIn(context).members();
  return JSON.parse(JSON.stringify(members)) as typeof members;
}
