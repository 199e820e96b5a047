import {createWorkspace} from '../../../emulator/workspace';
import {GoogleSheet} from './as-google';

const LEDGER = [
  ['Team', 'Day', 'Hours', 'Done'],
  ['Comms', '11/2/2026', 3, true],
  ['Legal', '11/3/2026', 1.5, false],
  ['comms', '11/4/2026', 4, true],
  ['Ops', '11/9/2026', '', false],
];

const workspace = createWorkspace();

async function ledger(): Promise<GoogleSheet> {
  const sheet = await GoogleSheet.create({}, workspace);
  await sheet.type('A1:D5', LEDGER);
  return sheet;
}

/** What the formulas show, one cell each, far away from the ledger. */
async function shown(
  sheet: GoogleSheet,
  ...formulas: readonly string[]
): Promise<unknown[]> {
  const range = `M1:M${formulas.length}`;
  await sheet.type(
    range,
    formulas.map(formula => [formula]),
  );
  const rows = await sheet.values(range);
  return formulas.map((_, at) => rows[at]?.[0] ?? '');
}

describe('formulas', () => {
  it.each<[string, string]>([
    ['=1+2*3', '7'],
    ['=-2^2', '4'],
    ['=2^3^2', '64'],
    ['=50%', '50.00%'],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['="A"="a"', 'TRUE'],
    ['=SUM(C2:C5)', '8.5'],
    ['=SUM(C2:C5, 1, "2")', '11.5'],
    ['=AVERAGE(C:C)', '2.833333333'],
    ['=COUNT(A:D)', '7'],
    ['=COUNTA(A1:A10)', '5'],
    ['=COUNTBLANK(C2:C10)', '6'],
    ['=MAX(C:C)-MIN(C:C)', '2.5'],
    ['=COUNTIF(A:A,"comms")', '2'],
    ['=COUNTIF(C2:C5,">=3")', '2'],
    ['=COUNTIF(A2:A5,"<>comms")', '2'],
    ['=COUNTIF(A2:A5,"?o*")', '2'],
    ['=COUNTIFS(A:A,"comms",C:C,">3")', '1'],
    ['=SUMIF(A:A,"comms",C:C)', '7'],
    ['=SUMIFS(C:C,D:D,TRUE,B:B,">"&DATE(2026,11,2))', '4'],
    ['=AVERAGEIF(A2:A5,"comms",C2:C5)', '3.5'],
    ['=SUMPRODUCT((A2:A5="comms")*C2:C5)', '7'],
    ['=IF(C2>2,"long","short")', 'long'],
    ['=IF(FALSE,1)', 'FALSE'],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=IFS(C2>5,"a",C2>2,"b")', 'b'],
    ['=AND(C2>2,NOT(D3))', 'TRUE'],
    ['=VLOOKUP("Legal",A2:C5,3,FALSE)', '1.5'],
    ['=INDEX(A2:D5,2,1)', 'Legal'],
    ['=MATCH("Ops",A:A,0)', '5'],
    ['=TEXT(B2,"yyyy-mm-dd")', '2026-11-02'],
    ['=B2', '11/2/2026'],
    ['=B2+7', '11/9/2026'],
    ['=B4-B2', '2'],
    ['=EOMONTH(B2,0)', '11/30/2026'],
    ['=EDATE(DATE(2027,1,31),1)', '2/28/2027'],
    ['=WEEKDAY(B2,2)', '1'],
    ['=NETWORKDAYS(B2,B5)', '6'],
    ['=YEAR(B2)&"/"&MONTH(B2)&"/"&DAY(B2)', '2026/11/2'],
    ['=DATEDIF(DATE(2024,2,29),B2,"YM")', '8'],
    ['=UPPER(LEFT(A2,3))&LEN(A2)', 'COM5'],
    ['=TEXTJOIN(", ",TRUE,A2:A5)', 'Comms, Legal, comms, Ops'],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=REGEXEXTRACT("INC-0042","\\d+")', '0042'],
    ['=ROUND(SQRT(10),2)', '3.16'],
    ['=MOD(-1,3)', '2'],
    ['=MEDIAN(C2:C5)', '3'],
    ['=LOWER("ÄB") & ROW()', 'äb1'],
    ['=HYPERLINK("https://example.com","there")', 'there'],
    ["='Sheet1'!A2", 'Comms'],
    ['=ISBLANK(C5)', 'TRUE'],
    ['=A1:A5', 'Team'],
  ])('%s is %s', async (formula, result) => {
    expect(await shown(await ledger(), formula)).toEqual([result]);
  });

  it.each<[string, string, string]>([
    ['=1/0', '#DIV/0!', 'DIVIDE_BY_ZERO'],
    ['="a"+1', '#VALUE!', 'VALUE'],
    ['=NOTHING(1)', '#NAME?', 'NAME'],
    ['=nothing', '#NAME?', 'NAME'],
    ['=1+', '#ERROR!', 'ERROR'],
    ['=SUM(M1)', '#REF!', 'REF'],
    ['=Gone!A1', '#REF!', 'REF'],
    ['=VLOOKUP("x",A:B,2,FALSE)', '#N/A', 'N_A'],
    ['=SQRT(-1)', '#NUM!', 'NUM'],
    ['=IMPORTRANGE("x","A1")', '#N/A', 'N_A'],
    ['=FILTER(A2:A5,C2:C5>9)', '#N/A', 'N_A'],
    ['=QUERY(A1:D5,"select A pivot B")', '#VALUE!', 'VALUE'],
  ])('%s shows %s', async (formula, text, type) => {
    const sheet = await ledger();
    expect(await shown(sheet, formula)).toEqual([text]);
    const {effectiveValue} = await sheet.cell('M1');
    expect(effectiveValue?.errorValue?.type).toBe(type);
  });

  it.each([
    ['a text no cell can hold', '=REPT("abc",1E+9)', '#VALUE!'],
    [
      'one made by replacing',
      '=SUBSTITUTE(REPT("a",50000),"a",REPT("b",50000))',
      '#VALUE!',
    ],
    ['more cells than a spreadsheet has', '=SEQUENCE(1E+6,1E+6)', '#NUM!'],
    ['brackets without end', `=${'('.repeat(20_000)}1`, '#ERROR!'],
  ])('say no to %s', async (_what, formula, result) => {
    expect(await shown(await ledger(), formula)).toEqual([result]);
  });

  it.each<[string, (row: number) => string]>([
    ['downwards', row => (row === 0 ? '1' : `=A${row}+1`)],
    ['upwards', row => (row === 2999 ? '1' : `=A${row + 2}+1`)],
  ])('may be long chains, %s', async (_way, formula) => {
    const sheet = await GoogleSheet.create(
      {
        sheets: [
          {properties: {gridProperties: {rowCount: 3000, columnCount: 2}}},
        ],
      },
      workspace,
    );
    await sheet.type(
      'A1:A3000',
      Array.from({length: 3000}, (_, row) => [formula(row)]),
    );
    const values = (await sheet.values('A1:A3000')).flat();
    expect(Math.max(...values.map(Number))).toBe(3000);
  });

  it('compute anew when what they depend on changes, in whatever order they stand', async () => {
    const sheet = await GoogleSheet.create();
    await sheet.type('A1:A4', [['=A2*2'], ['=A3+1'], ['5'], ['=SUM(A1:A3)']]);
    expect((await sheet.values('A1:A4')).flat()).toEqual([
      '12',
      '6',
      '5',
      '23',
    ]);
    await sheet.type('A3', [['10']]);
    expect((await sheet.values('A1:A4')).flat()).toEqual([
      '22',
      '11',
      '10',
      '43',
    ]);
  });

  it('are answered as they are, as values and as they look', async () => {
    const sheet = await ledger();
    await sheet.type('F1', [['=B2']]);
    expect(await sheet.values('F1', 'FORMULA')).toEqual([['=B2']]);
    expect(await sheet.values('F1', 'UNFORMATTED_VALUE')).toEqual([[46328]]);
    expect(await sheet.values('F1')).toEqual([['11/2/2026']]);
    const cell = await sheet.cell('F1');
    expect(cell.userEnteredValue).toEqual({formulaValue: '=B2'});
    expect(cell.effectiveFormat?.numberFormat?.type).toBe('DATE');
    expect(cell.userEnteredFormat).toBeUndefined();
  });

  it('know the day of the Workspace, and move on with the next edit', async () => {
    const sheet = await GoogleSheet.create();
    const {clock} = sheet.workspace.ground;
    const today = () => new Date(clock.now()).getUTCDate();
    await sheet.type('A1:B1', [['=DAY(TODAY())', '=NOW()-TODAY()<1']]);
    expect(await sheet.values('A1:B1')).toEqual([[String(today()), 'TRUE']]);
    clock.advance(86_400_000);
    await sheet.type('C1', [['x']]);
    expect((await sheet.values('A1'))[0]).toEqual([String(today())]);
  });

  it('echo what they come to in the answer of the write', async () => {
    const sheet = await ledger();
    const {data} = await sheet.client().spreadsheets.values.update({
      spreadsheetId: sheet.id,
      range: 'F1',
      valueInputOption: 'USER_ENTERED',
      includeValuesInResponse: true,
      requestBody: {values: [['=SUM(C:C)']]},
    });
    expect(data.updatedData?.values).toEqual([['8.5']]);
  });
});

