/** Milliseconds since the epoch. */
export type Millis = number;

/**
 * The Workspace's own time. `live` follows the wall clock plus an offset; `manual` stands still until it is
 * advanced, and modelled latencies advance it, so a run repeats exactly.
 */
export class Clock {
  private offset = 0;
  private stopped: Millis | null;

  constructor(
    mode: 'live' | 'manual',
    start?: Millis,
    private readonly wall: () => Millis = Date.now,
  ) {
    this.stopped =
      mode === 'manual' ? (start ?? Date.UTC(2026, 0, 5, 9)) : null;
    if (mode === 'live' && start !== undefined) this.offset = start - wall();
  }

  get mode(): 'live' | 'manual' {
    return this.stopped === null ? 'live' : 'manual';
  }

  now(): Millis {
    return this.stopped ?? this.wall() + this.offset;
  }

  /** Moves time on; a negative span is refused because stored times would lie in the future. */
  advance(span: Millis): void {
    if (span < 0) throw new RangeError('The clock cannot go backwards.');
    if (this.stopped === null) this.offset += span;
    else this.stopped += span;
  }

  set(instant: Millis): void {
    this.advance(instant - this.now());
  }

  /** Stops where it stands; from then on only `advance` moves it. */
  hold(): void {
    this.stopped = this.now();
  }

  /** Follows the wall clock again, from where it stands. */
  release(): void {
    if (this.stopped === null) return;
    this.offset = this.stopped - this.wall();
    this.stopped = null;
  }
}
