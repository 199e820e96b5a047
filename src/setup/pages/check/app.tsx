import {useEffect, useState} from 'preact/hooks';
import type {CheckView} from '../../contract';
import type {Problem} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {Notice, ProblemNotice} from '../../../kit/notice';
import {OutsideLink} from '../../../kit/outside-link';
import {closeWindow} from '../../../kit/server';
import {call} from '../server';
import {Skeleton} from '../../../kit/skeleton';
import {Status} from '../../../kit/status';
import {useAction} from '../../../kit/use-action';
import {type FindingGroup, grouped} from './grouped';

/** Looks for mistakes in templates and policy before an incident needs them. */
export function CheckPage() {
  const [views, setViews] = useState<readonly CheckView[]>([]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [done, setDone] = useState(false);
  const [check, checking] = useAction(async () => {
    setDone(false);
    setViews([]);
    setProblems([]);
    // Two executions side by side: each shows as soon as it is there.
    await Promise.all(
      (['checkTemplates', 'checkPolicy'] as const).map(async name => {
        const answer = await call(name);
        if (answer.ok) setViews(before => [...before, answer.value]);
        else setProblems(before => [...before, answer]);
      }),
    );
    setDone(true);
  });
  useEffect(() => check(), []);
  const findings = views.flatMap(view => view.findings);
  const checked = views.flatMap(view => view.checked);
  return (
    <main aria-busy={checking}>
      <h1 class="hidden-text">Check templates and policy</h1>
      <Status text={statusText(checking, findings.length, problems.length)} />
      {problems.map(problem => (
        <ProblemNotice key={problem.what} problem={problem} />
      ))}
      {done && findings.length === 0 && problems.length === 0 && (
        <Notice kind="good" title="All good">
          <p>No problems found.</p>
        </Notice>
      )}
      {grouped(findings).map(group => (
        <FindingsOfFile key={group.file} group={group} />
      ))}
      {checking && views.length === 0 && <Skeleton what="the findings" />}
      {checked.length > 0 && (
        <details class="group">
          <summary>
            <span class="group-title">What was checked</span>
            <span class="group-summary">{checked.length}</span>
          </summary>
          <ul>
            {checked.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="buttons">
        <Button kind="primary" busy={checking} onClick={check}>
          Check again
        </Button>
        <Button onClick={closeWindow}>Close</Button>
      </div>
    </main>
  );
}

function FindingsOfFile({group}: {readonly group: FindingGroup}) {
  return (
    <section>
      <h2>
        <OutsideLink href={group.url}>{group.file}</OutsideLink>
      </h2>
      <ul class="findings">
        {group.findings.map(({level, place, message, remedy, url}) => (
          <li key={place + message}>
            <span class={`chip ${level}`}>
              {level === 'error' ? 'Error' : 'Warning'}
            </span>{' '}
            {place &&
              (url && url !== group.url ? (
                <OutsideLink href={url}>{place}</OutsideLink>
              ) : (
                <strong>{place}</strong>
              ))}
            <p>{message}</p>
            {remedy && <p class="remedy">{remedy}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function statusText(
  checking: boolean,
  findings: number,
  problems: number,
): string {
  if (checking) return 'Checking … this takes some seconds.';
  const found = `${findings} ${findings === 1 ? 'thing' : 'things'} to look at.`;
  return problems > 0 ? `Not everything could be checked. ${found}` : found;
}
