import type {Ground} from '../kernel/contracts';
import type {Collection} from '../kernel/store';
import type {Action, ActivityRecord} from './records';

/** What the log keeps of an item; Drive's own file records have it. */
interface Item {
  readonly name: string;
  readonly mimeType: string;
  readonly owner: string;
  readonly driveId?: string;
  readonly parent: string | null;
}

/** The history of everything that was done in Drive. Whoever changes an item records it here, once it is done. */
export class ActivityLog {
  private readonly records: Collection<ActivityRecord>;
  private readonly items: Collection<Item>;

  constructor(private readonly ground: Pick<Ground, 'store' | 'clock'>) {
    this.records = ground.store.collection('activity.records');
    this.items = ground.store.collection('drive.files');
  }

  /**
   * Records what a person did. For a permanent deletion, call it while the item still exists.
   * Content that is no file of Drive has no history: then nothing is kept.
   */
  record(by: string, fileId: string, action: Action): void {
    const item = this.items.get(fileId);
    if (!item) return;
    const sequence = this.records.size + 1;
    const {name: title, mimeType, owner, driveId, parent} = item;
    const at = this.ground.clock.now();
    this.records.set(String(sequence), {
      sequence,
      at,
      by: by.toLowerCase(),
      fileId,
      title,
      mimeType,
      owner,
      ...(driveId === undefined ? {} : {driveId}),
      parent,
      action,
    });
  }

  /** Newest first, from the given sequence number down. */
  *backFrom(sequence: number): Generator<ActivityRecord> {
    for (let at = Math.min(sequence, this.records.size); at > 0; at--) {
      const record = this.records.get(String(at));
      if (record) yield record;
    }
  }

  get latest(): number {
    return this.records.size;
  }
}
