import {bench, OWNER} from '../../workspace';

describe('mail', () => {
  const {value, failure, workspace} = bench(
    `
    function send(m) { MailApp.sendEmail(m); }
    function four() { MailApp.sendEmail('a@example.com', 'reply@example.com', 's', 'b'); }
    function options() { MailApp.sendEmail('a@example.com, b@example.com', 's', 'b', {cc: 'c@example.com', htmlBody: '<b>b</b>',
      attachments: [Utilities.newBlob('é', 'text/plain', 'a.txt')]}); }
  `,
    {settings: {quotas: true}},
  );

  it('arrives in the outbox', () => {
    value('options');
    value('four');
    expect(workspace.outbox).toMatchObject([
      {
        kind: 'mail',
        from: OWNER,
        to: ['a@example.com', 'b@example.com'],
        cc: ['c@example.com'],
        html: '<b>b</b>',
        attachments: [{name: 'a.txt', mimeType: 'text/plain', size: 2}],
      },
      {to: ['a@example.com'], replyTo: 'reply@example.com', subject: 's'},
    ]);
  });

  it.each([
    [{subject: 's', body: 'b'}, 'Failed to send email: no recipient'],
    [{to: 'nobody', subject: 's', body: 'b'}, 'Invalid email: nobody'],
    [
      {to: Array(51).fill('a@example.com').join(), subject: 's'},
      'Limit Exceeded: Email Recipients Per Message.',
    ],
    [
      {to: 'a@example.com', subject: 's', body: 'x'.repeat(409_601)},
      'Limit Exceeded: Email Body Size.',
    ],
  ])('is refused (%#)', (message, text) => {
    expect(failure('send', {parameters: [message]})).toBe(`Exception: ${text}`);
  });

  it('ends at the day’s quota of recipients', () => {
    const fifty = Array(50).fill('a@example.com').join();
    for (let i = 0; i < 29; i++) value('send', {parameters: [{to: fifty}]});
    expect(failure('send', {parameters: [{to: fifty}]})).toBe(
      'Exception: Service invoked too many times for one day: email.',
    );
    value('send', {parameters: [{to: 'a@example.com', noReply: true}]});
    const most = Array(48).fill('a@example.com').join();
    expect(failure('send', {parameters: [{to: `${most},b@example.com`}]})).toBe(
      'Exception: Service invoked too many times for one day: email.',
    );
  });
});
