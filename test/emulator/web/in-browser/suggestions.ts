import {call, document, page, server} from './workspace';

const LEGAL = 'legal@example.com';

describe('the page of a document with suggestions', () => {
  let id: string;
  beforeEach(() => {
    id = document('Statement', 'We lost your mail.');
    call('POST', `/drive/v3/files/${id}/permissions`, {
      type: 'user',
      role: 'commenter',
      emailAddress: LEGAL,
    });
    const range = {startIndex: 4, endIndex: 8};
    const suggested = server.workspace.request(
      LEGAL,
      'POST',
      `/v1/documents/${id}:batchUpdate`,
      {
        requests: [
          {deleteContentRange: {range}},
          {insertText: {text: 'delayed', location: {index: 4}}},
        ],
        writeControl: {writeMode: 'SUGGEST'},
      },
    );
    expect(suggested.status).toBe(200);
  });

  it('colours what is suggested and lets an editor accept it', async () => {
    await page.goto(`${server.url}/document/d/${id}/edit`);
    const text = page.locator('.page-text');
    await text.locator('.suggested-insertion').getByText('delayed').waitFor();
    expect(await text.locator('.suggested-deletion').innerText()).toBe('lost');
    await page.getByText('Replace: “lost” with “delayed”').waitFor();
    // On a phone the decision stands below the text, which can still be read.
    const wide = page.viewportSize() ?? {width: 1280, height: 720};
    await page.setViewportSize({width: 300, height: 700});
    const words = await page.locator('.canvas').boundingBox();
    const card = await page.locator('.comments-beside').boundingBox();
    expect(words?.width).toBe(300);
    expect(words?.height).toBeGreaterThan(150);
    expect(card?.y).toBeGreaterThanOrEqual(
      (words?.y ?? 0) + (words?.height ?? 0),
    );
    await page.setViewportSize(wide);
    await page.getByRole('button', {name: 'Accept suggestion'}).click();
    await page.getByText('Replace: “lost” with “delayed”').waitFor({
      state: 'detached',
    });
    expect((await text.innerText()).trim()).toBe('We delayed your mail.');
    await page.locator('.suggested-insertion').waitFor({state: 'detached'});
  });

  it('keeps the marks on their words, and what is being typed when one is decided', async () => {
    await page.goto(`${server.url}/document/d/${id}/edit`);
    await page.locator('.suggested-deletion').waitFor();
    await page.getByRole('textbox', {name: 'Text'}).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Sorry! ');
    await page.getByText('Sorry! We').waitFor();
    expect(await page.locator('.suggested-deletion').innerText()).toBe('lost');
    await page.getByRole('button', {name: 'Reject suggestion'}).click();
    await page.locator('.suggested-insertion').waitFor({state: 'detached'});
    expect((await page.locator('.page-text').innerText()).trim()).toBe(
      'Sorry! We lost your mail.',
    );
  });
});
