import {createHash} from 'node:crypto';
import type {TypedResult} from '../../../emulator/appsscript/contracts';
import type {FaultRule} from '../../../emulator/kernel/faults';
import {withoutTimes, type Office} from './office';

/** What Google does to a call. A killed run ends there, as after six minutes. */
export const FAULTS = {
  'is refused for its rate (429)': {answer: 429},
  'fails (500) without effect': {answer: 500, effect: false},
  'fails (500) with effect': {answer: 500, effect: true},
  'times out without effect': {answer: 'timeout', effect: false},
  'times out with effect': {answer: 'timeout', effect: true},
  'ends the run before its effect': {answer: 'kill', effect: false},
  'ends the run after its effect': {answer: 'kill', effect: true},
} as const satisfies Record<string, Omit<FaultRule, 'nth'>>;

/** Outlasts every further try of the run that meets it: the method is refused from then on. */
const LASTING = {
  'is refused for its rate until nobody tries any more (403)': {
    answer: '403rate',
    times: 40,
  },
} as const satisfies Record<string, Omit<FaultRule, 'nth'>>;

export type FaultName = keyof typeof FAULTS | keyof typeof LASTING;

const SEED = Number(process.env.FAULT_SEED ?? 0);
/** `FAULT_CALLS=43-55` leaves it at those calls of a scenario, to look again at what was red. */
const [FIRST = 1, LAST = Infinity] = (process.env.FAULT_CALLS ?? '')
  .split('-')
  .filter(Boolean)
  .map(Number);

const NAMES = Object.keys(FAULTS) as FaultName[];
const LASTING_NAMES = Object.keys(LASTING) as FaultName[];

/** What people or the sweep do afterwards. */
export interface Recovery {
  readonly run: (office: Office, result: TypedResult) => void;
  /** What may be there as well, when nothing had happened and nobody tries again. */
  readonly untouched?: unknown;
}

/** One function of the bundle, and how what broke is made good. */
export interface Scenario {
  /** A Workspace in which it can be run. */
  readonly office: () => Office;
  readonly act: (office: Office) => TypedResult;
  /** Taken by turns; the first one also follows the run without faults. */
  readonly recoveries: readonly Recovery[];
  /** What has to be the same as without any fault. */
  readonly look: (office: Office) => unknown;
  /** What else has to be there, exactly, after a fault that leaves something nobody can find out; left out: nothing. */
  readonly besides?: (expected: unknown, struck: Struck) => unknown;
}

/** Which call met which fault. */
export interface Struck {
  /** Of the run without faults, in order. */
  readonly methods: readonly string[];
  readonly index: number;
  readonly fault: FaultName;
}

/** Where in a run a fault strikes: at fractions of its calls, or at every one of them. */
type Places = readonly number[] | 'every';

let turn = SEED;

/**
 * For `it.each`: the faults a scenario meets, each with its places. With EVERY_FAULT (`npm run test:exhaustive`) all faults
 * meet all calls. Otherwise `struck` calls, spread over the run, meet one fault each, and the scenarios of a suite take them by
 * turns; FAULT_SEED moves both on.
 *
 * @param lasting Whether a fault that outlasts every further try is among them.
 */
export function met(
  struck: number,
  {lasting = false} = {},
): readonly (readonly [FaultName, Places])[] {
  const names = lasting ? [...NAMES, ...LASTING_NAMES] : NAMES;
  if (process.env.EVERY_FAULT) return names.map(name => [name, 'every']);
  const byFault = new Map<FaultName, number[]>();
  for (let at = 0; at < struck; at++) {
    const name = names[(turn++ * 3) % names.length];
    const place = ((at + 0.5 + SEED * 0.37) / struck) % 1;
    byFault.set(name, [...(byFault.get(name) ?? []), place]);
  }
  return [...byFault];
}

