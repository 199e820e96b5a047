import {LEAD, server, page, call, document} from './workspace';

describe('Drive in a browser', () => {
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
