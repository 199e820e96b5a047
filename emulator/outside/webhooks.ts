import type {Ground} from '../kernel/contracts';
import {EXAMPLE} from './example';
import {
  jsonAnswer,
  jsonBody,
  post,
  text,
  tooOften,
  type OutsideAnswer,
  type OutsideRequest,
} from './exchange';

/** Bytes of a message. Source: https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages (text: 32,000 bytes) */
const CHAT_BYTES = 32_000;

/**
 * An incoming webhook of Google Chat: one request a second for a space, shared by all its webhooks; `requestId` makes a
 * message once. The words of refusals are assumed, their status is Google's usual one.
 * Sources: https://developers.google.com/workspace/chat/quickstart/webhooks,
 * https://developers.google.com/workspace/chat/limits (429, per space), spaces.messages.create (requestId).
 */
export function answerChat(
  ground: Ground,
  request: OutsideRequest,
): OutsideAnswer {
  const known = new URL(EXAMPLE.chat);
  const {url, method} = request;
  const failed = (code: number, status: string, message: string) =>
    jsonAnswer(code, {error: {code, message, status}});
  if (method !== 'POST' || url.pathname !== known.pathname) {
    return failed(404, 'NOT_FOUND', 'Requested entity was not found.');
  }
  for (const name of ['key', 'token']) {
    if (url.searchParams.get(name) !== known.searchParams.get(name)) {
      return failed(
        401,
        'UNAUTHENTICATED',
        'Invalid authentication credentials.',
      );
    }
  }
  const message = jsonBody(request)?.text;
  if (typeof message !== 'string' || message === '') {
    return failed(400, 'INVALID_ARGUMENT', 'Message cannot be empty.');
  }
  if (Buffer.byteLength(message) > CHAT_BYTES) {
    return failed(400, 'INVALID_ARGUMENT', 'Message is too long.');
  }
  const ids = ground.store.collection<string>('outside.chat-requests');
  const id = url.searchParams.get('requestId') ?? '';
  const made = id === '' ? undefined : ids.get(id);
  if (made !== undefined) return jsonAnswer(200, {name: made, text: message});
  if (tooOften(ground, 'chat', 1, 1)) {
    return failed(429, 'RESOURCE_EXHAUSTED', 'Resource has been exhausted.');
  }
  const name = `spaces/AAQAexample/messages/${ids.size + 1}`;
  if (id !== '') ids.set(id, name);
  post(ground, 'chat', message);
  return jsonAnswer(200, {name, text: message});
}

/**
 * An incoming webhook of Slack: answers `ok`, or a word in plain text with the status that belongs to it; one message a
 * second and channel, with short bursts, which are not emulated; 429 says `Retry-After`.
 * Sources: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks (errors),
 * https://docs.slack.dev/apis/web-api/rate-limits.
 */
export function answerSlack(
  ground: Ground,
  request: OutsideRequest,
): OutsideAnswer {
  const known = new URL(EXAMPLE.slack);
  const {url, method} = request;
  if (method !== 'POST') return text(400, 'invalid_payload');
  const [team, channel] = known.pathname.split('/').slice(2);
  const [askedTeam, askedChannel] = url.pathname.split('/').slice(2);
  if (askedTeam !== team) return text(404, 'no_team');
  if (askedChannel !== channel) return text(404, 'no_service');
  if (url.pathname !== known.pathname) return text(403, 'invalid_token');
  const body = jsonBody(request);
  if (body === null) return text(400, 'invalid_payload');
  if (typeof body.text !== 'string' || body.text === '') {
    return text(400, 'no_text');
  }
  if (tooOften(ground, 'slack', 1, 1)) {
    return {
      ...text(429, 'rate_limited'),
      headers: {'content-type': 'text/plain', 'retry-after': '1'},
    };
  }
  post(ground, 'slack', body.text);
  return text(200, 'ok');
}

/** Source: https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook (28 KB, four requests a second) */
const TEAMS_BYTES = 28 * 1024;

/**
 * A workflow of Teams, “Send webhook alerts to a channel”: 202 without words once it has been taken; what it cannot show
 * fails inside the workflow, where nobody who posts sees it – here it is refused, so that no test passes on a card nobody reads.
 * Sources: the page above; https://learn.microsoft.com/adaptive-cards/schema-explorer/adaptive-card. The words of refusals
 * are those of Logic Apps, as reported.
 */
export function answerTeams(
  ground: Ground,
  request: OutsideRequest,
): OutsideAnswer {
  const known = new URL(EXAMPLE.teams);
  const {url, method, body: sent} = request;
  const failed = (status: number, code: string) =>
    jsonAnswer(status, {error: {code, message: code}});
  if (method !== 'POST' || url.host !== known.host) {
    return failed(404, 'WorkflowNotFound');
  }
  if (url.pathname !== known.pathname) return failed(404, 'WorkflowNotFound');
  if (url.searchParams.get('sig') !== known.searchParams.get('sig')) {
    return failed(401, 'DirectApiAuthorizationRequired');
  }
  if (Buffer.byteLength(sent) > TEAMS_BYTES) {
    return failed(413, 'RequestEntityTooLarge');
  }
  const lines = cardLines(jsonBody(request));
  if (lines === null) return failed(400, 'TriggerInputSchemaMismatch');
  if (tooOften(ground, 'teams', 4, 1)) return failed(429, 'TooManyRequests');
  post(ground, 'teams', lines.join('\n'));
  return {status: 202, body: ''};
}

type Shape = Readonly<Record<string, unknown>>;

/** Texts of an adaptive card of version 1.2 to 1.5 in a message; null for anything else. */
function cardLines(body: Shape | null): readonly string[] | null {
  const [first, ...more] = list(body?.attachments);
  const card = first?.content as Shape | undefined;
  const blocks = list(card?.body);
  const isCard =
    body?.type === 'message' &&
    more.length === 0 &&
    first?.contentType === 'application/vnd.microsoft.card.adaptive' &&
    card?.type === 'AdaptiveCard' &&
    /^1\.[2-5]$/.test(String(card.version)) &&
    blocks.length > 0 &&
    blocks.every(
      ({type, text}) => type === 'TextBlock' && typeof text === 'string',
    );
  return isCard ? blocks.map(({text}) => String(text)) : null;
}

function list(value: unknown): readonly Shape[] {
  return Array.isArray(value) ? (value as readonly Shape[]) : [];
}
