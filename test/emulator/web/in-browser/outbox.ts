import {context, server, page, call, document} from './workspace';

describe('the outbox in a browser', () => {
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
});
