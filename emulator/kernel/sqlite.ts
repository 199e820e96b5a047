import * as fs from 'node:fs';
import * as path from 'node:path';
import Database from 'libsql';
import type {Backing} from './store';

/** Keeps records in `workspace.db` of a folder, which is made when missing. One process at a time. */
export function sqliteBacking(folder: string): Backing {
  fs.mkdirSync(folder, {recursive: true});
  const database = new Database(path.join(folder, 'workspace.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.exec(
    'CREATE TABLE IF NOT EXISTS records (collection TEXT NOT NULL, position INTEGER PRIMARY KEY AUTOINCREMENT,' +
      ' id TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (collection, id))',
  );
  const all = database.prepare(
    'SELECT id, json FROM records WHERE collection = ? ORDER BY position',
  );
  // Keeps the row, and with it the order of insertion that collections promise.
  const put = database.prepare(
    'INSERT INTO records (collection, id, json) VALUES (?, ?, ?) ON CONFLICT (collection, id) DO UPDATE SET json = excluded.json',
  );
  const remove = database.prepare(
    'DELETE FROM records WHERE collection = ? AND id = ?',
  );
  return {
    *load(collection) {
      const rows = all.all(collection) as {id: string; json: string}[];
      for (const {id, json} of rows) yield [id, json] as const;
    },
    save(changes) {
      database.exec('BEGIN');
      try {
        for (const [collection, id, json] of changes) {
          if (json === null) remove.run(collection, id);
          else put.run(collection, id, json);
        }
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    clear() {
      database.exec('DELETE FROM records');
    },
    close() {
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}