/** The calls that meet the fault there, one a run; answers those after which something was not as it should be. */
export function brokenAfter(
  scenario: Scenario,
  fault: FaultName,
  places: Places,
): readonly string[] {
  const {expected, methods} = cleanRun(scenario);
  const complaints: string[] = [];
  for (const index of indexesOf(places, methods.length)) {
    const method = methods[index];
    const ways =
      places === 'every'
        ? scenario.recoveries
        : [scenario.recoveries[index % scenario.recoveries.length]];
    const owed =
      scenario.besides?.(expected, {methods, index, fault}) ?? expected;
    const broken = scenario.office();
    broken.workspace.faults.set([ruleOf(fault, methods, index)]);
    const result = scenario.act(broken);
    const [{fired}] = broken.workspace.faults.list();
    expect(fired).toBeGreaterThan(0);
    broken.workspace.faults.set([]);
    const left = digestOf(broken, result);
    ways.forEach((recovery, way) => {
      const seen = recovered(scenario, recovery, left, () => {
        const office = way === ways.length - 1 ? broken : broken.fork();
        recovery.run(office, result);
        return scenario.look(office);
      });
      const nothing = recovery.untouched;
      if (nothing !== undefined && differences(nothing, seen).length === 0) {
        return;
      }
      const problems = differences(owed, seen);
      if (problems.length > 0) {
        complaints.push(
          `call ${index + 1} ${method}, recovery ${way}: ${problems.slice(0, 6).join('; ')}`,
        );
      }
    });
  }
  return complaints;
}

function indexesOf(places: Places, calls: number): readonly number[] {
  return places === 'every'
    ? Array.from({length: calls}, (_, index) => index).slice(FIRST - 1, LAST)
    : places.map(place => Math.floor(place * calls));
}

/** What is there after the recovery; most faults are made good by the run itself, and leave what another one has left. */
function recovered(
  scenario: Scenario,
  recovery: Recovery,
  left: string,
  look: () => unknown,
): unknown {
  const known = recoveredFrom.get(scenario) ?? new Map<string, unknown>();
  recoveredFrom.set(scenario, known);
  const key = `${scenario.recoveries.indexOf(recovery)} ${left}`;
  if (!known.has(key)) known.set(key, look());
  return known.get(key);
}

const recoveredFrom = new WeakMap<Scenario, Map<string, unknown>>();

/** The same where the same was left behind and answered, but for times. */
function digestOf(office: Office, {outcome}: TypedResult): string {
  return createHash('sha256')
    .update(office.changes())
    .update(withoutTimes(JSON.stringify(outcome)))
    .digest('hex');
}

/** What is there in the end when nothing breaks. */
export function withoutFault({
  office: made,
  act,
  recoveries,
  look,
}: Scenario): unknown {
  const office = made();
  recoveries[0].run(office, act(office));
  return look(office);
}

interface CleanRun {
  readonly expected: unknown;
  readonly methods: readonly string[];
}

const cleanRuns = new WeakMap<Scenario, CleanRun>();

function cleanRun(scenario: Scenario): CleanRun {
  const known = cleanRuns.get(scenario);
  if (known) return known;
  const {calls} = scenario.act(scenario.office()).trace;
  const run = {
    expected: withoutFault(scenario),
    methods: calls.map(({method}) => method),
  };
  cleanRuns.set(scenario, run);
  return run;
}

/** A lasting fault is the method's own: the same call is tried again, and meets it again. */
function ruleOf(
  fault: FaultName,
  methods: readonly string[],
  index: number,
): FaultRule {
  if (fault in FAULTS) {
    return {...FAULTS[fault as keyof typeof FAULTS], nth: index + 1};
  }
  const method = methods[index];
  const before = methods.slice(0, index).filter(one => one === method);
  const rule = LASTING[fault as keyof typeof LASTING];
  return {...rule, method, nth: before.length + 1};
}

/** Where two JSON values differ, with both sides. */
export function differences(
  expected: unknown,
  seen: unknown,
  path = '',
): readonly string[] {
  if (isObject(expected) && isObject(seen)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(seen)]);
    return [...names].flatMap(name =>
      differences(expected[name], seen[name], `${path}/${name}`),
    );
  }
  return expected === seen
    ? []
    : [`${path}: ${shown(expected)} became ${shown(seen)}`];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 120);
}
