import type {Ground} from '../../../emulator/kernel/contracts';
import {EXAMPLE} from '../../../emulator/outside/example';
import {posts} from '../../../emulator/outside/exchange';
import {outsideService} from '../../../emulator/outside/outside';
import {
  pageComponents,
  pageIncidents,
} from '../../../emulator/outside/statuspage';
import {createWorkspace} from '../../../emulator/workspace';
import {chatMessage} from '../../../src/connectors/rules/chat-messages';
import {
  CHAT_KEYS,
  secretProblem,
  type Chat,
} from '../../../src/connectors/rules/services';
import {
  createRequest,
  hasPost,
  incidentRequest,
  ownIncident,
  pageRequest,
  postmortemDraftRequest,
  postmortemPublishRequest,
  publicRequest,
  readIncidents,
  recentRequest,
  updateRequest,
  type PagePost,
} from '../../../src/connectors/rules/statuspage';
import type {OutsideRequest} from '../../../src/core/base/outside-request';

/** What the product sends, against services built from their published contracts. */
function sent(ground: Ground, request: OutsideRequest) {
  const url = new URL(request.url);
  const service = outsideService(url.hostname);
  if (!service) throw new Error(`There is no ${url.hostname}.`);
  return service.answer(ground, {
    method: request.method.toUpperCase(),
    url,
    headers: {
      'content-type': 'application/json',
      ...(request.authorization && {authorization: request.authorization}),
    },
    body: request.body === undefined ? '' : JSON.stringify(request.body),
  });
}

const {key, page} = EXAMPLE.statuspage;
const POST: PagePost = {
  incident: 'INC-2026-0001',
  name: 'Card payments fail',
  body: 'We are looking.\n\nMore by 10:30 UTC.',
  status: 'investigating',
  components: {'5g8t9dwld6tp': 'partial_outage'},
  notify: false,
};

function ground(): Ground {
  return createWorkspace().ground;
}

function message(chat: Chat, count: number, id = 'incident-comms-1') {
  const line = {
    text: `INC-2026-0001 <Level 1> & ${'x'.repeat(200)}`,
    url: 'https://docs.google.com/document/d/1/edit',
  };
  return chatMessage(chat, EXAMPLE[chat], Array(count).fill(line), id);
}

describe.each(CHAT_KEYS)('a message to %s', chat => {
  it('is taken as the product writes it, as long as one ever gets', () => {
    const on = ground();
    expect(secretProblem(chat, EXAMPLE[chat])).toBe('');
    expect([200, 202]).toContain(sent(on, message(chat, 20)).status);
    expect([...posts(on).values()]).toMatchObject([
      {service: chat, text: expect.stringContaining('INC-2026-0001')},
    ]);
  });

  it('to an address somebody has taken away, or mistyped, is refused and shown nowhere', () => {
    const on = ground();
    const request = message(chat, 1);
    const url = request.url.replace(
      /example([^/&]*)(&requestId.*)?$/,
      'other$2',
    );
    expect(url).not.toBe(request.url);
    expect([401, 403, 404]).toContain(sent(on, {...request, url}).status);
    expect(posts(on).size).toBe(0);
  });

  it('too many in a second are refused as too many', () => {
    const on = ground();
    const last = Array.from({length: 5}, (_, nth) =>
      sent(on, message(chat, 1, `incident-comms-${nth}`)),
    ).pop();
    expect(last?.status).toBe(429);
  });
});

it('Google Chat makes a message once, however often it is sent', () => {
  const on = ground();
  for (const _ of [1, 2]) {
    expect(sent(on, message('chat', 1)).status).toBe(200);
  }
  expect(posts(on).size).toBe(1);
});

describe('an incident on Statuspage', () => {
  it('is made, updated and resolved, and the product finds in it what it has posted', () => {
    const on = ground();
    const [made] = readIncidents(sent(on, createRequest(key, page, POST)).body);
    expect(hasPost(made, POST)).toBe(true);
    expect(pageComponents(on).get('5g8t9dwld6tp')).toBe('partial_outage');
    const last: PagePost = {
      ...POST,
      body: 'It works again.',
      status: 'resolved',
      components: {'5g8t9dwld6tp': 'operational'},
      notify: true,
    };
    sent(on, updateRequest(key, page, made.id, last));
    const found = ownIncident(
      readIncidents(sent(on, recentRequest(key, page)).body),
      POST.incident,
    );
    expect(found && hasPost(found, last) && hasPost(found, POST)).toBe(true);
    expect(
      [...pageIncidents(on).values()].flatMap(({incident_updates: updates}) =>
        updates.map(({deliver_notifications: told}) => told),
      ),
    ).toEqual([true, false]);
    const [shown] = readIncidents(sent(on, publicRequest(page)).body);
    expect(shown).toMatchObject({id: made.id, metadata: undefined});
    expect(hasPost(shown, last)).toBe(true);
  });

  it('gets its letter once it is resolved: drafted, published, and read back', () => {
    const on = ground();
    const [{id}] = readIncidents(
      sent(on, createRequest(key, page, {...POST, status: 'resolved'})).body,
    );
    expect(
      sent(on, postmortemPublishRequest(key, page, id, false)).status,
    ).toBe(422);
    sent(on, postmortemDraftRequest(key, page, id, 'We are sorry.'));
    expect(
      readIncidents(sent(on, incidentRequest(key, page, id)).body),
    ).toMatchObject([{postmortem: ''}]);
    sent(on, postmortemPublishRequest(key, page, id, false));
    expect(
      readIncidents(sent(on, incidentRequest(key, page, id)).body),
    ).toMatchObject([{postmortem: 'We are sorry.'}]);
    expect([...pageIncidents(on).values()]).toMatchObject([
      {postmortem_notified_subscribers: false},
    ]);
  });

  it.each<[string, Partial<PagePost>]>([
    ['a name of 256 characters', {name: 'x'.repeat(256)}],
    ['a body of 25,001', {body: 'x'.repeat(25_001)}],
    ['a component it does not have', {components: {nothere99: 'operational'}}],
  ])('is refused with %s, and nothing of it is kept', (_, changes) => {
    const on = ground();
    const {status, body} = sent(
      on,
      createRequest(key, page, {...POST, ...changes}),
    );
    expect(status).toBe(422);
    expect(readIncidents(body)).toEqual([]);
    expect(pageIncidents(on).size).toBe(0);
  });

  it.each([
    ['another key', 401, () => pageRequest('another-key-0001', page)],
    ['another page', 404, () => pageRequest(key, 'anotherpage1')],
    ['an incident that is gone', 404, () => incidentRequest(key, page, 'inc9')],
  ])('%s is answered with %d', (_, status, request) => {
    expect(sent(ground(), request()).status).toBe(status);
  });

  it('more than a request a second, over a minute, are answered with 420', () => {
    const on = ground();
    const statuses = Array.from(
      {length: 61},
      () => sent(on, pageRequest(key, page)).status,
    );
    expect(statuses.slice(-2)).toEqual([200, 420]);
    on.clock.advance(61_000);
    expect(sent(on, pageRequest(key, page)).status).toBe(200);
  });
});
