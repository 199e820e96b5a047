import {LEAD, call, document, page, saved, server} from './workspace';

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

describe('a document in a browser', () => {
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
});
