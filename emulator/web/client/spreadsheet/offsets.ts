/** Where lines of different sizes begin, so that only those in view are drawn. */
export class Offsets {
  /** `starts[n]` is where line n begins; one more than there are lines. */
  private readonly starts: Float64Array;

  constructor(sizes: readonly number[]) {
    this.starts = new Float64Array(sizes.length + 1);
    sizes.forEach((size, at) => {
      this.starts[at + 1] = this.starts[at] + size;
    });
  }

  get total(): number {
    return this.starts[this.starts.length - 1];
  }

  startOf(line: number): number {
    return this.starts[Math.min(line, this.starts.length - 1)];
  }

  sizeOf(line: number): number {
    return this.startOf(line + 1) - this.startOf(line);
  }

  /** The last line that begins at or before this point. */
  at(point: number): number {
    let low = 0;
    let high = Math.max(0, this.starts.length - 2);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle] <= point) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
