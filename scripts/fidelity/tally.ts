import type {Difference} from './compare';

/** How often something agreed. */
export interface Tally {
  total: number;
  agreed: number;
  /** The same status; the same fields, status included. Agreement asks for the same values as well. */
  sameStatus: number;
  sameShape: number;
  /** The first interactions that did not agree. */
  readonly first: {
    readonly where: string;
    readonly differing: readonly Difference[];
  }[];
}

const KEPT = 5;

export class Tallies {
  private readonly byName = new Map<string, Tally>();

  count(name: string, where: string, differing: readonly Difference[]): void {
    const tally = this.byName.get(name) ?? empty();
    this.byName.set(name, tally);
    const status = !differing.some(({of}) => of === 'status');
    tally.total += 1;
    tally.agreed += differing.length === 0 ? 1 : 0;
    tally.sameStatus += status ? 1 : 0;
    tally.sameShape += differing.every(({of}) => of === 'value') ? 1 : 0;
    if (differing.length > 0 && tally.first.length < KEPT) {
      tally.first.push({where, differing});
    }
  }

  /** By name, in alphabetical order. */
  entries(): readonly (readonly [string, Tally])[] {
    return [...this.byName].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  sum(counts: (name: string) => boolean = () => true): Tally {
    const sum = empty();
    for (const [name, tally] of this.byName) {
      if (!counts(name)) continue;
      sum.total += tally.total;
      sum.agreed += tally.agreed;
      sum.sameStatus += tally.sameStatus;
      sum.sameShape += tally.sameShape;
    }
    return sum;
  }
}

/** In percent; nothing to agree about is agreement. */
export function share({agreed, total}: Tally): number {
  return total === 0 ? 100 : (100 * agreed) / total;
}

function empty(): Tally {
  return {total: 0, agreed: 0, sameStatus: 0, sameShape: 0, first: []};
}
