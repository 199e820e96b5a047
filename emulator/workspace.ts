import {createScript} from './apps-script-api/service';
import {ScriptHost} from './appsscript/host/host';
import {compose, type Parts, type WorkspaceOptions} from './composition';
import type {Gate} from './drive/gate';
import type {Tokens} from './kernel/authenticate';
import type {Calls} from './kernel/calls';
import type {
  Ground,
  Settings,
  WireRequest,
  WireResponse,
} from './kernel/contracts';
import type {CallContext, Dispatcher, Exchange} from './kernel/dispatch';
import {ApiError} from './kernel/errors';
import type {Faults} from './kernel/faults';
import type {Latency} from './kernel/latency';
import {answerOAuth} from './kernel/oauth';
import {textOf} from './kernel/wire';
import type {Organisation} from './people/organisation';

export type {WorkspaceOptions};

/** A mail somebody or something sent; nothing leaves this machine. */
export interface OutboxMessage {
  readonly id: string;
  /** ISO, UTC. */
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
}

const EDITORS = [
  ['document', 'application/vnd.google-apps.document'],
  ['spreadsheet', 'application/vnd.google-apps.spreadsheet'],
] as const;

/** How long changes may wait in memory before they are written, in ms. */
const FLUSH_WITHIN = 20;

/**
 * A Google Workspace of one organisation, in this process.
 *
 * `reset` builds everything anew: read parts (`workspace.ground`) when they are needed, do not keep them.
 */
export class Workspace {
  private parts: Parts;
  private closed = false;
  private flushing: NodeJS.Timeout | undefined;
  private readonly afterReset: (() => void)[] = [];

  constructor(private options: WorkspaceOptions = {}) {
    this.parts = this.composed();
    this.scripts = new ScriptHost(this, host =>
      this.dispatcher.add(createScript(host)),
    );
    this.afterReset.push(() => this.scripts.runtime.reset());
  }

  get ground(): Ground {
    return this.parts.ground;
  }
  get directory(): Organisation {
    return this.parts.directory;
  }
  get gate(): Gate {
    return this.parts.gate;
  }
  get calls(): Calls {
    return this.parts.calls;
  }
  get faults(): Faults {
    return this.parts.faults;
  }
  get latency(): Latency {
    return this.parts.latency;
  }
  get tokens(): Tokens {
    return this.parts.tokens;
  }
  get dispatcher(): Dispatcher {
    return this.parts.dispatcher;
  }
  get outbox(): readonly OutboxMessage[] {
    return [
      ...this.ground.store.collection<OutboxMessage>('mail.outbox').values(),
    ];
  }

  /** Runs the tenant's scripts. */
  scripts: ScriptHost;

  /** Which editor opens the file for that person; undefined when it is neither, or not theirs to see. */
  editorOf(
    email: string,
    fileId: string,
  ): 'document' | 'spreadsheet' | undefined {
    const caller = {email, project: 'external', scopes: 'all' as const};
    return EDITORS.find(([, mimeType]) => {
      try {
        this.gate.require(caller, fileId, 'read', mimeType);
        return true;
      } catch (error) {
        if (error instanceof ApiError) return false;
        throw error;
      }
    })?.[0];
  }

  /** Answers one REST request. @throws NoAnswer when a fault rule lets it time out. */
  dispatch(wire: WireRequest, context?: CallContext): WireResponse {
    return (
      answerOAuth(wire, this.tokens, this.directory) ??
      this.dispatcher.dispatch(wire, context)
    );
  }

  /** Like `dispatch`, with the call's record, and without throwing. */
  exchange(wire: WireRequest, context?: CallContext): Exchange {
    return this.dispatcher.exchange(wire, context);
  }

  /** A JSON call as a person. The body is parsed where it is JSON, text otherwise, undefined for 204. */
  request(
    email: string,
    method: string,
    url: string,
    body?: unknown,
  ): {readonly status: number; readonly body: unknown} {
    const response = this.dispatch({
      method,
      url,
      headers: {
        authorization: `Bearer user:${email}`,
        'content-type': 'application/json',
      },
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    });
    return {status: response.status, body: readJson(response)};
  }

  /** Changes tenant switches from the next call on. */
  configure(settings: Partial<Settings>): void {
    Object.assign(this.parts.settings, settings);
  }

  /** Back to the example organisation and nothing else; options given here hold from now on. */
  reset(options: Omit<WorkspaceOptions, 'backing'> = {}): void {
    this.options = {
      ...this.options,
      ...options,
      settings: {...this.options.settings, ...options.settings},
    };
    this.ground.store.clear();
    this.parts = this.composed();
    for (const listener of this.afterReset) listener();
  }

  /** For parts outside that hold on to the ground. */
  onReset(listener: () => void): void {
    this.afterReset.push(listener);
  }

  /** Writes what changed; happens by itself within 20 ms when there is a backing. */
  flush(): void {
    clearTimeout(this.flushing);
    this.flushing = undefined;
    this.ground.store.flush();
  }

  /** What a request that is still under way changes afterwards is lost. */
  close(): void {
    this.flush();
    this.closed = true;
    this.ground.store.close();
  }

  private composed(): Parts {
    return compose(this.options, () => {
      if (!this.options.backing || this.flushing || this.closed) return;
      this.flushing = setTimeout(() => this.flush(), FLUSH_WITHIN);
      this.flushing.unref();
    });
  }
}

export function createWorkspace(options: WorkspaceOptions = {}): Workspace {
  return new Workspace(options);
}

function readJson(response: WireResponse): unknown {
  const text = textOf(response.body) ?? response.body.toString('utf8');
  if (text === '') return undefined;
  const type = response.headers['content-type'] ?? '';
  return type.startsWith('application/json') ? JSON.parse(text) : text;
}
