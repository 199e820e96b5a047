import type {Settings} from './contracts';
import {globToRegExp} from './glob';
import type {Random} from './ids';

/** How long one kind of call takes, in ms. */
export interface LatencyRow {
  /** Glob over method ids; the first matching row counts. */
  readonly method: string;
  readonly median: number;
  readonly p95: number;
  readonly p995: number;
}

/**
 * Assumed latencies. Anchored by published measurements only for properties and cache
 * (https://ziritione.org, 100 calls each) and for `setValues` with flush (Stack Overflow 29263774);
 * the others are estimates to be replaced by figures from a live tenant.
 */
export const LATENCIES: readonly LatencyRow[] = [
  row('drive.files.copy', 2200, 5000, 15000),
  row('drive.files.export', 2000, 6000, 20000),
  row('drive.files.list', 450, 1400, 3000),
  row('drive.files.get', 200, 600, 3000),
  row('drive.files.generateIds', 200, 600, 3000),
  row('drive.files.*', 600, 1800, 8000),
  row('drive.permissions.create', 600, 1800, 8000),
  row('drive.permissions.list', 200, 600, 3000),
  row('drive.permissions.get', 200, 600, 3000),
  row('drive.permissions.*', 600, 1800, 8000),
  row('drive.comments.list', 350, 1200, 4000),
  row('drive.comments.*', 400, 1200, 4000),
  row('drive.replies.*', 400, 1200, 4000),
  row('drive.approvals.list', 350, 1200, 4000),
  row('drive.approvals.get', 350, 1200, 4000),
  row('drive.approvals.*', 900, 2500, 8000),
  row('drive.*', 200, 600, 3000),
  row('docs.documents.get', 400, 1200, 6000),
  row('docs.*', 700, 1800, 6000),
  row('sheets.spreadsheets.values.batchGet*', 250, 800, 4000),
  row('sheets.spreadsheets.values.get', 250, 800, 4000),
  row('sheets.spreadsheets.get*', 250, 800, 4000),
  row('sheets.spreadsheets.developerMetadata.search', 250, 800, 4000),
  row('sheets.spreadsheets.create', 600, 1500, 5000),
  row('sheets.*', 450, 1300, 4000),
  row('service.DocumentApp.open*', 800, 2500, 8000),
  row('service.Document.saveAndClose', 1000, 2500, 8000),
  row('service.SpreadsheetApp.open*', 350, 1000, 4000),
  row('service.SpreadsheetApp.flush', 600, 1500, 5000),
  row('service.MailApp.sendEmail', 400, 1200, 5000),
  row('service.Properties*.set*', 62, 140, 230),
  row('service.Properties*.delete*', 62, 140, 230),
  row('service.Properties*', 30, 60, 85),
  row('service.Cache*.put*', 93, 130, 280),
  row('service.Cache*.remove*', 93, 130, 280),
  row('service.Cache*', 3, 6, 10),
  row('service.LockService.*', 60, 200, 1000),
  row('service.Lock.*', 60, 200, 1000),
  row('service.*', 0, 0, 0),
  row('execution.page', 900, 2500, 8000),
  row('execution.menu', 900, 2500, 8000),
  row('execution.card', 1200, 3000, 8000),
  row('execution.*', 900, 2500, 8000),
  row('*', 300, 900, 3000),
];

function row(
  method: string,
  median: number,
  p95: number,
  p995: number,
): LatencyRow {
  return {method, median, p95, p995};
}

/** Draws modelled latencies, in whole ms. */
export class Latency {
  private readonly known = new Map<string, LatencyRow>();
  private measured: readonly LatencyRow[] = [];

  constructor(
    private readonly settings: Settings,
    private readonly random: Random,
  ) {}

  /** Of one call of this method now; 0 when the model is off. */
  of(method: string): number {
    const mode = this.settings.latency;
    if (mode === 'none') return 0;
    const found = this.rowOf(method);
    return mode === 'median' ? found.median : sample(found, this.random);
  }

  rowOf(method: string): LatencyRow {
    const {latencies} = this.settings;
    if (latencies !== this.measured) this.known.clear();
    this.measured = latencies;
    let found = this.known.get(method);
    if (!found) {
      found =
        [...latencies, ...LATENCIES].find(each =>
          globToRegExp(each.method).test(method),
        ) ?? row('*', 0, 0, 0);
      this.known.set(method, found);
    }
    return found;
  }
}

/**
 * How long requests take together when only so many are under way at once, each begun as soon as one has ended.
 *
 * @param width 0 for all at once.
 */
export function together(latencies: readonly number[], width: number): number {
  const lanes = new Array<number>(
    Math.max(1, width === 0 ? latencies.length : width),
  ).fill(0);
  for (const latency of latencies) {
    const free = lanes.indexOf(Math.min(...lanes));
    lanes[free] += latency;
  }
  return Math.max(...lanes);
}

/** Standard normal quantiles of 0.95 and 0.995. */
const Z95 = 1.6449;
const Z995 = 2.5758;

/** Log-normal through the median and p95, with the tail beyond p95 steepened to meet p99.5. */
function sample({median, p95, p995}: LatencyRow, random: Random): number {
  if (median === 0) return 0;
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  const z = radius * Math.cos(2 * Math.PI * random.next());
  const log =
    z <= Z95
      ? Math.log(median) + (z / Z95) * Math.log(p95 / median)
      : Math.log(p95) + ((z - Z95) / (Z995 - Z95)) * Math.log(p995 / p95);
  return Math.round(Math.exp(log));
}
