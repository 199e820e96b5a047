/** One call somebody made, REST or built-in service. */
export interface CallRecord {
  /** Running number since the last reset or clearing. */
  readonly n: number;
  /** `docs.documents.get`, `service.MailApp.sendEmail`. */
  readonly method: string;
  readonly caller: string;
  /** The script execution it belongs to; absent for plain REST clients. */
  readonly executionId?: string;
  /** Groups calls that went out together (`fetchAll`). */
  readonly wave?: number;
  /** Modelled, not measured. */
  readonly latencyMs: number;
  /** HTTP status; `fault` when no answer came. Services count as 200. */
  readonly status: number | 'fault';
  /** Virtual time, ms since the epoch. */
  readonly at: number;
}

/** Counts every call and keeps the latest ones. */
export class Calls {
  private ring: CallRecord[] = [];
  private totals = new Map<string, number>();
  private n = 0;

  /** @param keep how many records to hold; totals go on for ever. */
  constructor(private readonly keep = 10_000) {}

  record(call: Omit<CallRecord, 'n'>): CallRecord {
    const record = {n: ++this.n, ...call};
    this.totals.set(call.method, (this.totals.get(call.method) ?? 0) + 1);
    this.ring.push(record);
    if (this.ring.length >= 2 * this.keep) {
      this.ring = this.ring.slice(-this.keep);
    }
    return record;
  }

  /** The latest records, oldest first. */
  list(since = 0): readonly CallRecord[] {
    return this.ring.filter(({n}) => n > since).slice(-this.keep);
  }

  get count(): number {
    return this.n;
  }

  byMethod(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.totals].sort());
  }

  clear(): void {
    this.ring = [];
    this.totals.clear();
    this.n = 0;
  }
}
