import type {LatencyRow} from '../../emulator/kernel/latency';

export interface Sample {
  readonly method: string;
  /** In ms. */
  readonly times: readonly number[];
}

/** Median, 95th and 99.5th percentile, in whole ms; of few calls the last is the slowest one. */
export function summary({method, times}: Sample): LatencyRow {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(sorted[Math.ceil(share * sorted.length) - 1]);
  return {method, median: at(0.5), p95: at(0.95), p995: at(0.995)};
}
