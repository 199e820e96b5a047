import type {Surface} from '../surface/load';
import {authenticate, requireScope, type Tokens} from './authenticate';
import {answerBatch, isBatchPath} from './batch';
import type {CallRecord, Calls} from './calls';
import {
  Media,
  type Caller,
  type Handler,
  type Service,
  type Settings,
  type WireRequest,
  type WireResponse,
} from './contracts';
import type {Clock} from './clock';
import {ApiError} from './errors';
import {refuseDisabled} from './disabled-apis';
import {
  type Fault,
  faultError,
  type Faults,
  isLost,
  type Lost,
  NoAnswer,
} from './faults';
import {readBody} from './json-body';
import {type Latency, together} from './latency';
import {applyMask, checkedMask} from './mask';
import {readParameters} from './parameters';
import type {Quotas} from './quotas';
import type {Store} from './store';
import {type Match, Routes} from './routes';
import {Uploads} from './upload';
import {failure, noSuchPath, success} from './wire';

/** Calls of a batch that Google works on at once. Assumption: nothing is published. */
const BATCH_WIDTH = 10;

/** What a dispatcher works with. */
/** Sent by the emulator's own pages: typing in an editor is no API traffic, and Google does not count it. */
const PAGE_HEADER = 'x-emulator-page';

export interface DispatchParts {
  readonly surface: Surface;
  readonly tokens: Tokens;
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly calls: Calls;
  readonly faults: Faults;
  readonly latency: Latency;
  readonly quotas: Quotas;
  /** A handler failed with something that is no refusal: a defect of the emulator. */
  readonly onDefect: (error: unknown, method: string) => void;
}

/** Who asks, when that is already known, and which execution the call belongs to. */
export interface CallContext {
  readonly caller?: Caller;
  readonly executionId?: string;
  readonly wave?: number;
}

/** A call with its trace; `response` is absent when a fault swallowed the answer. */
export interface Exchange {
  readonly response?: WireResponse;
  readonly fault?: Lost;
  /** Absent when the path belongs to no method, and for a batch (its inner calls are recorded). */
  readonly record?: CallRecord;
  /** Of a batch: how long its calls take together. */
  readonly latencyMs?: number;
}

/**
 * The one way into the REST APIs, whatever carried the request. Synchronous.
 *
 * Without an execution, a manual clock moves on by the call's modelled latency; inside one, the caller knows
 * which calls go side by side and moves it.
 */
export class Dispatcher {
  private readonly routes: Routes;
  private readonly handlers = new Map<string, Handler>();
  private readonly partial = new Map<string, string>();
  private readonly uploads = new Uploads();

  constructor(private readonly parts: DispatchParts) {
    this.routes = new Routes(parts.surface);
  }

  /** Adds a service's handlers. A method id the surface does not know is refused. */
  add(service: Service): void {
    for (const [id, handler] of Object.entries(service.handlers)) {
      if (!this.parts.surface.methods.has(id)) {
        throw new Error(`${service.name} handles "${id}", which no API has.`);
      }
      this.handlers.set(id, handler);
    }
    for (const [id, lack] of Object.entries(service.partial ?? {})) {
      this.partial.set(id, lack);
    }
  }

  /** How far a method is emulated: `undefined` not at all, '' fully, else what is lacking. */
  coverage(method: string): string | undefined {
    return this.handlers.has(method)
      ? (this.partial.get(method) ?? '')
      : undefined;
  }

  /** @throws NoAnswer when a fault rule lets the call time out. */
  dispatch(wire: WireRequest, context: CallContext = {}): WireResponse {
    const {response, fault, record} = this.exchange(wire, context);
    if (response) return response;
    throw new NoAnswer(record?.method ?? wire.url, fault ?? 'timeout');
  }

  exchange(wire: WireRequest, context: CallContext = {}): Exchange {
    const {path, query} = splitUrl(wire.url);
    if (isBatchPath(wire.method, path)) {
      return this.batch(wire, context);
    }
    const session = this.uploads.session(query.get('upload_id'));
    const match = this.routes.match(session?.verb ?? verbOf(wire), path);
    if (!match || !this.onItsHost(match, wire.headers.host)) {
      return {response: noSuchPath(path)};
    }
    const caller = context.caller ?? session?.caller;
    return this.call(match, wire, query, {...context, ...(caller && {caller})});
  }

  /** Lost as a whole when any of its calls is: there is but one answer. */
  private batch(wire: WireRequest, context: CallContext): Exchange {
    const latencies: number[] = [];
    let fault: Lost | undefined;
    const response = answerBatch(wire, request => {
      const inner = this.exchange(request, context);
      latencies.push(inner.record?.latencyMs ?? 0);
      fault ??= inner.fault;
      return (
        inner.response ??
        failure('drive', new ApiError('UNAVAILABLE', 'No answer.'))
      );
    });
    const latencyMs = together(latencies, BATCH_WIDTH);
    return fault ? {fault, latencyMs} : {response, latencyMs};
  }

