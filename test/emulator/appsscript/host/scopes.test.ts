import {bench} from '../workspace';

const AUTH = 'https://www.googleapis.com/auth/';
const FETCH = 'script.external_request';

const CODE = `
  function fetched(url, payload) {
    const response = UrlFetchApp.fetch(url, {
      method: payload ? 'post' : 'get', contentType: 'application/json',
      payload: payload ? JSON.stringify(payload) : undefined,
      headers: {Authorization: 'Bearer ' + ScriptApp.getOAuthToken()}, muteHttpExceptions: true,
    });
    return response.getResponseCode() + ' ' + response.getContentText();
  }
  function people() {
    return fetched('https://people.googleapis.com/v1/people:searchDirectoryPeople?query=csm&readMask=names' +
      '&sources=DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE');
  }
  function activity() { return fetched('https://driveactivity.googleapis.com/v2/activity:query', {pageSize: 1}); }
  function mail() { MailApp.sendEmail('csm@example.com', 'Subject', 'Body'); return 'sent'; }
`;

function script(scopes: readonly string[], urlFetchWhitelist?: string[]) {
  return bench(CODE, {
    manifest: {
      oauthScopes: scopes.map(scope => AUTH + scope),
      ...(urlFetchWhitelist && {urlFetchWhitelist}),
    },
  });
}

describe('what a script may ask of Google', () => {
  it.each([
    ['people', 'directory.readonly'],
    ['activity', 'drive.activity.readonly'],
  ])('is the %s API with its scope only', (name, scope) => {
    expect(script([FETCH, scope]).value(name)).toMatch(/^200 /);
    const refused = script([FETCH, 'drive', 'script.send_mail']).value(name);
    expect(refused).toMatch(/^403 /);
    expect(refused).toContain('ACCESS_TOKEN_SCOPE_INSUFFICIENT');
  });

  it('is mail with its scope only', () => {
    expect(script(['script.send_mail']).value('mail')).toBe('sent');
    expect(script([FETCH, 'drive']).failure('mail')).toContain(
      'https://www.googleapis.com/auth/script.send_mail',
    );
  });

  it.each(['people', 'activity'])(
    'is the %s API only where the manifest lists its address',
    name => {
      const scopes = [FETCH, 'directory.readonly', 'drive.activity.readonly'];
      const drive = 'https://www.googleapis.com/drive/v3/';
      expect(script(scopes, [drive]).failure(name)).toContain('whitelisted');
      const listed = [
        'https://people.googleapis.com/v1/',
        'https://driveactivity.googleapis.com/v2/activity:query',
      ];
      expect(script(scopes, listed).value(name)).toMatch(/^200 /);
    },
  );
});
