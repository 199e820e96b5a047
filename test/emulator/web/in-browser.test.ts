import type {Browser, BrowserContext, Page} from 'playwright-core';
import {startServer, type EmulatorServer} from '../../../emulator/server';
import {createPages} from '../../../emulator/web/pages';
import {openBrowser} from '../../scenery/browser/shared-browser';

const LEAD = 'comms.lead@example.com';

let browser: Browser;
let context: BrowserContext;
let server: EmulatorServer;
let page: Page;
let problems: string[];

beforeAll(async () => {
  server = await startServer({
    port: 0,
    pages: workspace => createPages(workspace, {firstPerson: LEAD}),
  });
  browser = await openBrowser();
  context = await browser.newContext({viewport: {width: 1024, height: 768}});
  context.setDefaultTimeout(15_000);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  server.workspace.reset();
  await context.clearCookies();
  page = await context.newPage();
  problems = [];
  page.on('pageerror', error => problems.push(error.message));
});

afterEach(async () => {
  await page.close();
  expect(problems).toEqual([]);
});

function call<T>(method: string, url: string, body?: unknown): T {
  const answer = server.workspace.request(LEAD, method, url, body);
  expect(answer.status).toBe(200);
  return answer.body as T;
}

function document(title: string, text: string): string {
  const {documentId} = call<{documentId: string}>('POST', '/v1/documents', {
    title,
  });
  call('POST', `/v1/documents/${documentId}:batchUpdate`, {
    requests: [{insertText: {text, location: {index: 1}}}],
  });
  return documentId;
}

function textOf(id: string): string {
  const {status, body} = server.workspace.request(
    LEAD,
    'GET',
    `/drive/v3/files/${id}/export?mimeType=text/plain`,
  );
  expect(status).toBe(200);
  return String(body);
}

async function tableMenu(entry: string): Promise<void> {
  await page.getByRole('button', {name: 'Table', exact: true}).click();
  await page.getByRole('menuitem', {name: entry}).click();
}

const saved = () => page.getByText('Saved', {exact: true}).waitFor();

