import type {Visit} from '../../../../emulator/appsscript/host/web-app';
import {bench, OWNER} from '../workspace';

const CODE = `
  function doGet(e) {
    if (e.parameter.text) return ContentService.createTextOutput(JSON.stringify({a: e.parameters.text}))
      .setMimeType(ContentService.MimeType.JSON);
    if (e.parameter.nothing) return;
    if (e.parameter.address) return ContentService.createTextOutput(address());
    if (e.parameter.wrong) return {a: 1};
    const t = HtmlService.createTemplateFromFile('page');
    t.name = e.parameter.name;
    t.list = [1, 2];
    return t.evaluate().setTitle('Shown').addMetaTag('viewport', 'width=device-width');
  }
  function doPost(e) {
    return ContentService.createTextOutput([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(),
      JSON.parse(e.postData.contents).x].join(' '));
  }
  function address() { return ScriptApp.getService().getUrl(); }
  function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
  function missing() { return include('nowhere'); }
`;

const PAGES = {
  page: `<? for (const n of list) { ?><i><?= n ?></i><? } ?><b title="<?= name ?>"><?!= include('part') ?></b>
<script>const name = '<?= name ?>';</script>`,
  part: '<u>part</u>',
};

function deployed(webapp: object) {
  const made = bench(CODE, {manifest: {webapp}, pages: PAGES});
  const {workspace, scriptId, host} = made;
  const at = `/v1/projects/${scriptId}`;
  workspace.request(OWNER, 'POST', `${at}/versions`, {});
  const {body} = workspace.request(OWNER, 'POST', `${at}/deployments`, {
    versionNumber: 1,
  });
  const {deploymentId} = body as {deploymentId: string};
  const visit = (request: Partial<Visit>) =>
    host.visit({
      id: deploymentId,
      way: 'exec',
      method: 'GET',
      visitor: 'csm@example.com',
      query: '',
      ...request,
    });
  const address = (way: 'exec' | 'dev') =>
    `https://script.google.com/macros/s/${deploymentId}/${way}`;
  return {...made, visit, address};
}

describe('a web app with several deployments (live finding 25)', () => {
  const two = (settings: object) => {
    const made = deployed({access: 'DOMAIN', executeAs: 'USER_ACCESSING'});
    made.workspace.configure(settings);
    const at = `/v1/projects/${made.scriptId}`;
    const {body} = made.workspace.request(OWNER, 'POST', `${at}/deployments`, {
      versionNumber: 1,
    });
    const {deploymentId: newer} = body as {deploymentId: string};
    const answer = made.visit({id: newer, query: 'address=1'});
    return {
      answer: answer.kind === 'text' ? answer.content : answer.kind,
      newer: `https://script.google.com/macros/s/${newer}/exec`,
      older: made.address('exec'),
    };
  };

  it('is served at each address, and may name another than the one asked', () => {
    const asked = two({});
    expect(asked.answer).toBe(asked.newer);
    const other = two({webAppUrl: 'oldest'});
    expect(other.answer).toBe(other.older);
  });
});

describe('a web app for the domain that runs as the visitor', () => {
  const {visit, failure, value, address, scriptId} = deployed({
    access: 'DOMAIN',
    executeAs: 'USER_ACCESSING',
  });

  it('shows its page, with values escaped for where they stand', () => {
    const answer = visit({query: `name=${encodeURIComponent('"<\'x')}`});
    expect(answer).toEqual({
      kind: 'page',
      scriptId,
      html: `<i>1</i><i>2</i><b title="&quot;&lt;&#39;x"><u>part</u></b>
<script>const name = '\\x22\\x3c\\x27x';</script>`,
      title: 'Shown',
      metaTags: [{name: 'viewport', content: 'width=device-width'}],
      framable: false,
      as: 'csm@example.com',
      from: {version: 1, webApp: address('exec')},
    });
  });

  it('knows the address it was opened at; elsewhere a script gets its test address', () => {
    expect(visit({query: 'address=1'})).toMatchObject({
      content: address('exec'),
    });
    const tried = visit({query: 'address=1', way: 'dev', visitor: OWNER});
    expect(tried).toMatchObject({content: address('dev')});
    const elsewhere = String(value('address'));
    expect(elsewhere).toMatch(/\/dev$/);
    expect(elsewhere).not.toBe(address('dev'));
  });

  it('answers text and repeated parameters', () => {
    expect(visit({query: 'text=1&text=2'})).toEqual({
      kind: 'text',
      mimeType: 'application/json',
      content: '{"a":["1","2"]}',
      fileName: null,
    });
  });

  it('takes posts', () => {
    const post = {contents: '{"x":"y"}', type: 'application/json'};
    expect(visit({method: 'POST', post})).toMatchObject({
      content: 'csm@example.com csm@example.com y',
    });
  });

  it.each([
    ['nothing=1', 'The script completed but did not return anything.'],
    [
      'wrong=1',
      'The script completed but the returned value is not a supported return type.',
    ],
  ])('says what is wrong with an answer (%s)', (query, message) => {
    expect(visit({query})).toMatchObject({kind: 'error', status: 200, message});
  });

  it('is closed to outsiders, and to people who are not signed in', () => {
    const outsider = visit({visitor: 'outsider@elsewhere.example'});
    expect(outsider).toMatchObject({kind: 'error', status: 403});
    expect(visit({visitor: undefined})).toMatchObject({status: 401});
  });

  it('shows its head to its owner only', () => {
    expect(visit({way: 'dev'})).toMatchObject({status: 403});
    expect(visit({way: 'dev', visitor: OWNER})).toMatchObject({kind: 'page'});
    expect(visit({id: 'nope'})).toMatchObject({status: 404});
  });

  it('names a file that is not there', () => {
    expect(failure('missing')).toBe(
      'Exception: No HTML file named nowhere was found.',
    );
  });
});

describe('a web app for everybody that runs as its owner', () => {
  const {visit} = deployed({
    access: 'ANYONE_ANONYMOUS',
    executeAs: 'USER_DEPLOYING',
  });
  const post = {contents: '{"x":"y"}', type: 'application/json'};

  it.each([
    ['csm@example.com', 'csm@example.com'],
    ['outsider@elsewhere.example', ''],
  ])('tells %s apart only inside the domain', (visitor, seen) => {
    expect(visit({method: 'POST', post, visitor})).toMatchObject({
      content: `${seen} ${OWNER} y`,
    });
  });

  it('lets in people who are not signed in, without an address', () => {
    expect(visit({method: 'POST', post, visitor: undefined})).toMatchObject({
      content: ` ${OWNER} y`,
    });
  });
});
