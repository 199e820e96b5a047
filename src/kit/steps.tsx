import type {StepView} from '../core/base/answer';
import {OutsideLink} from './outside-link';

const SIGNS = {done: '✓', failed: '✕', working: '', waiting: '·'} as const;
const WORDS = {
  done: 'Done',
  failed: 'Failed',
  working: 'Working',
  waiting: 'Waiting',
} as const;

/** What has to be done and how far it is; the first waiting step works while `busy`. */
export function Steps({
  steps,
  busy,
}: {
  readonly steps: readonly StepView[];
  readonly busy: boolean;
}) {
  const working = busy ? steps.findIndex(step => step.state === 'waiting') : -1;
  return (
    <ol class="steps">
      {steps.map((step, index) => {
        const state = index === working ? 'working' : step.state;
        return (
          <li key={step.key} class={`step ${state}`}>
            <span class="sign" aria-hidden="true">
              {state === 'working' ? <span class="spinner" /> : SIGNS[state]}
            </span>
            <span>
              {step.label}
              <span class="step-state">{WORDS[state]}</span>
              {step.detail && <small>{step.detail}</small>}
              {step.link && (
                <small>
                  <OutsideLink href={step.link.url}>
                    {step.link.label}
                  </OutsideLink>
                </small>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** "3 of 9 steps done", for the live region. */
export function stepsInWords(steps: readonly StepView[]): string {
  const done = steps.filter(step => step.state === 'done').length;
  return `${done} of ${steps.length} steps done`;
}
