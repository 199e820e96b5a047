import * as fc from 'fast-check';
import type {Model} from './model';

/** Something somebody does to a review; a history that fails prints it by its name and what it was drawn with. */
export class Act {
  constructor(
    private readonly name: string,
    private readonly given: object,
    readonly perform: (model: Model) => void,
  ) {}

  [fc.toStringMethod](): string {
    return `${this.name} ${fc.stringify(this.given)}`;
  }
}

/** A row of the tables of acts: how often it is drawn beside the others, and what is drawn under a name. */
export interface ActKind {
  readonly weight: number;
  drawnAs(name: string): fc.Arbitrary<Act>;
}

/** @param given What the act is drawn with, each by its name. */
export function act<T extends object>(
  weight: number,
  given: {[K in keyof T]: fc.Arbitrary<T[K]>},
  perform: (model: Model, given: T) => void,
): ActKind {
  return {
    weight,
    drawnAs: name =>
      fc
        .record(given)
        .map(drawn => new Act(name, drawn, model => perform(model, drawn))),
  };
}
