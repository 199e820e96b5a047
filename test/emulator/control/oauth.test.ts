import {createWorkspace} from '../../../emulator/workspace';

const workspace = createWorkspace();
const send = (method: string, url: string, body = '', type?: string) => {
  const response = workspace.dispatch({
    method,
    url,
    headers: {
      'content-type': type ?? 'application/x-www-form-urlencoded',
    },
    body: Buffer.from(body),
  });
  return {
    status: response.status,
    body: JSON.parse(response.body.toString()) as Record<string, unknown>,
  };
};

describe('token endpoints', () => {
  it.each(['/token', '/oauth2/v4/token'])(
    '%s turns a refresh token into an access token',
    url => {
      const form =
        'grant_type=refresh_token&refresh_token=user%3Awriter%40example.com';
      expect(send('POST', url, form)).toMatchObject({
        status: 200,
        body: {access_token: 'user:writer@example.com', token_type: 'Bearer'},
      });
      const body = JSON.stringify({
        grant_type: 'refresh_token',
        refresh_token: 'user:writer@example.com',
      });
      expect(send('POST', url, body, 'application/json').status).toBe(200);
    },
  );

  it('refuse unknown people and other grants', () => {
    const form = 'grant_type=refresh_token&refresh_token=user:no@example.com';
    expect(send('POST', '/token', form)).toMatchObject({
      status: 400,
      body: {error: 'invalid_grant'},
    });
    expect(send('POST', '/token', 'grant_type=password').body.error).toBe(
      'unsupported_grant_type',
    );
  });

  it('tell whose token it is', () => {
    const url = '/tokeninfo?access_token=user:writer@example.com';
    const {body} = send('GET', url);
    expect(body.email).toBe('writer@example.com');
    expect(body.sub).toBe(workspace.directory.person('writer@example.com')?.id);
    expect(String(body.scope).split(' ')).toContain(
      'https://www.googleapis.com/auth/drive',
    );
    expect(send('GET', '/tokeninfo?access_token=x').status).toBe(400);
    expect(
      send('POST', '/oauth2/v3/tokeninfo', 'access_token=user:csm@example.com')
        .body.email,
    ).toBe('csm@example.com');
  });
});
