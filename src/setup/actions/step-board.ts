import type {StepView} from '../../core/base/answer';
import {CallFailure} from '../../world/ask/call';
import {because, failedAs} from '../../world/ask/explain';
import {refusalWords} from '../../world/ask/refusal-words';
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
    const step = {key, label: setupStepLabel(key), state: 'failed'} as const;
    if (error instanceof CallFailure && error.reason) {
      const {why, remedy, link} = refusalWords(error.reason);
      return this.ended({
        ...step,
        detail: `${why} ${remedy}`,
        ...(link && {link}),
      });
    }
    const again = failedAs(error, 'unknown')
      ? ' Start set-up again in a minute: it looks first.'
      : '';
    this.ended({...step, detail: because(error) + again});
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
