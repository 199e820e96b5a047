import type {Progress} from '../../world/world';

const TEN_MINUTES = 600;

/**
 * What a running call is at, in the person's own cache, so that nobody else can read it. The cache may forget at
 * any time, and a full cache is no reason to stop an incident.
 */
export class CachedProgress implements Progress {
  note(operation: string, labels: readonly string[]): void {
    try {
      CacheService.getUserCache().put(
        keyOf(operation),
        JSON.stringify(labels),
        TEN_MINUTES,
      );
    } catch (error) {
      console.warn(`Progress was not kept: ${String(error)}`);
    }
  }

  read(operation: string): readonly string[] {
    const text = CacheService.getUserCache().get(keyOf(operation));
    return text === null ? [] : (JSON.parse(text) as string[]);
  }
}

/** Cache keys end at 250 characters. Source: https://developers.google.com/apps-script/reference/cache/cache */
function keyOf(operation: string): string {
  return `progress ${operation}`.slice(0, 250);
}
