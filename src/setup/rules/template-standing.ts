import {diffArrays} from 'diff';
import {linesHash} from './template-lines';

/**
 * How a template stands to the one the product brings. Words somebody has changed are theirs: nothing is ever put in
 * their place, the difference is only shown.
 */
export type Standing =
  | 'current'
  /** As an earlier version brought it, untouched. */
  | 'older'
  /** Somebody has changed it. */
  | 'own';

/** @param earlier Hashes of all versions that were shipped. */
export function standingOf(
  there: readonly string[],
  shipped: readonly string[],
  earlier: readonly string[],
): Standing {
  const now = linesHash(there);
  if (now === linesHash(shipped)) return 'current';
  return earlier.includes(now) ? 'older' : 'own';
}

export interface ChangedLine {
  readonly kind: 'same' | 'theirs' | 'shipped';
  readonly text: string;
}

/** Lines that stay between two changes; longer stretches are cut. */
const CONTEXT = 1;

/** What taking the shipped template would change: lines that go, lines that come, and one beside each. */
export function changedLines(
  there: readonly string[],
  shipped: readonly string[],
): readonly ChangedLine[] {
  const lines = diffArrays([...there], [...shipped]).flatMap(
    ({value, added, removed}) =>
      value.map((text): ChangedLine => ({
        kind: added ? 'shipped' : removed ? 'theirs' : 'same',
        text,
      })),
  );
  return lines.filter(({kind}, at) =>
    kind === 'same'
      ? lines
          .slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1)
          .some(near => near.kind !== 'same')
      : true,
  );
}
