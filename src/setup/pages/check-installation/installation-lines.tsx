import {useEffect, useState} from 'preact/hooks';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {ProblemNotice} from '../../../kit/notice';
import {OutsideLink} from '../../../kit/outside-link';
import {Skeleton} from '../../../kit/skeleton';
import {Status} from '../../../kit/status';
import {useAction} from '../../../kit/use-action';
import type {CheckLine} from '../../contract';
import {call} from '../server';
import './check-installation.css';

const SIGNS = {good: '✓', warning: '!', bad: '✕'} as const;
const WORDS = {good: 'Good', warning: 'Look at this', bad: 'Broken'} as const;

/** What is wrong first; what is good folded away. */
export function InstallationLines() {
  const [lines, setLines] = useState<readonly CheckLine[]>([]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [check, checking] = useAction(async () => {
    setLines([]);
    setProblems([]);
    // Side by side: what is looked at shows while the scratch document is still tried.
    await Promise.all(
      (['checkInstallation', 'checkDocuments'] as const).map(async name => {
        const answer = await call(name);
        if (answer.ok) setLines(before => [...before, ...answer.value.lines]);
        else setProblems(before => [...before, answer]);
      }),
    );
  });
  const [note, setNote] = useState('');
  const [install, installing] = useAction(async () => {
    const answer = await call('installSweep');
    if (answer.ok) setNote(`The sweep is installed, ${answer.value}.`);
    else setProblems([answer]);
  });
  useEffect(() => check(), []);
  const wrong = (['bad', 'warning'] as const).flatMap(state =>
    lines.filter(line => line.state === state),
  );
  const good = lines.filter(({state}) => state === 'good');
  return (
    <section aria-busy={checking} aria-label="Installation">
      <Status text={statusText(checking, wrong.length, problems.length)} />
      {problems.map(problem => (
        <ProblemNotice key={problem.what} problem={problem} quiet />
      ))}
      <Lines lines={wrong} act={install} acting={installing} />
      <Status text={note} />
      {checking && lines.length === 0 && <Skeleton what="the installation" />}
      {good.length > 0 && (
        <details class="group" open={wrong.length === 0}>
          <summary>
            <span class="group-title">What is good</span>
            <span class="group-summary">{good.length}</span>
          </summary>
          <Lines lines={good} />
        </details>
      )}
      <div class="buttons">
        <Button busy={checking} onClick={check}>
          Check again
        </Button>
      </div>
    </section>
  );
}

function Lines({
  lines,
  act,
  acting = false,
}: {
  readonly lines: readonly CheckLine[];
  readonly act?: () => void;
  readonly acting?: boolean;
}) {
  return (
    <ul class="check-lines">
      {lines.map(({label, state, detail, remedy, link, act: offered}) => (
        <li key={label + detail} class={`check-line ${state}`}>
          <span class="check-sign" aria-hidden="true">
            {SIGNS[state]}
          </span>
          <div>
            <p>
              <strong>{label}</strong>
              <span class="hidden-text"> {WORDS[state]}.</span> {detail}
            </p>
            {remedy && <p class="check-remedy">{remedy}</p>}
            {offered && act && (
              <Button busy={acting} onClick={act}>
                Run the sweep as me
              </Button>
            )}
            {link && state !== 'good' && (
              <p>
                <OutsideLink href={link.url}>{link.label}</OutsideLink>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function statusText(
  checking: boolean,
  wrong: number,
  problems: number,
): string {
  if (checking) return 'Checking … this takes some seconds.';
  const found = `${wrong} ${wrong === 1 ? 'thing' : 'things'} to look at.`;
  if (problems > 0) return `Not everything could be checked. ${found}`;
  return wrong === 0 ? 'Everything is as it should be.' : found;
}
