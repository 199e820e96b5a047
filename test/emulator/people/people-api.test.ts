import {createWorkspace} from '../../../emulator/workspace';
import {googleClients, refusal} from '../google-client';

const PROFILES = ['DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE'];
const workspace = createWorkspace();
const clients = googleClients(workspace);
const at = (name: string) => `${name}@example.com`;
const api = (name = 'writer') => clients.people(at(name)).people;
const nameOf = (email: string) =>
  `people/${workspace.directory.person(email)?.id}`;

/** The answer of a program that has only these scopes. */
function withScopes(url: string, ...scopes: string[]): unknown {
  const {body} = workspace.dispatch(
    {method: 'GET', url, headers: {}, body: Buffer.alloc(0)},
    {
      caller: {
        email: at('writer'),
        project: 'p',
        scopes: scopes.map(name => `https://www.googleapis.com/auth/${name}`),
      },
    },
  );
  return JSON.parse(body.toString('utf8'));
}

describe('a mask of person fields', () => {
  it.each([
    ['nothing', ''],
    ['an unknown field', 'names,address'],
    ['a part of a field', 'names.displayName'],
    ['everything', '*'],
  ])('may not be %s', async (_, mask) => {
    const calls = [
      api().get({resourceName: 'people/me', personFields: mask}),
      api().listDirectoryPeople({readMask: mask, sources: PROFILES}),
      api().searchDirectoryPeople({
        readMask: mask,
        sources: PROFILES,
        query: 'a',
      }),
    ];
    for (const call of calls) {
      const refused = await refusal(call);
      expect(refused.status).toBe(400);
      expect(refused.message).toMatch(/mask/);
    }
  });

  it('leaves out what a person has not got', async () => {
    const {data} = await api().get({
      resourceName: 'people/me',
      personFields: 'names,phoneNumbers,birthdays',
    });
    expect(Object.keys(data)).toEqual(['resourceName', 'etag', 'names']);
  });

  it('is taken in its older form too', async () => {
    const {data} = await api().get({
      resourceName: 'people/me',
      'requestMask.includeField': 'person.emailAddresses,person.metadata',
    });
    expect(data).toMatchObject({
      emailAddresses: [{value: at('writer')}],
      metadata: {objectType: 'PERSON'},
    });
    expect(data).not.toHaveProperty('names');
  });
});

describe('one person', () => {
  it('who does not exist, or is outside, is not found', async () => {
    for (const resourceName of [
      'people/123456789012345678901',
      nameOf('outsider@elsewhere.example'),
    ]) {
      const call = api().get({resourceName, personFields: 'names'});
      expect((await refusal(call)).status).toBe(404);
    }
  });

  it('has no profile when only contacts are asked for', async () => {
    const ask = (sources: string[]) =>
      api().get({
        resourceName: nameOf(at('sme')),
        personFields: 'names',
        sources,
      });
    const {data} = await ask(['READ_SOURCE_TYPE_CONTACT']);
    expect(data.names).toBeUndefined();
    expect((await refusal(ask(['PROFILE']))).status).toBe(400);
  });

  it('shows a program what its scopes allow', () => {
    const mask = 'personFields=names,emailAddresses';
    const own = `/v1/people/me?${mask}`;
    const colleague = `/v1/${nameOf(at('sme'))}?${mask}`;
    expect(withScopes(own, 'userinfo.email')).not.toHaveProperty('names');
    expect(withScopes(own, 'userinfo.email')).toHaveProperty('emailAddresses');
    expect(withScopes(colleague, 'userinfo.email', 'userinfo.profile')).toEqual(
      {
        resourceName: nameOf(at('sme')),
        etag: expect.any(String),
      },
    );
    expect(withScopes(colleague, 'directory.readonly')).toMatchObject({
      emailAddresses: [{value: at('sme')}],
    });
    expect(withScopes(own, 'drive')).toMatchObject({error: {code: 403}});
  });
});

describe('people in a batch', () => {
  it('come in the order asked for, each with a status', async () => {
    const {data} = await api().getBatchGet({
      resourceNames: [nameOf(at('sme')), 'people/1', 'people/me'],
      personFields: 'emailAddresses',
    });
    expect(
      data.responses?.map(({person, httpStatusCode}) => [
        httpStatusCode,
        person?.emailAddresses?.[0].value,
      ]),
    ).toEqual([
      [200, at('sme')],
      [404, undefined],
      [200, at('writer')],
    ]);
  });

  it('are at least one, and 200 at most', async () => {
    const ask = (count: number) =>
      api().getBatchGet({
        resourceNames: Array<string>(count).fill('people/me'),
        personFields: 'names',
      });
    expect((await refusal(ask(0))).status).toBe(400);
    expect((await refusal(ask(201))).status).toBe(400);
    expect((await ask(200)).data.responses).toHaveLength(200);
  });
});

describe('the directory', () => {
  const readMask = 'emailAddresses';
  const search = async (query: string, sources = PROFILES) =>
    (await api('csm').searchDirectoryPeople({readMask, sources, query})).data;
  const found = async (query: string) =>
    ((await search(query)).people ?? []).map(
      ({emailAddresses = []}) => emailAddresses[0].value,
    );

  it('is searched by beginnings of names and addresses, in any case and order', async () => {
    expect(await found('CHEN Al')).toEqual([at('sme'), at('alex.chen')]);
    expect(await found('alex.chen@ex')).toEqual([at('alex.chen')]);
    expect(await found('outsider')).toEqual([]);
    expect(await found('lex')).toEqual([]);
  });

  it('answers an empty search without lists', async () => {
    expect(await search('zzz')).toEqual({});
    const contacts = ['DIRECTORY_SOURCE_TYPE_DOMAIN_CONTACT'];
    expect(await search('alex', contacts)).toEqual({});
  });

  it('wants a query and known sources', async () => {
    expect((await refusal(search('  '))).status).toBe(400);
    for (const sources of [[], ['DOMAIN_PROFILE']]) {
      expect((await refusal(search('a', sources))).status).toBe(400);
    }
  });

  it('is closed to people without one', async () => {
    const outside = clients.people('outsider@elsewhere.example').people;
    const call = outside.listDirectoryPeople({readMask, sources: PROFILES});
    expect(await refusal(call)).toMatchObject({
      status: 400,
      message: 'Must be a G Suite domain user.',
    });
  });

  it('is closed to programs where the administrator does not share it', async () => {
    workspace.configure({directorySharing: false});
    try {
      const list = api().listDirectoryPeople({readMask, sources: PROFILES});
      expect(await refusal(list)).toMatchObject({
        status: 403,
        message: expect.stringContaining('external directory sharing'),
      });
      const {data} = await api().getBatchGet({
        resourceNames: ['people/me', nameOf(at('exec'))],
        personFields: 'names',
      });
      expect(data.responses?.map(one => one.httpStatusCode)).toEqual([
        200, 404,
      ]);
    } finally {
      workspace.configure({directorySharing: true});
    }
  });

  it('goes on with a token for the same question only', async () => {
    const list = async (more: object) =>
      (
        await api().listDirectoryPeople({
          readMask,
          sources: PROFILES,
          pageSize: 5,
          ...more,
        })
      ).data;
    const {nextPageToken: pageToken} = await list({});
    const second = await list({pageToken});
    expect(second.people).toHaveLength(5);
    for (const more of [{pageToken, readMask: 'names'}, {pageToken: '5'}]) {
      expect((await refusal(list(more))).status).toBe(400);
    }
    expect((await refusal(list({pageSize: 1001}))).status).toBe(400);
    expect((await refusal(list({requestSyncToken: true}))).status).toBe(501);
  });
});
