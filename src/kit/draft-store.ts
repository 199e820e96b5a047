import type {TextStorage} from './text-storage';

/** What somebody typed and has not finished. */
export interface Draft<T> {
  /** The operation id of the form, or the id of what is edited. */
  readonly key: string;
  /** ISO time of the last input. */
  readonly savedAt: string;
  /** ISO time it was sent to the server, '' when it never was. */
  readonly sentAt: string;
  readonly content: T;
}

export interface DraftStore<T> {
  /** False when nothing can be kept: the page then says so. */
  readonly durable: () => boolean;
  save(draft: Draft<T>): void;
  remove(key: string): void;
  /** Newest first; drafts older than a week are removed on the way. */
  all(): readonly Draft<T>[];
}

const KEPT_MS = 7 * 24 * 3600_000;

/**
 * Drafts, one entry each, so that two open windows do not overwrite each
 * other.
 *
 * @param read turns stored JSON into content, or null when it is none.
 */
export function draftStore<T>(
  prefix: string,
  storage: TextStorage | null,
  read: (stored: unknown) => T | null,
  now: () => number,
): DraftStore<T> {
  let refused = storage === null;
  const nameOf = (key: string) => `incident-comms.${prefix}.${key}`;

  const load = (name: string): Draft<T> | null => {
    try {
      const stored: unknown = JSON.parse(storage?.getItem(name) ?? 'null');
      if (typeof stored !== 'object' || stored === null) return null;
      const {key, savedAt, sentAt, content} = stored as Record<string, unknown>;
      const typed = read(content);
      if (typed === null || typeof key !== 'string') return null;
      if (typeof savedAt !== 'string' || typeof sentAt !== 'string')
        return null;
      return {key, savedAt, sentAt, content: typed};
    } catch {
      return null;
    }
  };

  const names = (): readonly string[] =>
    Array.from(
      {length: storage?.length ?? 0},
      (_, i) => storage?.key(i) ?? '',
    ).filter(name => name.startsWith(nameOf('')));

  return {
    durable: () => !refused,
    save(draft) {
      try {
        storage?.setItem(nameOf(draft.key), JSON.stringify(draft));
      } catch {
        refused = true;
      }
    },
    remove: key => storage?.removeItem(nameOf(key)),
    all() {
      const drafts = names().flatMap(name => {
        const draft = load(name);
        const old = draft && now() - Date.parse(draft.savedAt) > KEPT_MS;
        if (draft && !old) return [draft];
        storage?.removeItem(name);
        return [];
      });
      return drafts.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    },
  };
}
