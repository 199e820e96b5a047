import {createWorkspace} from '../../../emulator/workspace';

const workspace = createWorkspace();
const as = (name: string, url: string) =>
  workspace.request(
    name.includes('@') ? name : `${name}@example.com`,
    'GET',
    url,
  );
const search =
  '/v1/people:searchDirectoryPeople?readMask=emailAddresses&sources=DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE';
const addresses = (body: unknown) =>
  ((body as {people?: {emailAddresses: {value: string}[]}[]}).people ?? []).map(
    person => person.emailAddresses[0].value,
  );

describe('the example organisation', () => {
  it('has the named addresses, each with an id that never changes', () => {
    const named =
      'comms.lead writer commander sme cs.lead cs.ops csm legal exec admin bot'
        .split(' ')
        .map(
          name => workspace.directory.person(`${name}@example.com`)?.id ?? '',
        );
    expect(new Set(named).size).toBe(11);
    for (const id of named) expect(id).toMatch(/^\d{21}$/);
    expect(named).toEqual(
      'comms.lead writer commander sme cs.lead cs.ops csm legal exec admin bot'
        .split(' ')
        .map(
          name =>
            createWorkspace({seed: 9}).directory.person(`${name}@example.com`)
              ?.id,
        ),
    );
  });

  it('has exactly two people who share a display name', () => {
    const names = workspace.directory.people().map(p => p.displayName);
    expect(names.length - new Set(names).size).toBe(1);
  });

  it('resolves groups in groups and knows what is no group', () => {
    const everyone = workspace.directory.group('everyone@example.com');
    expect(everyone).toContain('writer@example.com');
    expect(everyone).not.toContain('comms-team@example.com');
    expect(new Set(everyone).size).toBe(everyone?.length);
    expect(workspace.directory.group('writer@example.com')).toBeUndefined();
  });

  it('does not care about case in addresses', () => {
    expect(workspace.directory.person('Writer@Example.COM')?.email).toBe(
      'writer@example.com',
    );
  });
});

describe('people.get', () => {
  it('gives the fields asked for, of oneself and of colleagues', () => {
    const sme = workspace.directory.person('sme@example.com');
    const url = `/v1/people/${sme?.id}?personFields=names,emailAddresses`;
    expect(as('writer', url).body).toMatchObject({
      resourceName: `people/${sme?.id}`,
      names: [{displayName: 'Alex Chen'}],
      emailAddresses: [{value: 'sme@example.com'}],
    });
    expect(as('writer', '/v1/people/me?personFields=names').body).toMatchObject(
      {names: [{displayName: 'Tomás Ferreira'}]},
    );
    expect(
      as('writer', '/v1/people/me?personFields=names').body,
    ).not.toHaveProperty('emailAddresses');
  });

  it('needs personFields', () => {
    expect(as('writer', '/v1/people/me').status).toBe(400);
  });

  it('shows nobody to an outsider, and no outsider to colleagues', () => {
    const out = workspace.directory.person('outsider@elsewhere.example');
    const sme = workspace.directory.person('sme@example.com');
    const get = (id?: string) => `/v1/people/${id}?personFields=names`;
    expect(as('outsider@elsewhere.example', get(sme?.id)).status).toBe(404);
    expect(as('writer', get(out?.id)).status).toBe(404);
    expect(as('outsider@elsewhere.example', get('me')).status).toBe(200);
  });
});

describe('the directory', () => {
  it('finds everybody of a name by its beginning', () => {
    expect(addresses(as('writer', `${search}&query=alex%20ch`).body)).toEqual([
      'sme@example.com',
      'alex.chen@example.com',
    ]);
    expect(addresses(as('writer', `${search}&query=hen`).body)).toEqual([]);
  });

  it('lists colleagues page by page, outsiders never', () => {
    const list =
      '/v1/people:listDirectoryPeople?readMask=emailAddresses&sources=DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE&pageSize=10';
    const all: string[] = [];
    let token = '';
    do {
      const {body} = as('csm', list + (token && `&pageToken=${token}`));
      all.push(...addresses(body));
      token = (body as {nextPageToken?: string}).nextPageToken ?? '';
    } while (token);
    expect(all).toEqual(workspace.directory.colleagues().map(p => p.email));
    expect(all).not.toContain('outsider@elsewhere.example');
  });

  it('needs sources and a mask, and is closed to outsiders', () => {
    const bare = '/v1/people:searchDirectoryPeople?query=a';
    expect(as('csm', `${bare}&readMask=names`).status).toBe(400);
    expect(as('csm', bare).status).toBe(400);
    expect(as('outsider@elsewhere.example', `${search}&query=a`).status).toBe(
      400,
    );
  });
});
