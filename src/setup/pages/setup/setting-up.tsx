import {useEffect, useRef} from 'preact/hooks';
import type {StepView} from '../../../core/base/answer';
import {Status} from '../../../kit/status';
import {Steps, stepsInWords} from '../../../kit/steps';

/** While set-up runs. */
export function SettingUp({steps}: {readonly steps: readonly StepView[]}) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <main aria-busy="true">
      <h1 tabIndex={-1} ref={head}>
        Setting up
      </h1>
      <p>
        This usually takes less than half a minute. Closing the window does no
        harm: the work goes on, and running set-up again finds it.
      </p>
      <Status text={steps.length > 0 ? stepsInWords(steps) : 'Starting …'} />
      <Steps steps={steps} busy />
    </main>
  );
}
