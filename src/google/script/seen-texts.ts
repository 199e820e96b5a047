import type {SeenTexts} from '../../world/seen-texts';

const SIX_HOURS = 21_600;
/** Putting costs some 90 ms: what was put so short a time ago need not be renewed. */
const AN_HOUR_MS = 3_600_000;

/** The cache of the acting account: a revision of Docs means something to one account alone. */
export class CachedSeenTexts implements SeenTexts {
  /** What this call has noted: looking at the same state again costs nothing. */
  private readonly noted = new Map<string, {revision: string; at: string}>();

  note(revisions: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    const fresh = new Map(
      [...revisions].filter(
        ([id, revision]) => this.noted.get(id)?.revision !== revision,
      ),
    );
    if (fresh.size > 0) this.keep(fresh);
    return new Map(
      [...revisions.keys()].map(id => [id, this.noted.get(id)?.at ?? '']),
    );
  }

  private keep(revisions: ReadonlyMap<string, string>): void {
    // Later than the reading it is about, whenever the run began.
    const now = `${new Date().toISOString().slice(0, 19)}Z`;
    const cache = CacheService.getUserCache();
    const ids = [...revisions.keys()];
    const kept = cache.getAll(ids.map(keyOf));
    const put: Record<string, string> = {};
    for (const [id, revision] of revisions) {
      const [before, seen, putAt = ''] = (kept[keyOf(id)] ?? '').split('\n');
      const at = before === revision && seen ? seen : now;
      this.noted.set(id, {revision, at});
      const old = !(Date.parse(now) - Date.parse(putAt) < AN_HOUR_MS);
      if (before !== revision || old) {
        put[keyOf(id)] = [revision, at, now].join('\n');
      }
    }
    if (Object.keys(put).length === 0) return;
    try {
      cache.putAll(put, SIX_HOURS);
    } catch (error) {
      console.warn(`Seen texts were not kept: ${String(error)}`);
    }
  }
}

function keyOf(fileId: string): string {
  return `seen ${fileId}`;
}
