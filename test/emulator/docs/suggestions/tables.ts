import {insert, LEGAL, Office, remove, WRITER} from '../office';
import {
  ACCEPTED,
  type Request,
  WITHOUT,
  created,
  summaries,
  traces,
} from './suggested';

describe('suggestions in tables', () => {
  function withTable(): Office {
    const office = new Office('end');
    office.batch(WRITER, [
      {insertTable: {rows: 2, columns: 2, location: {index: 1}}},
      insert(12, 'd'),
      insert(10, 'c'),
      insert(7, 'b'),
      insert(5, 'a'),
    ]);
    expect(office.text()).toBe('\n[a|b][c|d]end\n');
    expect(traces(office)).toEqual([]);
    return office;
  }
  const tableCellLocation = {
    tableStartLocation: {index: 2},
    rowIndex: 1,
    columnIndex: 1,
  };

  it.each<[Request, string, string, string]>([
    [
      {insertTableRow: {tableCellLocation}},
      'Add row',
      '[a|b][|][c|d]',
      '[a|b][c|d]',
    ],
    [
      {deleteTableRow: {tableCellLocation}},
      'Delete row',
      '[a|b]',
      '[a|b][c|d]',
    ],
    [
      {insertTableColumn: {tableCellLocation, insertRight: true}},
      'Add column',
      '[a|b|][c|d|]',
      '[a|b][c|d]',
    ],
    [
      {deleteTableColumn: {tableCellLocation}},
      'Delete column',
      '[a][c]',
      '[a|b][c|d]',
    ],
  ])('%j', (request, line, accepted, without) => {
    const office = withTable();
    const id = created(office.suggest(LEGAL, request));
    expect(summaries(office)).toEqual([line]);
    expect(office.text(ACCEPTED)).toBe(`\n${accepted}end\n`);
    expect(office.text(WITHOUT)).toBe(`\n${without}end\n`);
    office.batch(WRITER, [{acceptSuggestion: {suggestionId: id}}]);
    expect(office.text()).toBe(`\n${accepted}end\n`);
    expect(traces(office)).toEqual([]);
  });

  it('colour cells', () => {
    const office = withTable();
    const rgbColor = {red: 0.9};
    office.suggest(LEGAL, {
      updateTableCellStyle: {
        tableStartLocation: {index: 2},
        tableCellStyle: {backgroundColor: {color: {rgbColor}}},
        fields: 'backgroundColor',
      },
    });
    expect(summaries(office)).toEqual([
      'Format cell: background color (4 times)',
    ]);
  });

  it('bring a whole table, and take one away', () => {
    const office = new Office('end');
    const insertTable = {rows: 1, columns: 2, location: {index: 1}};
    const id = created(office.suggest(LEGAL, {insertTable}));
    expect(summaries(office)).toEqual(['Add table']);
    expect(office.text()).toBe('\n[|]end\n');
    expect(office.text(WITHOUT)).toBe('end\n');
    office.batch(WRITER, [{rejectSuggestion: {suggestionId: id}}]);
    expect(office.text()).toBe('end\n');
    const table = withTable();
    table.suggest(LEGAL, remove(2, 18));
    expect(summaries(table)).toEqual(['Delete table']);
    expect(table.text(ACCEPTED)).toBe('\nend\n');
  });
});
