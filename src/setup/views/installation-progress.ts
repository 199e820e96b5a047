import type {ProgressView, StepView} from '../../core/base/answer';
import {setupSteps} from '../rules/installation-steps';
import type {World} from '../../world/world';

/** Keeps how far a run of set-up is, for the page of the person who started it. */
export function noteSetup(
  world: World,
  operation: string,
  taken: readonly StepView[],
): void {
  world.progress.note(
    operation,
    setupSteps(taken).map(({key, state}) => `${state} ${key}`),
  );
}

/** All steps of the person's own run, or none when nothing is known of it. */
export function setupProgress(world: World, operation: unknown): ProgressView {
  const lines = world.progress.read(String(operation));
  if (lines.length === 0) return {steps: []};
  return {
    steps: setupSteps([]).map(step => ({
      ...step,
      state: lines.includes(`done ${step.key}`)
        ? 'done'
        : lines.includes(`failed ${step.key}`)
          ? 'failed'
          : 'waiting',
    })),
  };
}
