import vm from 'node:vm';
import {builtSource, REALM_FILE} from '../../emulator/appsscript/built';
import type {Execution} from '../../emulator/appsscript/host/execution';
import {prepare} from '../../emulator/appsscript/host/host';
import type {Container} from '../../emulator/appsscript/contracts';
import type {Office} from '../scenery/bundle/office';

const SERVICES = [
  'CacheService',
  'DocumentApp',
  'LockService',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'UrlFetchApp',
  'Utilities',
] as const;

interface Realm {
  install(host: (json: string) => string, now: number): unknown;
}

let realm: vm.Script | undefined;

/**
 * Runs adapters, which live in the test's own realm, with the services an execution of that person would find:
 * the emulator's own façade, in front of its own host. Nothing is replaced, so time passes, calls count and
 * faults strike as in the bundle.
 */
export function inScript<T>(
  office: Office,
  as: string,
  work: () => T,
  container?: Container,
): T {
  const {runtime} = office.workspace.scripts;
  const prepared = prepare(runtime, {
    ...office.request(as, 'newIncidentView'),
    ...(container && {container}),
  });
  if ('outcome' in prepared) throw new Error(JSON.stringify(prepared.outcome));
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  realm ??= new vm.Script(builtSource(REALM_FILE));
  const {install} = realm.runInContext(context) as Realm;
  install(json => answered(prepared, json), prepared.now);
  const scope = globalThis as unknown as Record<string, unknown>;
  // A service comes into being when it is first read, as in an execution: most adapters need one or two.
  for (const name of SERVICES) {
    const get = (): unknown => context[name];
    Object.defineProperty(scope, name, {get, configurable: true});
  }
  try {
    return work();
  } finally {
    for (const name of SERVICES) delete scope[name];
    prepared.finish({ok: true, value: null, kind: ''});
    runtime.end(prepared.request);
  }
}

/** A lock that somebody else holds is given up at its deadline: nobody else can go on meanwhile. */
function answered(execution: Execution, json: string): string {
  const answer = execution.answer(json);
  if (typeof answer === 'string') return answer;
  return answer.decide(false) ?? answer.decide(true) ?? '';
}
