/** Where a collection's changed records go; SQLite in `npm start`, nowhere in tests. */
export interface Backing {
  /** Every record of a collection, as JSON text by id. */
  load(collection: string): Iterable<readonly [id: string, json: string]>;
  /** Writes a set of changes as one transaction; `null` removes. Absent: records are only read from here. */
  save?(
    changes: Iterable<
      readonly [collection: string, id: string, json: string | null]
    >,
  ): void;
  /** Removes every record of every collection. */
  clear(): void;
  close(): void;
}

/**
 * One kind of record, kept in memory and written through on `flush`.
 * Records are plain JSON. Change one in place only through `update`, else the change is not persisted.
 */
export class Collection<T> {
  private readonly records = new Map<string, T>();

  constructor(
    readonly name: string,
    private readonly changed: (collection: string, id: string) => void,
    initial: Iterable<readonly [string, T]>,
  ) {
    for (const [id, record] of initial) this.records.set(id, record);
  }

  get(id: string): T | undefined {
    return this.records.get(id);
  }

  has(id: string): boolean {
    return this.records.has(id);
  }

  set(id: string, record: T): T {
    this.records.set(id, record);
    this.changed(this.name, id);
    return record;
  }

  /** Changes a record in place. Throws for an unknown id. */
  update(id: string, change: (record: T) => void): T {
    const record = this.records.get(id);
    if (record === undefined) throw new Error(`No ${this.name} "${id}".`);
    change(record);
    this.changed(this.name, id);
    return record;
  }

  delete(id: string): boolean {
    const had = this.records.delete(id);
    if (had) this.changed(this.name, id);
    return had;
  }

  /** In order of insertion. */
  values(): IterableIterator<T> {
    return this.records.values();
  }

  entries(): IterableIterator<[string, T]> {
    return this.records.entries();
  }

  get size(): number {
    return this.records.size;
  }

  clear(): void {
    for (const id of [...this.records.keys()]) this.delete(id);
  }
}

export interface StoreHooks {
  /** At the first change after a flush, to plan the next one. */
  readonly onChange?: () => void;
  /** For records that follow from others and belong into the same transaction. */
  readonly beforeFlush?: () => void;
}

/** All collections of one Workspace. */
export class Store {
  private readonly collections = new Map<string, Collection<unknown>>();
  private readonly dirty = new Map<string, readonly [string, string]>();

  constructor(
    private readonly backing?: Backing,
    private readonly hooks: StoreHooks = {},
  ) {}

  /** The collection of that name, loaded on first use. Names are unique across APIs: `drive.files`. */
  collection<T>(name: string): Collection<T> {
    const known = this.collections.get(name);
    if (known) return known as Collection<T>;
    const stored = [...(this.backing?.load(name) ?? [])].map(
      ([id, json]) => [id, JSON.parse(json) as T] as const,
    );
    const made = new Collection<T>(name, this.touch, stored);
    this.collections.set(name, made as Collection<unknown>);
    return made;
  }

  /** Writes what changed since the last flush, as one transaction. */
  flush(): void {
    this.hooks.beforeFlush?.();
    if (!this.backing?.save) {
      this.dirty.clear();
      return;
    }
    const changes: [string, string, string | null][] = [];
    for (const [collection, id] of this.dirty.values()) {
      const record = this.collections.get(collection)?.get(id);
      changes.push([
        collection,
        id,
        record === undefined ? null : JSON.stringify(record),
      ]);
    }
    this.dirty.clear();
    if (changes.length > 0) this.backing.save(changes);
  }

  /** Empties every collection, stored ones and those never loaded included. */
  clear(): void {
    for (const collection of this.collections.values()) collection.clear();
    this.dirty.clear();
    this.backing?.clear();
  }

  close(): void {
    this.flush();
    this.backing?.close();
  }

  private readonly touch = (collection: string, id: string): void => {
    const first = this.dirty.size === 0;
    this.dirty.set(`${collection}\n${id}`, [collection, id]);
    if (first) this.hooks.onChange?.();
  };
}
