import {createWorkspace} from '../../../emulator/workspace';

const OWNER = 'admin@example.com';
const MANIFEST = {
  name: 'appsscript',
  type: 'JSON',
  source: '{"timeZone":"Etc/UTC","executionApi":{"access":"DOMAIN"}}',
};
const CODE = {
  name: 'Code',
  type: 'SERVER_JS',
  source: `function add(a, b) { return a + b; }
function secret_() {}
function when() { return new Date(); }
function fail() {
  inner();
}
function inner() { throw new RangeError('too far'); }
function long() { Utilities.sleep(300000); Utilities.sleep(300000); }`,
};

function project() {
  const workspace = createWorkspace();
  const ask = (method: string, url: string, body?: unknown, email = OWNER) =>
    workspace.request(email, method, url, body);
  const {body} = ask('POST', '/v1/projects', {title: 'Tools'});
  const {scriptId} = body as {scriptId: string};
  const at = `/v1/projects/${scriptId}`;
  const put = (...files: object[]) => ask('PUT', `${at}/content`, {files});
  return {workspace, ask, at, put, scriptId};
}

describe('the content of a project', () => {
  it('is what was written last', () => {
    const {ask, at, put, scriptId} = project();
    expect(put(MANIFEST, CODE).status).toBe(200);
    expect(ask('GET', `${at}/content`).body).toMatchObject({
      scriptId,
      files: [
        MANIFEST,
        {
          ...CODE,
          functionSet: {
            values: [{name: 'add'}, {name: 'secret_'}, {}, {}, {}, {}],
          },
        },
      ],
    });
  });

  it.each([
    ['no manifest', [CODE]],
    ['two files of one name', [MANIFEST, CODE, CODE]],
    ['an unknown type', [MANIFEST, {...CODE, type: 'ENUM_TYPE_UNSPECIFIED'}]],
    ['a syntax error', [MANIFEST, {...CODE, source: 'function ('}]],
    ['private class fields', [MANIFEST, {...CODE, source: 'class A { #a; }'}]],
    ['a broken manifest', [{...MANIFEST, source: '{'}]],
  ])('is refused with %s, and nothing changes', (_, files) => {
    const {ask, at, put} = project();
    put(MANIFEST);
    const {status, body} = put(...files);
    expect(status).toBe(400);
    expect(body).toMatchObject({error: {status: 'INVALID_ARGUMENT'}});
    expect(ask('GET', `${at}/content`).body).toMatchObject({files: [MANIFEST]});
  });

  it('belongs to its owner', () => {
    const {ask, at} = project();
    expect(ask('GET', at, undefined, 'csm@example.com').status).toBe(403);
    expect(ask('GET', '/v1/projects/nope').status).toBe(404);
  });

  it('stays in its versions when the head changes', () => {
    const {ask, at, put} = project();
    put(MANIFEST, CODE);
    expect(
      ask('POST', `${at}/versions`, {description: 'one'}).body,
    ).toMatchObject({
      versionNumber: 1,
      description: 'one',
    });
    put(MANIFEST);
    const {body} = ask('GET', `${at}/content?versionNumber=1`);
    expect((body as {files: unknown[]}).files).toHaveLength(2);
  });
});

describe('scripts.run', () => {
  function deployed() {
    const made = project();
    const {ask, at, put, scriptId} = made;
    put(MANIFEST, CODE);
    ask('POST', `${at}/versions`, {});
    ask('POST', `${at}/deployments`, {versionNumber: 1});
    const run = (name: string, more: object = {}, email?: string) =>
      ask(
        'POST',
        `/v1/scripts/${scriptId}:run`,
        {function: name, ...more},
        email,
      );
    return {...made, run};
  }

  it('answers with the value', () => {
    const {run} = deployed();
    expect(run('add', {parameters: [1, 2]}, 'csm@example.com')).toEqual({
      status: 200,
      body: {
        done: true,
        response: {
          '@type':
            'type.googleapis.com/google.apps.script.v1.ExecutionResponse',
          result: 3,
        },
      },
    });
  });

  it('answers with what the script threw, and where', () => {
    const {run} = deployed();
    expect(run('fail').body).toEqual({
      done: true,
      error: {
        code: 3,
        message: 'ScriptError',
        details: [
          {
            '@type': 'type.googleapis.com/google.apps.script.v1.ExecutionError',
            errorMessage: 'RangeError: too far',
            errorType: 'ScriptError',
            scriptStackTraceElements: [
              {function: 'inner', lineNumber: 7},
              {function: 'fail', lineNumber: 5},
            ],
          },
        ],
      },
    });
  });

  it.each(['secret_', 'absent'])('knows no function %s', name => {
    const {run} = deployed();
    expect(JSON.stringify(run(name).body)).toContain(
      `Script function not found: ${name}`,
    );
  });

  it('tells when the time was up', () => {
    const {run} = deployed();
    expect(run('long').body).toMatchObject({
      error: {code: 10, message: 'SCRIPT_TIMEOUT'},
    });
  });

  it('cannot bring back a date', () => {
    expect(deployed().run('when').body).toMatchObject({error: {code: 3}});
  });

  it('runs what is deployed, and the head for its owner in devMode', () => {
    const {run, put} = deployed();
    put(MANIFEST, {...CODE, source: 'function add() { return "new"; }'});
    const result = (more: object, email?: string) =>
      (run('add', more, email).body as {response: {result: unknown}}).response
        .result;
    expect(result({parameters: [1, 2]})).toBe(3);
    expect(result({devMode: true})).toBe('new');
    expect(result({parameters: [1, 2], devMode: true}, 'csm@example.com')).toBe(
      3,
    );
  });

  it('needs a deployment, and the access of the manifest', () => {
    const {put, ask, scriptId} = project();
    put(MANIFEST, CODE);
    const at = `/v1/scripts/${scriptId}:run`;
    expect(ask('POST', at, {function: 'add'}).status).toBe(404);
    const {run} = deployed();
    expect(run('add', {}, 'outsider@elsewhere.example').status).toBe(403);
  });
});