describe('results that spread over more than one cell', () => {
  it.each<[string, string, unknown[][]]>([
    [
      'rows that pass',
      '=FILTER(A2:C5,D2:D5)',
      [
        ['Comms', '11/2/2026', '3'],
        ['comms', '11/4/2026', '4'],
      ],
    ],
    [
      'rows in order',
      '=SORT(A2:A5,C2:C5,FALSE)',
      [['comms'], ['Comms'], ['Legal'], ['Ops']],
    ],
    ['one of each', '=UNIQUE(D2:D5)', [['TRUE'], ['FALSE']]],
    [
      'sorted and unique',
      '=SORT(UNIQUE(D1:D5))',
      [['Done'], ['FALSE'], ['TRUE']],
    ],
    ['every cell', '=ARRAYFORMULA(C2:C4*2&"h")', [['6h'], ['3h'], ['8h']]],
    [
      'a choice for every cell',
      '=ARRAYFORMULA(IF(C2:C4>2,"long","short"))',
      [['long'], ['short'], ['long']],
    ],
    [
      'a range',
      '=A2:B3',
      [
        ['Comms', '11/2/2026'],
        ['Legal', '11/3/2026'],
      ],
    ],
    [
      'what is written',
      '={1,2;3,4}',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a query',
      '=QUERY(A1:D5,"select A, C where D = true order by C desc",1)',
      [
        ['Team', 'Hours'],
        ['comms', '4'],
        ['Comms', '3'],
      ],
    ],
    [
      'totals of a query',
      '=QUERY(A1:D5,"select D, sum(C), count(A) where C is not null group by D label sum(C) \'Total\'",1)',
      [
        ['Done', 'Total', 'count Team'],
        ['FALSE', '1.5', '1'],
        ['TRUE', '7', '2'],
      ],
    ],
    [
      'a query by dates',
      "=QUERY(A1:D5,\"select A where B >= date '2026-11-04' and not A contains 'O' limit 1\",1)",
      [['Team'], ['comms']],
    ],
  ])('%s', async (_what, formula, result) => {
    const sheet = await ledger();
    await sheet.type('F1', [[formula]]);
    expect(await sheet.values('F1:H5')).toEqual(result);
    expect(await sheet.values('F1', 'FORMULA')).toEqual([[formula]]);
  });

  it('are read by formulas above them and follow their source', async () => {
    const sheet = await ledger();
    await sheet.type('F1:F3', [['=COUNTA(F3:F9)'], [''], ['=UNIQUE(A2:A5)']]);
    expect((await sheet.values('F1:F9')).flat()).toEqual([
      '4',
      'Comms',
      'Legal',
      'comms',
      'Ops',
    ]);
    await sheet.type('A5', [['Legal']]);
    expect((await sheet.values('F1:F9')).flat()).toEqual([
      '3',
      'Comms',
      'Legal',
      'comms',
    ]);
  });

  it('give way to what somebody types, and say so', async () => {
    const sheet = await ledger();
    await sheet.type('F1', [['=UNIQUE(A2:A5)']]);
    await sheet.type('F3', [['mine']]);
    expect((await sheet.values('F1:F5')).flat()).toEqual(['#REF!', 'mine']);
    const {effectiveValue} = await sheet.cell('F1');
    expect(effectiveValue?.errorValue?.message).toMatch(/overwrite data/);
    await sheet.type('F3', [['']]);
    expect((await sheet.values('F1:F5')).flat()).toEqual([
      'Comms',
      'Legal',
      'comms',
      'Ops',
    ]);
    expect((await sheet.cell('F2')).userEnteredValue).toBeUndefined();
  });

  it('stand in the grid data, too', async () => {
    const sheet = await ledger();
    await sheet.type('F1', [['=UNIQUE(A2:A5)']]);
    const {data} = await sheet.client().spreadsheets.get({
      spreadsheetId: sheet.id,
      ranges: ['F1:F4'],
      includeGridData: true,
    });
    const cells = data.sheets?.[0].data?.[0].rowData ?? [];
    expect(cells.map(row => row.values?.[0].formattedValue)).toEqual([
      'Comms',
      'Legal',
      'comms',
      'Ops',
    ]);
  });
});
