import {useEffect, useRef} from 'preact/hooks';
import type {SetupView} from '../../contract';
import {Button} from '../../../kit/button';
import {Notice} from '../../../kit/notice';
import {OutsideLink} from '../../../kit/outside-link';
import {closeWindow} from '../../../kit/server';
import {InstallationLines} from '../check-installation/installation-lines';
import {Steps, stepsInWords} from '../../../kit/steps';

/** What set-up made, and what people can do from here. */
export function SetupDone({
  view,
  onAgain,
}: {
  readonly view: SetupView;
  readonly onAgain: () => void;
}) {
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    head.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <main ref={head} tabIndex={-1}>
      <h1 class="hidden-text">Set up Incident Comms</h1>
      <Notice kind="good" title="Set-up is complete">
        <p>
          Writers can declare an incident now, from the menu of the register or
          of any document, and in the web app.
        </p>
        <p>
          <OutsideLink href={view.registerUrl}>Open the register</OutsideLink>
          {' · '}
          <OutsideLink href={view.folderUrl}>
            Open the incident folder
          </OutsideLink>
        </p>
      </Notice>
      <h2>Before the first review</h2>
      <ul>
        <li>
          In the register’s <strong>People</strong> tab, write who signs for
          what.
        </li>
        <li>
          In its <strong>Settings</strong> tab, name CS Ops and CS leadership
          (csOps, csLeadership): they get what is released.
        </li>
        <li>
          As the account that shall do it, best a bot’s, open{' '}
          <strong>Check installation</strong> and press{' '}
          <strong>Run the sweep as me</strong>: it takes up answers and reminds
          reviewers.
        </li>
      </ul>
      <h2>What it stands on</h2>
      <InstallationLines />
      <h2>What was done</h2>
      <p role="status">{stepsInWords(view.steps)}</p>
      <Steps steps={view.steps} busy={false} />
      <div class="buttons">
        <Button kind="primary" onClick={closeWindow}>
          Close
        </Button>
        <Button onClick={onAgain}>Change settings</Button>
      </div>
    </main>
  );
}
