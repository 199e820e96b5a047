import type {SeenTexts} from '../../world/seen-texts';

const SIX_HOURS = 21_600;

/** The cache of the acting account: a revision of Docs means something to one account alone. */
export class CachedSeenTexts implements SeenTexts {
  note(revisions: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    if (revisions.size === 0) return new Map();
    // Later than the reading it is about, whenever the run began.
    const now = `${new Date().toISOString().slice(0, 19)}Z`;
    const cache = CacheService.getUserCache();
    const ids = [...revisions.keys()];
    const kept = cache.getAll(ids.map(keyOf));
    const since = new Map(
      ids.map(id => {
        const [revision, at] = (kept[keyOf(id)] ?? '').split('\n');
        return [id, revision === revisions.get(id) && at ? at : now];
      }),
    );
    try {
      cache.putAll(
        Object.fromEntries(
          ids.map(id => [keyOf(id), `${revisions.get(id)}\n${since.get(id)}`]),
        ),
        SIX_HOURS,
      );
    } catch (error) {
      console.warn(`Seen texts were not kept: ${String(error)}`);
    }
    return since;
  }
}

function keyOf(fileId: string): string {
  return `seen ${fileId}`;
}
