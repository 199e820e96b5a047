import type {Millis} from '../../kernel/clock';
import type {Ground} from '../../kernel/contracts';
import type {Collection} from '../../kernel/store';
import type {FileRecord} from '../records';

/** The part of a file that search knows, possibly older than the file. */
export type Indexed = Pick<
  FileRecord,
  | 'id'
  | 'name'
  | 'description'
  | 'mimeType'
  | 'parent'
  | 'trashedAt'
  | 'createdAt'
  | 'modifiedAt'
  | 'properties'
  | 'appProperties'
>;

interface Entry {
  /** Oldest first; at most one of them is due. */
  versions: {due: Millis; file: Indexed}[];
}

/**
 * Drive's search lags behind its writes: `files.list` finds a file, and its new name, folder, properties or
 * trashing, only `settings.searchLag` after the write, while `files.get` answers at once.
 * Deviation: permissions, stars and deletion take effect in search immediately.
 */
export class SearchIndex {
  private readonly entries: Collection<Entry>;

  constructor(private readonly ground: Ground) {
    this.entries = ground.store.collection('drive.search');
  }

  write(record: FileRecord): void {
    const now = this.ground.clock.now();
    const due = now + this.ground.settings.searchLag;
    const known = this.entries.get(record.id)?.versions ?? [];
    const current = known.filter(version => version.due <= now).slice(-1);
    const coming = known.filter(
      version => version.due > now && version.due < due,
    );
    const version = {due, file: indexed(record)};
    this.entries.set(record.id, {versions: [...current, ...coming, version]});
  }

  forget(fileId: string): void {
    this.entries.delete(fileId);
  }

  /** The file as search knows it now; undefined when it has not noticed it yet. */
  read(fileId: string): Indexed | undefined {
    const now = this.ground.clock.now();
    const versions = this.entries.get(fileId)?.versions ?? [];
    return versions.filter(version => version.due <= now).pop()?.file;
  }

  *all(): Generator<Indexed> {
    const now = this.ground.clock.now();
    for (const {versions} of this.entries.values()) {
      const seen = versions.filter(version => version.due <= now).pop();
      if (seen) yield seen.file;
    }
  }
}

function indexed(record: FileRecord): Indexed {
  const {id, name, description, mimeType, parent, trashedAt} = record;
  const {createdAt, modifiedAt, properties, appProperties} = record;
  return structuredClone({
    id,
    name,
    description,
    mimeType,
    parent,
    trashedAt,
    createdAt,
    modifiedAt,
    properties,
    appProperties,
  });
}
