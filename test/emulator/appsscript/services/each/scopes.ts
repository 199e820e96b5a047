import {bench} from '../../workspace';

describe('scopes', () => {
  const code = `
    function mail() { MailApp.sendEmail('a@example.com', 's', 'b'); }
    function fetchIt() { UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/about'); }
    function who() { return Session.getActiveUser().getEmail(); }
    function trigger() { ScriptApp.newTrigger('who').timeBased().everyHours(1).create(); }
    function sidebar() { DocumentApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); }
    function active() { DocumentApp.getActiveDocument(); }
  `;
  const none = bench(code, {manifest: {oauthScopes: []}});
  const container = {fileId: 'F', kind: 'document'} as const;

  it.each([
    ['mail', 'MailApp.sendEmail', 'script.send_mail'],
    ['fetchIt', 'UrlFetchApp.fetch', 'script.external_request'],
    ['who', 'Session.getActiveUser', 'userinfo.email'],
    ['trigger', 'ClockTriggerBuilder.create', 'script.scriptapp'],
    ['sidebar', 'Ui.showSidebar', 'script.container.ui'],
  ])('are demanded by %s', (name, method, scope) => {
    expect(none.failure(name, {container})).toBe(
      `Exception: Specified permissions are not sufficient to call ${method}. Required permissions: https://www.googleapis.com/auth/${scope}`,
    );
  });

  it('are alternatives where Google accepts several', () => {
    expect(none.failure('active', {container})).toContain(
      '(https://www.googleapis.com/auth/documents.currentonly || https://www.googleapis.com/auth/documents)',
    );
  });

  it('of the manifest are those of the token', () => {
    const request = `
      function f() { return UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files', {
        headers: {Authorization: 'Bearer ' + ScriptApp.getOAuthToken()}, muteHttpExceptions: true}).getResponseCode(); }`;
    const external = 'https://www.googleapis.com/auth/script.external_request';
    const without = bench(request, {manifest: {oauthScopes: [external]}});
    expect(without.value('f')).toBe(403);
    expect(bench(request).value('f')).toBe(200);
  });
});

describe('service faults', () => {
  const {workspace, value, failure} = bench(`
    function send() { MailApp.sendEmail({to: 'a@example.com', subject: 's', body: 'b'}); }
    function left() { return MailApp.getRemainingDailyQuota(); }
  `);

  it.each([
    [
      429,
      'Service invoked too many times in a short time: MailApp. Try Utilities.sleep(1000) between calls.',
    ],
    [
      500,
      "We're sorry, a server error occurred. Please wait a bit and try again.",
    ],
    ['timeout', 'Service timed out: MailApp'],
    ['kill', 'Exceeded maximum execution time'],
  ] as const)(
    'show %s in Google’s words and have no effect',
    (answer, message) => {
      workspace.faults.set([{method: 'service.MailApp.sendEmail', answer}]);
      expect(failure('send')).toBe(`Exception: ${message}`);
      expect(workspace.outbox).toHaveLength(0);
    },
  );

  it('may have their effect all the same', () => {
    workspace.faults.set([
      {method: 'service.MailApp.*', answer: 'timeout', effect: true},
    ]);
    expect(failure('send')).toContain('timed out');
    expect(workspace.outbox).toHaveLength(1);
    expect(value('left')).toBe(1500);
  });
});
