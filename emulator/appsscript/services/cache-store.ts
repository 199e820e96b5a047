interface Entry {
  readonly value: string;
  /** Ms since the epoch. */
  readonly expires: number;
}

/** Source: https://developers.google.com/apps-script/reference/cache/cache (1,000 items; then the 900 that live longest stay). */
const MOST_ITEMS = 1000;
const KEPT_ITEMS = 900;

/** All caches, in memory only: a cache may be empty at any time, so a restart empties them. */
export class Caches {
  private readonly caches = new Map<string, Map<string, Entry>>();

  get(cache: string, key: string, now: number): string | null {
    const entry = this.caches.get(cache)?.get(key);
    return entry && entry.expires > now ? entry.value : null;
  }

  put(
    cache: string,
    key: string,
    value: string,
    now: number,
    expires: number,
  ): void {
    let entries = this.caches.get(cache);
    if (!entries) this.caches.set(cache, (entries = new Map<string, Entry>()));
    entries.set(key, {value, expires});
    if (entries.size <= MOST_ITEMS) return;
    const alive = [...entries].filter(([, entry]) => entry.expires > now);
    const latest = alive.sort(([, a], [, b]) => b.expires - a.expires);
    const kept = alive.length > MOST_ITEMS ? KEPT_ITEMS : MOST_ITEMS;
    this.caches.set(cache, new Map(latest.slice(0, kept)));
  }

  remove(cache: string, key: string): void {
    this.caches.get(cache)?.delete(key);
  }

  clear(): void {
    this.caches.clear();
  }
}