  private call(
    match: Match,
    wire: WireRequest,
    query: URLSearchParams,
    context: CallContext,
  ): Exchange {
    const {parts} = this;
    const {id, api} = match.method;
    const latencyMs = parts.latency.of(id);
    if (context.executionId === undefined && parts.clock.mode === 'manual') {
      parts.clock.advance(latencyMs);
    }
    const pretty = query.get('prettyPrint') !== 'false';
    let caller = '';
    const finish = (response: WireResponse, fault?: Fault): Exchange => {
      const lost = fault && isLost(fault.answer) ? fault.answer : undefined;
      const record = parts.calls.record({
        method: id,
        caller,
        ...(context.executionId === undefined
          ? {}
          : {executionId: context.executionId}),
        ...(context.wave === undefined ? {} : {wave: context.wave}),
        latencyMs,
        status: lost ? 'fault' : response.status,
        at: parts.clock.now(),
      });
      return lost ? {fault: lost, record} : {response, record};
    };
    let fault: Fault | undefined;
    try {
      const known =
        context.caller ??
        authenticate(parts.tokens, api, wire.headers.authorization, query);
      caller = known.email;
      fault = parts.faults.decide(id);
      const handled =
        fault && !fault.effect
          ? success(undefined)
          : this.carryOut(
              match,
              wire,
              query,
              {...context, caller: known},
              pretty,
            );
      if (fault && !isLost(fault.answer)) {
        throw faultError(api, fault.answer);
      }
      return finish(handled, fault);
    } catch (error) {
      return finish(failure(api, this.refusalFor(error, id), pretty), fault);
    }
  }

  private carryOut(
    match: Match,
    wire: WireRequest,
    query: URLSearchParams,
    context: CallContext & {readonly caller: Caller},
    pretty: boolean,
  ): WireResponse {
    const {surface, settings, quotas} = this.parts;
    const {method} = match;
    const {caller} = context;
    const api = surface.api(method.api);
    const handler = this.handlers.get(method.id);
    if (!handler) throw notEmulated(method.id);
    refuseDisabled(method.api, caller, settings, this.parts.store);
    if (settings.quotas && wire.headers[PAGE_HEADER] === undefined) {
      quotas.charge(method, caller);
    }
    requireScope(method, caller);
    const params = readParameters(method, match.path, query);
    const upload = match.upload
      ? this.uploads.receive(wire, query, caller)
      : {body: wire.body.toString('utf8'), media: undefined};
    if ('response' in upload) return upload.response;
    const fields = params.fields;
    const mask =
      typeof fields === 'string' && fields !== ''
        ? checkedMask(fields, api, method.responseSchema)
        : undefined;
    const body =
      method.httpMethod === 'GET' ? {} : readBody(api, method, upload.body);
    const answer = handler({
      method: method.id,
      caller,
      params,
      body,
      ...(upload.media ? {media: upload.media} : {}),
      ...waveOf(context),
    });
    const plain = answer === undefined || answer instanceof Media;
    const range = params.alt === 'media' ? wire.headers.range : undefined;
    return success(
      mask && !plain ? applyMask(answer, mask) : answer,
      pretty,
      range,
    );
  }

  private refusalFor(error: unknown, method: string): ApiError {
    if (error instanceof ApiError) return error;
    this.parts.onDefect(error, method);
    const text = error instanceof Error ? error.message : String(error);
    return new ApiError('INTERNAL', `Emulator defect in ${method}: ${text}`);
  }

  /** A request that names a Google host must name the API's own; any other host is this machine. */
  private onItsHost({method}: Match, host: string | undefined): boolean {
    if (host === undefined || !host.endsWith('googleapis.com')) return true;
    return this.parts.surface.api(method.api).rootUrl === `https://${host}/`;
  }
}

function notEmulated(method: string): ApiError {
  return new ApiError(
    'UNIMPLEMENTED',
    `${method} is a method of the published API that this emulator does not have.`,
    {reason: 'notImplemented'},
  );
}

function waveOf({executionId, wave}: CallContext): {wave?: string} {
  if (executionId === undefined || wave === undefined) return {};
  return {wave: `${executionId}/${wave}`};
}

/** Google's clients send long GETs and methods their proxies refuse this way. */
function verbOf(wire: WireRequest): string {
  return wire.headers['x-http-method-override'] ?? wire.method;
}

function splitUrl(url: string): {path: string; query: URLSearchParams} {
  const at = url.indexOf('?');
  return at < 0
    ? {path: url, query: new URLSearchParams()}
    : {path: url.slice(0, at), query: new URLSearchParams(url.slice(at + 1))};
}
