import type {sheets_v4} from 'googleapis/build/src/apis/sheets/v4';
import {EDITOR, OWNER, Spreadsheet} from '../spreadsheet';

const REFUSAL =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const columnA = {sheetId: 0, startColumnIndex: 0, endColumnIndex: 1};

function protectedSheet(
  more: sheets_v4.Schema$ProtectedRange = {range: columnA},
): Spreadsheet {
  const sheet = new Spreadsheet();
  sheet.share(EDITOR, 'writer');
  sheet.put('A1:B2', [
    ['id', 'title'],
    ['1', 'x'],
  ]);
  sheet.batch({addProtectedRange: {protectedRange: more}});
  return sheet;
}

const write = (sheet: Spreadsheet, range: string, as = EDITOR): string =>
  sheet.refusal(
    'PUT',
    `/values/${encodeURIComponent(range)}?valueInputOption=RAW`,
    {values: [['new']]},
    as,
  );

describe('a protected range', () => {
  it('is closed to editors who are not listed, and to them only', () => {
    const sheet = protectedSheet();
    expect(write(sheet, 'A2')).toBe(REFUSAL);
    expect(write(sheet, 'B2')).toBe('');
    expect(write(sheet, 'A2', OWNER)).toBe('');
  });

  it('is open to those listed, by themselves or by the domain', () => {
    const listed = protectedSheet({range: columnA, editors: {users: [EDITOR]}});
    expect(write(listed, 'A2')).toBe('');
    const domain = protectedSheet({
      range: columnA,
      editors: {domainUsersCanEdit: true},
    });
    expect(write(domain, 'A2')).toBe('');
  });

  it('that only warns stops nobody', () => {
    const sheet = protectedSheet({range: columnA, warningOnly: true});
    expect(write(sheet, 'A2')).toBe('');
  });

  it('shows its editors only to those who may edit it', () => {
    const sheet = protectedSheet();
    const seen = (as: string) =>
      sheet.ok<sheets_v4.Schema$Spreadsheet>('GET', '', undefined, as)
        .sheets?.[0].protectedRanges?.[0];
    expect(seen(OWNER)).toMatchObject({
      requestingUserCanEdit: true,
      editors: {users: [OWNER]},
    });
    expect(seen(EDITOR)).not.toHaveProperty('editors');
    const warning = protectedSheet({range: columnA, warningOnly: true});
    warning.share('sme@example.com', 'reader');
    const reader = warning.ok<sheets_v4.Schema$Spreadsheet>(
      'GET',
      '',
      undefined,
      'sme@example.com',
    );
    expect(reader.sheets?.[0].protectedRanges?.[0]).not.toHaveProperty(
      'requestingUserCanEdit',
    );
  });

  it('moves with its column', () => {
    const sheet = protectedSheet();
    sheet.batch({
      moveDimension: {
        source: {dimension: 'COLUMNS', startIndex: 0, endIndex: 1},
        destinationIndex: 2,
      },
    });
    expect(write(sheet, 'A2')).toBe('');
    expect(write(sheet, 'B2')).toBe(REFUSAL);
  });

  it.each<[string, sheets_v4.Schema$Request]>([
    [
      'rows through it deleted',
      {
        deleteDimension: {
          range: {dimension: 'ROWS', startIndex: 1, endIndex: 2},
        },
      },
    ],
    [
      'rows inserted into it',
      {
        insertDimension: {
          range: {dimension: 'ROWS', startIndex: 1, endIndex: 2},
        },
      },
    ],
    ['it sorted', {sortRange: {range: {sheetId: 0}, sortSpecs: [{}]}}],
    [
      'its cells cut',
      {
        cutPaste: {
          source: {endRowIndex: 1, endColumnIndex: 1},
          destination: {rowIndex: 5, columnIndex: 5},
        },
      },
    ],
    ['its sheet deleted', {deleteSheet: {sheetId: 0}}],
    [
      'cells found and replaced in it',
      {findReplace: {find: 'id', replacement: 'x', allSheets: true}},
    ],
  ])('does not let others have %s', (_what, request) => {
    const sheet = protectedSheet();
    sheet.batch({addSheet: {properties: {title: 'Second'}}});
    expect(sheet.batchRefusal([request], EDITOR)).toContain(REFUSAL);
  });

  it('cannot be lifted by those it keeps out', () => {
    const sheet = protectedSheet();
    const id = sheet.get().sheets?.[0].protectedRanges?.[0].protectedRangeId;
    const lift = [{deleteProtectedRange: {protectedRangeId: id}}];
    expect(sheet.batchRefusal(lift, EDITOR)).toContain(REFUSAL);
    expect(sheet.batchRefusal(lift)).toBe('');
    expect(write(sheet, 'A2')).toBe('');
    expect(sheet.batchRefusal(lift)).toBe(
      `Invalid requests[0].deleteProtectedRange: No protected range with id: ${id}`,
    );
  });

  it('may leave parts of a protected sheet open', () => {
    const sheet = protectedSheet({
      range: {sheetId: 0},
      unprotectedRanges: [columnA],
    });
    expect(write(sheet, 'A2')).toBe('');
    expect(write(sheet, 'B2')).toBe(REFUSAL);
    const again = {addProtectedRange: {protectedRange: {range: {sheetId: 0}}}};
    expect(sheet.batchRefusal([again])).toBe(
      'Invalid requests[0].addProtectedRange: Sheet "Sheet1" already has sheet protection.',
    );
  });
});
