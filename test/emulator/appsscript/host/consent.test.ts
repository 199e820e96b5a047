import {bench, OWNER, SCOPES} from '../workspace';

const AUTH = 'https://www.googleapis.com/auth/';
const CODE = `
  function fetched() {
    const response = UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files', {
      headers: {Authorization: 'Bearer ' + ScriptApp.getOAuthToken()}, muteHttpExceptions: true,
    });
    return response.getResponseCode() + ' ' + response.getContentText();
  }
  function status() {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl(), info.getAuthorizedScopes().length];
  }
  function required() {
    try { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); } catch (e) { return 'caught'; }
    return 'went on';
  }
  function only(scope) { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [scope]); return 'went on'; }
`;

/** A script whose owner left these boxes unticked. */
function without(...scopes: string[]) {
  return bench(CODE, {
    settings: {
      consents: [{who: OWNER, without: scopes.map(scope => AUTH + scope)}],
    },
  });
}

describe('a person who did not tick every box (live finding 25)', () => {
  it('gets from an API that the token does not suffice', () => {
    const answer = String(without('drive').value('fetched'));
    expect(answer).toMatch(/^403 /);
    expect(answer).toContain('ACCESS_TOKEN_SCOPE_INSUFFICIENT');
    expect(answer).toContain('Request had insufficient authentication scopes.');
  });

  it('gets nothing fetched without external_request', () => {
    expect(without('script.external_request').failure('fetched')).toBe(
      `Exception: Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${AUTH}script.external_request`,
    );
  });

  it('can be told so, with the way to the rest', () => {
    const [status, url, granted] = without('drive').value('status') as string[];
    expect(status).toBe('REQUIRED');
    expect(url).toContain(encodeURIComponent(`${AUTH}drive`));
    expect(granted).toBe(SCOPES.length - 1);
    expect(bench(CODE).value('status')).toEqual([
      'NOT_REQUIRED',
      null,
      SCOPES.length,
    ]);
  });

  it('is sent to the consent screen, and the execution is over', () => {
    expect(without('drive').failure('required')).toBe(
      'Exception: Authorization is required to perform that action.',
    );
    expect(bench(CODE).value('required')).toBe('went on');
    const parameters = [`${AUTH}script.send_mail`];
    expect(without('drive').value('only', {parameters})).toBe('went on');
  });

  it('does not concern others', () => {
    const script = without('drive');
    expect(script.value('fetched', {as: 'csm@example.com'})).toMatch(/^200 /);
  });
});

describe('an API that is not enabled in the Cloud project (live finding 25)', () => {
  const script = bench(CODE, {settings: {disabledApis: ['drive', 'docs']}});

  it('says so, which one, and where to enable it', () => {
    const answer = String(script.value('fetched'));
    expect(answer).toMatch(/^403 /);
    const {error} = JSON.parse(answer.slice(4));
    expect(error.errors[0]).toMatchObject({
      domain: 'usageLimits',
      reason: 'accessNotConfigured',
    });
    expect(error.message).toMatch(
      /^Google Drive API has not been used in project \d+ before or it is disabled\. Enable it by visiting https:\/\/console\.developers\.google\.com\/apis\/api\/drive\.googleapis\.com\/overview\?project=\d+ then retry\./,
    );
    expect(error.details[0]).toMatchObject({reason: 'SERVICE_DISABLED'});
  });

  it('is none for clients that belong to no project', () => {
    const {status} = script.workspace.request(
      OWNER,
      'GET',
      '/drive/v3/about?fields=user',
    );
    expect(status).toBe(200);
  });
});
