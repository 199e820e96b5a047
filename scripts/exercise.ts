import type {Workspace} from '../emulator/workspace';
import type {PracticeFunctions} from '../src/practice/contract';
import {SCENARIOS} from '../src/practice/rules/scenarios/all';

/** Minutes of the scenario that pass in one real minute: an incident unfolds in ten. */
const PACE = 6;
const TICK_MS = 2_000;

const SETUP_FORM = {
  preset: 'level-1-4',
  writers: ['comms-team@example.com', 'bot@example.com'],
  domainReads: true,
  idPrefix: 'INC',
};

/** Who may approve, so that what is written can also be released. */
const SIGNERS = [
  ['Victoria Lund', 'exec@example.com', 'Leadership', 'leadership', ''],
  ['Edmund Clarke', 'legal@example.com', 'Legal', 'legal', ''],
  ['Hanna Virtanen', 'cs.lead@example.com', 'Customer Success', 'cs', ''],
];

const PLAYERS = {
  commander: 'commander@example.com',
  technicalLead: 'sme@example.com',
  commsLead: 'comms.lead@example.com',
  sme: 'sme@example.com',
  scribe: 'writer@example.com',
};

/** `--exercise NAME` out of the arguments; what is left is the Workspace's. Throws when there is no such scenario. */
export function exerciseAsked(args: readonly string[]): {
  readonly scenario: string;
  readonly rest: readonly string[];
} {
  const at = args.indexOf('--exercise');
  if (at < 0) return {scenario: '', rest: args};
  const scenario = args[at + 1] ?? '';
  if (!SCENARIOS.some(({key}) => key === scenario)) {
    throw new Error(
      `--exercise: "${scenario}" is no scenario. There are:\n${SCENARIOS.map(({key, title}) => `  ${key}: ${title}`).join('\n')}`,
    );
  }
  return {scenario, rest: [...args.slice(0, at), ...args.slice(at + 2)]};
}

/**
 * Installs the product where nobody has yet, declares the exercise as the communications lead, and lets time go by six
 * times as fast, so that injects arrive in the outbox and the sidebar.
 *
 * @returns Path of the internal communication, to be opened as the communications lead.
 */
export function playExercise(
  workspace: Workspace,
  scriptId: string,
  scenario: string,
): string {
  const run = <T>(as: string, fn: string, ...parameters: unknown[]): T => {
    const {outcome} = workspace.scripts.run({
      scriptId,
      function: fn,
      parameters,
      as: `${as}@example.com`,
      surface: 'api',
    });
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.value as T;
  };
  const {value} = run<{value: {installed: boolean}}>('admin', 'setupView');
  if (!value.installed) {
    const {registerUrl} = run<{value: {registerUrl: string}}>(
      'admin',
      'runSetup',
      SETUP_FORM,
    ).value;
    readyForReviews(workspace, registerUrl.split('/')[5] ?? '');
  }
  const started = run<ReturnType<PracticeFunctions['startExercise']>>(
    'comms.lead',
    'startExercise',
    {scenario, random: hexOf(workspace.ground.clock.now()), roles: PLAYERS},
  );
  if (!started.ok) {
    throw new Error(`${started.what} ${started.why} ${started.remedy}`);
  }
  const timer = setInterval(
    () => workspace.scripts.triggers.advance((PACE - 1) * TICK_MS),
    TICK_MS,
  );
  timer.unref();
  return new URL(started.value.url).pathname;
}

function readyForReviews(workspace: Workspace, register: string): void {
  const sheet = `/v4/spreadsheets/${register}/values`;
  const rest = (method: string, path: string, body?: unknown) =>
    workspace.request('admin@example.com', method, `${sheet}/${path}`, body)
      .body;
  rest('POST', 'People:append?valueInputOption=RAW', {values: SIGNERS});
  const {values} = rest('GET', 'Settings!A1:A80') as {values: string[][]};
  for (const [key, address] of [
    ['csOps', 'cs.ops@example.com'],
    ['csLeadership', 'cs.lead@example.com'],
  ]) {
    const row = values.findIndex(([first]) => first === key) + 1;
    if (row === 0) throw new Error(`There is no setting ${key}.`);
    rest('PUT', `Settings!B${row}?valueInputOption=RAW`, {values: [[address]]});
  }
}

/** Sixteen hex digits; another start is another exercise. */
function hexOf(now: number): string {
  return Math.floor(now).toString(16).padStart(16, '0');
}
