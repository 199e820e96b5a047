import type {ComponentChildren} from 'preact';
import {useEffect, useRef} from 'preact/hooks';
import type {Problem, StepView} from '../../../core/base/answer';
import {Button} from '../../../kit/button';
import {ProblemNotice} from '../../../kit/notice';
import {Status} from '../../../kit/status';
import {Steps, stepsInWords} from '../../../kit/steps';

/** While the incident is being made. */
export function Declaring({steps}: {readonly steps: readonly StepView[]}) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <main aria-busy="true">
      <h1 tabIndex={-1} ref={head}>
        Declaring the incident
      </h1>
      <p>
        This takes a few seconds. Closing the window does no harm: the work goes
        on, and sending the form again finds it.
      </p>
      <Status text={steps.length > 0 ? stepsInWords(steps) : 'Starting …'} />
      <Steps steps={steps} busy />
    </main>
  );
}

/** When it stopped: why, what is there already, and the way on. */
export function Stopped({
  problem,
  steps,
  onRetry,
  onBack,
}: {
  readonly problem: Problem;
  readonly steps: readonly StepView[];
  readonly onRetry: () => void;
  readonly onBack: () => void;
}): ComponentChildren {
  return (
    <main>
      <h1>The incident is not complete yet</h1>
      <ProblemNotice problem={problem}>
        <Button kind="primary" onClick={onRetry}>
          Try again
        </Button>
        <Button onClick={onBack}>Back to the form</Button>
      </ProblemNotice>
      {steps.length > 0 && (
        <>
          <h2>What is there already</h2>
          <p>{stepsInWords(steps)}. Trying again does only the rest.</p>
          <Steps steps={steps} busy={false} />
        </>
      )}
    </main>
  );
}
