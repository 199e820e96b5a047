import type {Backing} from '../../../../emulator/kernel/store';
import {createWorkspace} from '../../../../emulator/workspace';
import {OWNER, Spreadsheet} from '../spreadsheet';

/** Keeps records as a database would, and remembers what was last written. */
class Memory implements Backing {
  readonly records = new Map<string, Map<string, string>>();
  written: string[] = [];

  load(collection: string): Iterable<readonly [string, string]> {
    return this.records.get(collection) ?? [];
  }

  save(changes: Iterable<readonly [string, string, string | null]>): void {
    this.written = [];
    for (const [collection, id, json] of changes) {
      this.written.push(collection);
      const of = this.records.get(collection) ?? new Map<string, string>();
      this.records.set(collection, of);
      if (json === null) of.delete(id);
      else of.set(id, json);
    }
  }

  clear(): void {
    this.records.clear();
  }

  close(): void {}
}

describe('spreadsheets', () => {
  it('survive a restart, holes and all', () => {
    const backing = new Memory();
    const sheet = new Spreadsheet(createWorkspace({backing}));
    sheet.put('B3', [['x']]);
    sheet.put('A700', [['far']]);
    sheet.batch({
      deleteDimension: {range: {dimension: 'ROWS', startIndex: 0, endIndex: 1}},
    });
    const before = sheet.get('?includeGridData=true');
    sheet.workspace.close();
    const again = createWorkspace({backing});
    const url = `/v4/spreadsheets/${sheet.id}?includeGridData=true`;
    expect(again.request(OWNER, 'GET', url).body).toEqual(before);
    again.close();
  });

  it('write one block of rows for one changed cell', () => {
    const backing = new Memory();
    const sheet = new Spreadsheet(createWorkspace({backing}));
    sheet.put(
      'A1:A1000',
      Array.from({length: 1000}, (_, row) => [row]),
    );
    sheet.workspace.flush();
    sheet.put('A500', [['changed']]);
    sheet.workspace.flush();
    expect(backing.written.filter(name => name === 'sheets.rows')).toHaveLength(
      1,
    );
    sheet.workspace.close();
  });

  it('leave nothing behind when their file is deleted', () => {
    const backing = new Memory();
    const sheet = new Spreadsheet(createWorkspace({backing}));
    sheet.put('A600', [['x']]);
    sheet.workspace.request(OWNER, 'DELETE', `/drive/v3/files/${sheet.id}`);
    sheet.workspace.flush();
    expect(backing.records.get('sheets.rows')?.size ?? 0).toBe(0);
    expect(backing.records.get('sheets.books')?.size ?? 0).toBe(0);
    sheet.workspace.close();
  });
});
