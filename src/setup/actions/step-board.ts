import type {StepView} from '../../core/base/answer';
import {because, failedAs} from '../../world/ask/explain';
import type {World} from '../../world/world';
import {setupStepLabel, type SetupStepKey} from '../rules/installation-steps';
import {noteSetup} from '../views/installation-progress';

/** The steps of one run of set-up as they end, for its answer and for the page that waits. */
export class StepBoard {
  readonly steps: StepView[] = [];

  /** @param operation Under which the page asks how far it is; '' when nobody does. */
  constructor(
    private readonly world: World,
    private readonly operation: string,
  ) {
    this.note();
  }

  /** Null when it failed; the others go on as far as they can without it. */
  take<T>(
    key: SetupStepKey,
    work: () => {readonly value: T; readonly detail: string},
  ): T | null {
    try {
      const {value, detail} = work();
      this.done(key, detail);
      return value;
    } catch (error) {
      this.failed(key, error);
      return null;
    }
  }

  done(key: SetupStepKey, detail: string): void {
    this.ended({key, label: setupStepLabel(key), state: 'done', detail});
  }

  failed(key: SetupStepKey, error: unknown): void {
    const detail = failedAs(error, 'unknown')
      ? `${because(error)} Start set-up again in a minute: it looks first.`
      : because(error);
    this.ended({key, label: setupStepLabel(key), state: 'failed', detail});
  }

  private ended(step: StepView): void {
    this.steps.push(step);
    this.note();
  }

  private note(): void {
    if (this.operation !== '') {
      noteSetup(this.world, this.operation, this.steps);
    }
  }
}
