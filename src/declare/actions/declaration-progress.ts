import type {ProgressView, StepView} from '../../core/base/answer';
import {stepLabel} from '../../core/incident/steps';
import type {World} from '../../world/world';

/** How far the person's own declaration is; empty when nothing is known of it. */
export function declarationProgress(
  world: World,
  operation: unknown,
): ProgressView {
  const steps = world.progress.read(String(operation)).map((line): StepView => {
    const [state, key = ''] = line.split(' ');
    return {
      key,
      label: stepLabel(key),
      state: state === 'done' || state === 'failed' ? state : 'waiting',
    };
  });
  return {steps};
}
