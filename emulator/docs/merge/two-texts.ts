import type {Splice} from '../model/named-ranges';

/**
 * A segment as the writer of a late batch has it in mind, beside what it is by now. Both are rows of characters without
 * their letters: each has a number, and those in both have the same one.
 */
export class TwoTexts {
  private inMind: number[];
  private now: number[];
  private next: number;

  /**
   * @param end Index one past the segment as it is now.
   * @param since What made it so, oldest first.
   */
  constructor(end: number, since: readonly Splice[]) {
    const grown = since.reduce(
      (sum, {inserted, removed}) => sum + inserted - removed,
      0,
    );
    this.inMind = Array.from({length: Math.max(0, end - grown)}, (_, at) => at);
    this.now = this.inMind;
    this.next = this.inMind.length;
    for (const splice of since) this.now = this.spliced(splice);
  }

  /** Where something goes that was meant for this index. */
  place(index: number): number {
    const beyond = index - this.inMind.length;
    if (beyond >= 0) return this.now.length + beyond;
    return counterpart(this.inMind, index, this.now);
  }

  /** What is left of a range, as pieces without foreign text between their characters. */
  stretches(
    start: number,
    end: number,
  ): readonly (readonly [number, number])[] {
    const places = new Map(this.now.map((id, at) => [id, at]));
    const pieces: [number, number][] = [];
    for (const id of this.inMind.slice(start, end)) {
      const at = places.get(id);
      if (at === undefined) continue;
      const last = pieces[pieces.length - 1];
      if (last && last[1] === at) last[1] = at + 1;
      else pieces.push([at, at + 1]);
    }
    return pieces;
  }

  /**
   * @param asked Where the writer put it; undefined where only what came of it tells.
   * @param expected False where the writer expects another change than this one: see `forget`.
   */
  splice(splice: Splice, asked: number | undefined, expected: boolean): void {
    const {at, removed, inserted} = splice;
    const before = this.now;
    const first = this.next;
    this.now = this.spliced(splice);
    if (!expected) return;
    const gone = new Set(before.slice(at, at + removed));
    const here = asked ?? counterpart(before, at + removed, this.inMind);
    this.inMind = [
      ...this.inMind.slice(0, here).filter(id => !gone.has(id)),
      ...Array.from({length: inserted}, (_, more) => first + more),
      ...this.inMind.slice(here).filter(id => !gone.has(id)),
    ];
  }

  /** The writer counts on the range being gone, whatever of it was there. */
  forget(start: number, end: number): void {
    this.inMind = [...this.inMind.slice(0, start), ...this.inMind.slice(end)];
  }

  private spliced({at, removed, inserted}: Splice): number[] {
    const fresh = Array.from({length: inserted}, () => this.next++);
    return [
      ...this.now.slice(0, at),
      ...fresh,
      ...this.now.slice(at + removed),
    ];
  }
}

/** The place in one row that is before the same character as in the other, or else behind the nearest one before it. */
function counterpart(
  from: readonly number[],
  index: number,
  to: readonly number[],
): number {
  const places = new Map(to.map((id, at) => [id, at]));
  const right = index < from.length ? places.get(from[index]) : undefined;
  if (right !== undefined) return right;
  for (let at = Math.min(index, from.length) - 1; at >= 0; at--) {
    const left = places.get(from[at]);
    if (left !== undefined) return left + 1;
  }
  return 0;
}