describe('the Workspace in a browser', () => {
  it('lists, makes and finds files in Drive', async () => {
    document('First plan', 'x');
    await page.goto(server.url);
    await page.getByRole('link', {name: 'First plan'}).waitFor();
    await page.getByRole('button', {name: 'New'}).click();
    await page.getByRole('menuitem', {name: 'Folder'}).click();
    await page.getByRole('textbox', {name: 'New folder'}).fill('Papers');
    await page.getByRole('button', {name: 'Create'}).click();
    await page.getByRole('link', {name: 'Papers'}).waitFor();
  });

  it('saves what is typed into a document, and shows what others write', async () => {
    const id = document('Plan', 'First line');
    await page.goto(`${server.url}/document/d/${id}/edit`);
    await page.locator('.page-text').getByText('First line').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' goes on');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Second line');
    await page.getByText('Saving…').waitFor();
    await saved();
    expect(textOf(id)).toMatch(/First line goes on\r?\nSecond line/);
    call('POST', `/v1/documents/${id}:batchUpdate`, {
      requests: [{insertText: {text: 'Theirs: ', location: {index: 1}}}],
    });
    await page.getByText('Theirs: First line goes on').waitFor();
  });

  it('suggests in its own mode, takes back what was typed, shows earlier versions and is saved as a file', async () => {
    const id = document('Plan', 'We lost mail.');
    await page.goto(`${server.url}/document/d/${id}/edit`);
    const text = page.locator('.page-text');
    await text.getByText('We lost mail.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Sorry');
    await page.getByText('Saving…').waitFor();
    await saved();
    await page.getByRole('button', {name: 'Undo (Ctrl+Z)'}).click();
    await page.getByText('Saving…').waitFor();
    await saved();
    expect(textOf(id).trim()).toMatch(/^\W*We lost mail\.$/);

    await page.getByRole('button', {name: 'Mode: Editing'}).click();
    await page.getByRole('menuitem', {name: 'Suggesting'}).click();
    await text.getByText('We lost mail.').click();
    await page.keyboard.press('End');
    for (const key of ['Backspace', '!']) await page.keyboard.press(key);
    await text.locator('.suggested-deletion').getByText('.').waitFor();
    await text.locator('.suggested-insertion').getByText('!').waitFor();
    const accept = page.getByRole('button', {name: 'Accept suggestion'});
    await accept.first().click();
    await text.getByText('We lost mail!').waitFor();
    await text.locator('.suggested-insertion').waitFor({state: 'detached'});

    const menu = async (...labels: string[]) => {
      await page.getByRole('button', {name: 'File', exact: true}).click();
      for (const name of labels) {
        await page.getByRole('menuitem', {name}).click();
      }
    };
    await menu('Version history');
    const versions = page.getByRole('dialog', {name: 'Version history'});
    await versions.getByText('Noor Haddad · current version').waitFor();
    await page.keyboard.press('Escape');
    const loading = page.waitForEvent('download');
    await menu('Download', 'Plain text');
    expect((await loading).suggestedFilename()).toBe('Plan.txt');
  });

  it('puts my edit on top of one that was saved a moment before', async () => {
    const id = document('Plan', 'Alpha\nOmega');
    await page.goto(`${server.url}/document/d/${id}/edit`);
    await page.locator('.page-text').getByText('Omega').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' mine');
    call('POST', `/v1/documents/${id}:batchUpdate`, {
      requests: [{insertText: {text: 'Their ', location: {index: 1}}}],
    });
    await page.getByText('Their Alpha').waitFor();
    await saved();
    expect(textOf(id)).toMatch(/Their Alpha\r?\nOmega mine/);
  });

  it('keeps a comment on the words that were selected, not on the same words before', async () => {
    const id = document('Plan', 'We know. We know.');
    await page.goto(`${server.url}/document/d/${id}/edit`);
    await page.locator('.page-text').getByText('We know.').click();
    await page.keyboard.press('End');
    for (let i = 0; i < 8; i++) await page.keyboard.press('Shift+ArrowLeft');
    await page.getByRole('button', {name: 'Add comment'}).click();
    await page.getByRole('textbox', {name: 'Comment'}).fill('Do we?');
    await page.getByRole('button', {name: 'Comment', exact: true}).click();
    await page.getByRole('region', {name: /^Comment by/}).waitFor();
    const marked = page.locator('.commented:not(.active)');
    await marked.waitFor();
    expect(await marked.innerText()).toBe('We know.');
    await page.getByRole('textbox', {name: 'Text'}).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Now: ');
    await page.getByText('Saving…').waitFor();
    await saved();
    // What was saved is drawn anew a moment later.
    await page.waitForFunction(
      words =>
        window.document.querySelector('.page-text')?.innerHTML.includes(words),
      'Now: We know. <span class="commented">We know.</span>',
    );
  });

  it('adds and deletes the row of a table the cursor is in', async () => {
    const id = document('Plan', 'Contacts\n');
    call('POST', `/v1/documents/${id}:batchUpdate`, {
      requests: [
        {insertTable: {rows: 2, columns: 2, endOfSegmentLocation: {}}},
        {insertText: {text: 'first', location: {index: 14}}},
      ],
    });
    await page.goto(`${server.url}/document/d/${id}/edit`);
    const rows = page.locator('.page-text tr');
    await page.locator('.page-text').getByText('first').click();
    await tableMenu('Insert row above');
    await rows.nth(2).waitFor();
    expect(await rows.nth(1).innerText()).toContain('first');
    await page.locator('.page-text').getByText('first').click();
    await tableMenu('Delete row');
    await rows.nth(2).waitFor({state: 'detached'});
    expect(await page.locator('.page-text').innerText()).not.toContain('first');
  });

  it('shows nothing of a document to somebody without rights', async () => {
    const id = document('Secret plan', 'x');
    await page.goto(
      `${server.url}/document/d/${id}/edit?as=outsider@elsewhere.example`,
    );
    await page.getByRole('heading', {name: 'You need access'}).waitFor();
    expect(await page.content()).not.toContain('Secret plan');
  });

  it('lets somebody without rights ask for them', async () => {
    const id = document('Plan', 'x');
    await page.goto(`${server.url}/document/d/${id}/edit?as=csm@example.com`);
    await page.getByLabel('Access').selectOption('Commenter');
    await page.getByLabel('Message').fill('For the call at noon.');
    await page.getByRole('button', {name: 'Request access'}).click();
    await page.getByText('Your request has been sent.').waitFor();
    const {accessProposals} = call<{accessProposals: object[]}>(
      'GET',
      `/drive/v3/files/${id}/accessproposals`,
    );
    expect(accessProposals).toMatchObject([
      {
        requesterEmailAddress: 'csm@example.com',
        requestMessage: 'For the call at noon.',
        rolesAndViews: [{role: 'commenter'}],
      },
    ]);
  });

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

  it('opens what is attached to a mail, and shows only one’s own when asked', async () => {
    const raw = [
      'To: writer@example.com',
      'Subject: With a file',
      'Content-Type: text/plain; name=notes.txt',
      'Content-Disposition: attachment; filename=notes.txt',
      '',
      'attached words',
    ].join('\r\n');
    call('POST', '/gmail/v1/users/me/messages/send', {
      raw: Buffer.from(raw).toString('base64url'),
    });
    await page.goto(`${server.url}/outbox?as=legal@example.com`);
    const opening = context.waitForEvent('page');
    await page.getByRole('button', {name: 'notes.txt'}).click();
    const opened = await opening;
    await opened.getByText('attached words').waitFor();
    await opened.close();
    await page.getByLabel('Only mine').check();
    await page.getByText('None of the mails is yours.').waitFor();
  });

  it('lets a reviewer answer an approval, and closes the text once access is taken away', async () => {
    const id = document('Plan', 'Some text');
    const permission = call<{id: string}>(
      'POST',
      `/drive/v3/files/${id}/permissions?sendNotificationEmail=false&fields=id`,
      {type: 'user', role: 'reader', emailAddress: 'legal@example.com'},
    );
    call('POST', `/drive/v3/files/${id}/approvals:start`, {
      reviewerEmails: ['legal@example.com'],
    });
    const refused: string[] = [];
    page.on('response', answer => {
      if (answer.status() === 403) refused.push(answer.url());
    });
    await page.goto(`${server.url}/document/d/${id}/edit?as=legal@example.com`);
    await page.getByRole('button', {name: 'File', exact: true}).click();
    await page.getByRole('menuitem', {name: 'Approvals'}).click();
    const approve = page.getByRole('button', {name: 'Approve', exact: true});
    await approve.click();
    await approve.last().click();
    await page.getByText('Edmund Clarke: approved').waitFor();
    const {items} = call<{items: {status: string}[]}>(
      'GET',
      `/drive/v3/files/${id}/approvals?fields=items(status)`,
    );
    expect(items.map(({status}) => status)).toEqual(['APPROVED']);
    expect(refused).toEqual([]);
    const gone = server.workspace.request(
      LEAD,
      'DELETE',
      `/drive/v3/files/${id}/permissions/${permission.id}`,
    );
    expect(gone.status).toBe(204);
    await page.getByRole('heading', {name: 'You need access'}).waitFor();
  });

  it('shows a mail with its links, and changes person', async () => {
    const id = document('Plan', 'x');
    call(
      'POST',
      `/drive/v3/files/${id}/permissions?sendNotificationEmail=true&fields=id`,
      {type: 'user', role: 'reader', emailAddress: 'legal@example.com'},
    );
    await page.goto(`${server.url}/outbox`);
    await page.getByRole('heading', {name: /Plan/}).waitFor();
    await page.getByRole('button', {name: /Signed in as/}).click();
    await page.getByRole('menuitem', {name: /legal@example.com/}).click();
    await page
      .getByRole('button', {name: /Signed in as .*legal@example.com/})
      .waitFor();
  });

  it('can be read and worked without a mouse, as far as axe can tell', async () => {
    const id = document('Plan', 'Some text');
    const {spreadsheetId} = call<{spreadsheetId: string}>(
      'POST',
      '/v4/spreadsheets',
      {properties: {title: 'Book'}},
    );
    const found: string[] = [];
    for (const [path, ready] of [
      ['/', '.files'],
      [`/document/d/${id}/edit`, '.page-text'],
      [`/spreadsheets/d/${spreadsheetId}/edit`, '.grid-row'],
      ['/outbox', '.outbox'],
    ]) {
      await page.goto(server.url + path);
      await page.locator(ready).first().waitFor();
      await page.addScriptTag({path: require.resolve('axe-core')});
      const serious = await page.evaluate<string[]>(
        `axe.run({resultTypes: ['violations']}).then(({violations}) =>
          violations
            .filter(({impact}) => impact === 'serious' || impact === 'critical')
            .map(({id, nodes}) => id + ': ' + nodes[0].html))`,
      );
      found.push(...serious.map(problem => `${path} ${problem}`));
    }
    expect(found).toEqual([]);
  }, 60_000);
});
