import type {Millis} from '../../kernel/clock';
import type {SegmentSplice} from '../edit/draft';
import type {DocumentRecord, Tab} from '../model/types';

/** A revision, and what the batch after it did to its text. */
interface Past {
  readonly revision: number;
  readonly until: Millis;
  readonly splices: readonly SegmentSplice[];
}

/** “Several minutes”, less for documents that are edited often. Both figures are assumed. */
const LONGEST: Millis = 5 * 60_000;
const MOST = 100;

/**
 * What became of the text since recent revisions, so that a late batch can be merged. Kept in memory only: after a restart
 * every older revision is too far behind.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/batchUpdate#writecontrol
 */
export class RecentRevisions {
  /** By the content that is there now; it is swapped as a whole with every change. */
  private readonly pasts = new WeakMap<Tab[], readonly Past[]>();

  /** Notes what led from a revision to the content that takes its place. */
  note(
    {tabs, revision}: DocumentRecord,
    next: Tab[],
    splices: readonly SegmentSplice[],
    until: Millis,
  ): void {
    const before = this.pasts.get(tabs) ?? [];
    const past = {revision, until, splices};
    this.pasts.set(next, [...before.slice(1 - MOST), past]);
  }

  /** All that happened to the text since that revision, oldest first; null when it is too far behind. */
  since(
    {tabs}: DocumentRecord,
    isTarget: (revision: number) => boolean,
    now: Millis,
  ): readonly SegmentSplice[] | null {
    const pasts = this.pasts.get(tabs) ?? [];
    const from = pasts.findIndex(({revision}) => isTarget(revision));
    if (from < 0 || now - pasts[from].until > LONGEST) return null;
    return pasts.slice(from).flatMap(({splices}) => splices);
  }
}
