import type {Exchange} from '../../kernel/dispatch';
import {isLost, type Lost} from '../../kernel/faults';
import {together} from '../../kernel/latency';
import {headerCase, textOf} from '../../kernel/wire';
import {outsideService} from '../../outside/outside';
import type {Execution, Methods} from '../host/execution';
import {Refusal} from '../host/refusal';
import {allowed, isGoogleApi, isPictureHost} from './fetch-hosts';
import {
  BODY_BYTES,
  checkHeaders,
  countFetch,
  paceFetch,
  TOO_FAST,
  TOO_MANY,
  URL_CHARS,
} from './fetch-limits';
import {SCOPE} from './scopes';

interface FetchRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Payload | null;
  readonly muteHttpExceptions: boolean;
  readonly timeoutSeconds: number;
}

/** A text crosses the border as it is. */
type Payload = {readonly text: string} | {readonly base64: string};

function bytesOf(payload: Payload | null): Buffer {
  if (payload === null) return Buffer.alloc(0);
  return 'text' in payload
    ? Buffer.from(payload.text, 'utf8')
    : Buffer.from(payload.base64, 'base64');
}

function sizeOf(payload: Payload | null): number {
  if (payload === null) return 0;
  return 'text' in payload
    ? Buffer.byteLength(payload.text, 'utf8')
    : Buffer.byteLength(payload.base64, 'base64');
}

interface FetchAnswer {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly base64?: string;
}

/** When a request that never answers is given up, in seconds. Assumption: Google documents only the most one may ask for. */
const GIVES_UP_AFTER = 60;

/** How much of a failed answer's body the exception quotes. */
const QUOTED = 100;

