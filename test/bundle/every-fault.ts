import type {TypedResult} from '../../emulator/appsscript/host';
import type {FaultRule} from '../../emulator/kernel/faults';
import type {Office} from './office';

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

export type FaultName = keyof typeof FAULTS;

if (process.env.EVERY_FAULT) jest.setTimeout(600_000);

const NAMES = Object.keys(FAULTS) as FaultName[];

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
}

/**
 * Every call in turn meets the fault; answers those after which something was not as it should be.
 *
 * All calls and faults are crossed when EVERY_FAULT is set. Otherwise each call meets `sample` of the seven
 * faults: those whose number is the call's plus 0, 3, 6 … modulo seven, so that neighbours differ.
 */
export function brokenAfter(
  scenario: Scenario,
  fault: FaultName,
  sample: number = NAMES.length,
): readonly string[] {
  const {expected, methods} = cleanRun(scenario);
  const complaints: string[] = [];
  methods.forEach((method, index) => {
    if (!chosen(fault, index, sample)) return;
    const ways = process.env.EVERY_FAULT
      ? scenario.recoveries
      : [scenario.recoveries[index % scenario.recoveries.length]];
    ways.forEach((recovery, way) => {
      const office = scenario.office();
      office.workspace.faults.set([{...FAULTS[fault], nth: index + 1}]);
      const result = scenario.act(office);
      expect(office.workspace.faults.list()).toMatchObject([{fired: 1}]);
      office.workspace.faults.set([]);
      recovery.run(office, result);
      const seen = scenario.look(office);
      const nothing = recovery.untouched;
      if (nothing !== undefined && differences(nothing, seen).length === 0) {
        return;
      }
      const problems = differences(expected, seen);
      if (problems.length > 0) {
        complaints.push(
          `call ${index + 1} ${method}, recovery ${way}: ${problems.slice(0, 6).join('; ')}`,
        );
      }
    });
  });
  return complaints;
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

function chosen(fault: FaultName, index: number, sample: number): boolean {
  if (process.env.EVERY_FAULT) return true;
  const number = NAMES.indexOf(fault);
  return Array.from({length: sample}, (_, nth) => nth * 3).some(
    step => (index + step) % NAMES.length === number,
  );
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

/** For `it.each`; a whole product takes minutes. */
export function titles(): readonly (readonly [FaultName])[] {
  return NAMES.map(name => [name]);
}
