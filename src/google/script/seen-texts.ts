import type {SeenTexts} from '../../world/seen-texts';

const SIX_HOURS = 21_600;

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
    for (const [id, revision] of revisions) {
      const [before, at] = (kept[keyOf(id)] ?? '').split('\n');
      this.noted.set(id, {revision, at: before === revision && at ? at : now});
    }
    try {
      cache.putAll(
        Object.fromEntries(
          [...revisions].map(([id, revision]) => [
            keyOf(id),
            `${revision}\n${this.noted.get(id)?.at ?? now}`,
          ]),
        ),
        SIX_HOURS,
      );
    } catch (error) {
      console.warn(`Seen texts were not kept: ${String(error)}`);
    }
  }
}

function keyOf(fileId: string): string {
  return `seen ${fileId}`;
}