/** Refuses before anything is sent. */
function checkRequest(execution: Execution, request: FetchRequest): URL {
  let url: URL;
  try {
    url = new URL(request.url);
  } catch {
    throw new Refusal(`Invalid argument: ${request.url}`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Refusal(`Invalid argument: ${request.url}`);
  }
  if (request.url.length > URL_CHARS) {
    throw new Refusal('Limit Exceeded: URLFetch URL Length.');
  }
  checkHeaders(request.headers);
  if (sizeOf(request.payload) > BODY_BYTES) {
    throw new Refusal('Limit Exceeded: URLFetch POST Size.');
  }
  if (!allowed(request.url, execution.program.manifest.urlFetchWhitelist)) {
    throw new Refusal(
      `Request to ${request.url.split('?')[0]} failed because the URL has not been whitelisted in the script manifest.`,
    );
  }
  return url;
}

/** The answer, or what the script gets thrown in its place. */
type Sent = {readonly answer: FetchAnswer} | {readonly refusal: Refusal};

function send(
  execution: Execution,
  request: FetchRequest,
  url: URL,
  wave: number,
): {sent: Sent; latencyMs: number; kill: boolean} {
  if (isPictureHost(url.hostname)) {
    execution.trace(`fetch ${url.hostname}`, PICTURE_MS, wave, 200);
    return {sent: {answer: picture(url)}, latencyMs: PICTURE_MS, kill: false};
  }
  const outside = outsideService(url.hostname);
  if (outside) return sendOutside(execution, request, url, wave, outside);
  if (!isGoogleApi(url.hostname)) {
    const refusal = new Refusal(`DNS error: ${url.origin}`);
    execution.trace(`fetch ${url.hostname}`, 0, wave, 'fault');
    return {sent: {refusal}, latencyMs: 0, kill: false};
  }
  const exchange = execution.runtime.tenant.dispatcher.exchange(
    {
      method: request.method.toUpperCase(),
      url: url.pathname + url.search,
      headers: {...request.headers, host: url.hostname},
      body: bytesOf(request.payload),
    },
    {executionId: execution.id, wave},
  );
  const modelled = exchange.record?.latencyMs ?? exchange.latencyMs ?? 0;
  const kill = exchange.fault === 'kill';
  const waits = Math.min(request.timeoutSeconds, GIVES_UP_AFTER) * 1000;
  const latencyMs = exchange.fault === 'timeout' ? waits : modelled;
  execution.trace(
    exchange.record?.method ?? `fetch ${url.pathname}`,
    latencyMs,
    wave,
    exchange.response?.status ?? 'fault',
  );
  return {sent: read(request, exchange), latencyMs, kill};
}

/** Assumption: others are as quick as Google's own services that write. */
const OUTSIDE_MS = 600;

/** Faults break it as any other call; the services have no quota of Google's but that of fetches. */
function sendOutside(
  execution: Execution,
  request: FetchRequest,
  url: URL,
  wave: number,
  {name, answer}: NonNullable<ReturnType<typeof outsideService>>,
): {sent: Sent; latencyMs: number; kill: boolean} {
  const {tenant} = execution.runtime;
  const fault = tenant.faults.decide(name);
  const lost = fault && isLost(fault.answer) ? fault.answer : undefined;
  const carried =
    fault === undefined || fault.effect
      ? answer(tenant.ground, {
          method: request.method.toUpperCase(),
          url,
          headers: lowerCase(request.headers),
          body: bytesOf(request.payload).toString('utf8'),
        })
      : undefined;
  const response =
    fault === undefined
      ? carried
      : typeof fault.answer === 'number'
        ? {status: fault.answer, body: '', headers: {}}
        : undefined;
  const waits = Math.min(request.timeoutSeconds, GIVES_UP_AFTER) * 1000;
  const latencyMs = lost === 'timeout' ? waits : OUTSIDE_MS;
  execution.trace(name, latencyMs, wave, response?.status ?? 'fault');
  const sent = read(request, {
    ...(response && {
      response: {
        status: response.status,
        headers: response.headers ?? {},
        body: Buffer.from(response.body),
      },
    }),
    ...(lost && {fault: lost}),
  });
  return {sent, latencyMs, kill: lost === 'kill'};
}

function lowerCase(
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

/** Assumption: as quick as a small file from Drive. */
const PICTURE_MS = 150;

/** Bytes that are no picture, and another for each address. */
function picture(url: URL): FetchAnswer {
  const bytes = Buffer.from(`\u0089PNG ${url.pathname}`, 'latin1');
  return {
    code: 200,
    headers: {'Content-Type': 'image/png'},
    base64: bytes.toString('base64'),
  };
}

/** @throws Refusal when a fault rule says that requests are too many. */
function refuseByRule({runtime}: Execution): void {
  const method = 'service.UrlFetchApp.fetchAll';
  const fault = runtime.tenant.faults.decide(method, true);
  if (fault) throw new Refusal(fault.answer === 'daily' ? TOO_MANY : TOO_FAST);
}

/** Texts people report; only those about quotas are published. */
function noAnswer({url}: FetchRequest, fault: Lost = 'timeout'): Refusal {
  switch (fault) {
    case 'unavailable':
      return new Refusal(`Address unavailable: ${url}`);
    case 'dns':
      return new Refusal(`DNS error: ${url}`);
    default:
      return new Refusal(`Timeout: ${url}`);
  }
}

function read(request: FetchRequest, {response, fault}: Exchange): Sent {
  if (response === undefined) return {refusal: noAnswer(request, fault)};
  const {status, body} = response;
  const text = textOf(body);
  if (status >= 400 && !request.muteHttpExceptions) {
    const origin = new URL(request.url).origin;
    return {
      refusal: new Refusal(
        `Request failed for ${origin} returned code ${status}. Truncated server response: ${(text ?? body.toString('utf8')).slice(0, QUOTED)} (use muteHttpExceptions option to examine full response)`,
      ),
    };
  }
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      headerCase(name),
      value,
    ]),
  );
  return {
    answer: {
      code: status,
      headers,
      ...(text === undefined ? {base64: body.toString('base64')} : {text}),
    },
  };
}

/**
 * Sends everything side by side: one wave, as wide as `settings.fetchWidth`. When one request gets no answer,
 * or fails and is not muted, the whole call throws, although the others took effect.
 */
function fetchAll(
  execution: Execution,
  requests: readonly FetchRequest[],
): readonly FetchAnswer[] {
  const urls = requests.map(request => checkRequest(execution, request));
  refuseByRule(execution);
  paceFetch(execution, requests.length);
  countFetch(execution, requests.length);
  const wave = ++execution.wave;
  const results = requests.map((request, at) =>
    send(execution, request, urls[at], wave),
  );
  const {fetchWidth} = execution.runtime.tenant.ground.settings;
  const latencies = results.map(({latencyMs}) => latencyMs);
  execution.pass(together(latencies, fetchWidth));
  if (results.some(result => result.kill)) execution.kill();
  return results.map(({sent}) => {
    if ('answer' in sent) return sent.answer;
    throw sent.refusal;
  });
}

export const urlFetch: Methods = {
  'service.UrlFetchApp.fetch': {
    scopes: SCOPE.fetch,
    mode: 'FULL',
    carriesRest: true,
    answer: (execution, [requests]) =>
      fetchAll(execution, requests as readonly FetchRequest[]),
  },
  'service.UrlFetchApp.fetchAll': {
    scopes: SCOPE.fetch,
    mode: 'FULL',
    carriesRest: true,
    answer: (execution, [requests]) =>
      fetchAll(execution, requests as readonly FetchRequest[]),
  },
};
