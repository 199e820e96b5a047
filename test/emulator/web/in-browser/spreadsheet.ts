import {server, page, call} from './workspace';

describe('a spreadsheet in a browser', () => {
  it('writes a cell as Sheets does, and refuses what a strict rule forbids', async () => {
    const book = call<{
      spreadsheetId: string;
      sheets: {properties: {sheetId: number}}[];
    }>('POST', '/v4/spreadsheets', {properties: {title: 'Book'}});
    const id = book.spreadsheetId;
    call('POST', `/v4/spreadsheets/${id}:batchUpdate`, {
      requests: [
        {
          setDataValidation: {
            range: {
              sheetId: book.sheets[0].properties.sheetId,
              startRowIndex: 1,
              endRowIndex: 2,
              startColumnIndex: 0,
              endColumnIndex: 1,
            },
            rule: {
              condition: {
                type: 'ONE_OF_LIST',
                values: [{userEnteredValue: 'yes'}, {userEnteredValue: 'no'}],
              },
              strict: true,
              showCustomUi: true,
            },
          },
        },
      ],
    });
    await page.goto(`${server.url}/spreadsheets/d/${id}/edit`);
    await page.locator('[data-row="0"][data-column="0"]').click();
    await page.keyboard.type('12.5');
    await page.keyboard.press('Enter');
    await page.getByText('Saving…').waitFor({state: 'hidden'});
    await page.keyboard.type('maybe');
    await page.keyboard.press('Enter');
    await page.getByText(/violates the data validation rules/).waitFor();
    const {values} = call<{values: unknown[][]}>(
      'GET',
      `/v4/spreadsheets/${id}/values/A1:A2?valueRenderOption=UNFORMATTED_VALUE`,
    );
    expect(values).toEqual([[12.5]]);
  });

  it('takes lines in a cell, rows typed with Tab and Enter, and what was typed back', async () => {
    const {spreadsheetId: id} = call<{spreadsheetId: string}>(
      'POST',
      '/v4/spreadsheets',
      {properties: {title: 'Book'}},
    );
    const values = (): unknown =>
      call<{values?: unknown}>('GET', `/v4/spreadsheets/${id}/values/B1:C2`)
        .values;
    const saved = () => page.getByText('Saving…').waitFor({state: 'hidden'});
    await page.goto(`${server.url}/spreadsheets/d/${id}/edit`);
    await page.locator('[data-row="0"][data-column="1"]').click();
    for (const key of ['a', 'Tab', '007', 'Enter', 'x', 'Alt+Enter', 'y']) {
      if (/^(Tab|Enter|Alt)/.test(key)) await page.keyboard.press(key);
      else await page.keyboard.type(key);
    }
    await page.keyboard.press('Enter');
    await saved();
    expect(values()).toEqual([['a', '7'], ['x\ny']]);
    await page.keyboard.press('Control+z');
    await page
      .getByRole('button', {name: 'Redo'})
      .and(page.locator(':enabled'))
      .waitFor();
    await saved();
    expect(values()).toEqual([['a', '7']]);
    await page.getByRole('button', {name: 'Redo'}).click();
    await page.getByRole('button', {name: 'Redo', disabled: true}).waitFor();
    await saved();
    expect(values()).toEqual([['a', '7'], ['x\ny']]);
  });

  it('draws the charts of a sheet from its cells', async () => {
    const {spreadsheetId: id} = call<{spreadsheetId: string}>(
      'POST',
      '/v4/spreadsheets',
      {properties: {title: 'Book'}},
    );
    call(
      'PUT',
      `/v4/spreadsheets/${id}/values/A1?valueInputOption=USER_ENTERED`,
      {
        values: [
          ['Month', 'Incidents'],
          ['Oct', 2],
          ['Nov', '=B2+1'],
        ],
      },
    );
    const source = (column: number) => ({
      sourceRange: {
        sources: [
          {
            sheetId: 0,
            startRowIndex: 0,
            endRowIndex: 3,
            startColumnIndex: column,
            endColumnIndex: column + 1,
          },
        ],
      },
    });
    const spec = {
      title: 'Incidents a month',
      basicChart: {
        chartType: 'COLUMN',
        headerCount: 1,
        domains: [{domain: source(0)}],
        series: [{series: source(1)}],
      },
    };
    const anchorCell = {sheetId: 0, rowIndex: 4, columnIndex: 0};
    call('POST', `/v4/spreadsheets/${id}:batchUpdate`, {
      requests: [
        {addChart: {chart: {spec, position: {overlayPosition: {anchorCell}}}}},
      ],
    });
    await page.goto(`${server.url}/spreadsheets/d/${id}/edit`);
    await page
      .getByRole('img', {name: 'Incidents a month. Incidents: Oct 2, Nov 3'})
      .waitFor();
  });
});
