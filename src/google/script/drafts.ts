import type {Drafts} from '../../world/drafts';

const KEY = 'drafts';
/** The longest the cache keeps anything. Source: https://developers.google.com/apps-script/reference/cache/cache#putkey,-value,-expirationinseconds */
const SIX_HOURS = 21_600;

/** Drafts in the person's own cache. */
export class CachedDrafts implements Drafts {
  read(): string {
    return CacheService.getUserCache().get(KEY) ?? '';
  }

  write(text: string): void {
    CacheService.getUserCache().put(KEY, text, SIX_HOURS);
  }
}
