import type {OutsideRequest} from '../../../src/core/base/outside-request';
import {CallFailure, type FailureKind} from '../../../src/world/ask/call';

/** Addresses and keys the services know. */
export const SECRETS = {
  chat: 'https://chat.googleapis.com/v1/spaces/AAAA/messages?key=k&token=chat-secret',
  slack: 'https://hooks.slack.com/services/T0001/B0001/slackSecret',
  teams:
    'https://prod-27.westus.logic.azure.com/workflows/f/triggers/manual/paths/invoke?sig=teams-secret',
  statuspage: 'statuspage-secret-key-0001',
} as const;

export const PAGE = 'kctbh9vrtdwd';

interface Update {
  readonly body: string;
  readonly status: string;
  readonly created_at: string;
  readonly deliver_notifications: boolean;
}

interface Incident {
  readonly id: string;
  readonly name: string;
  status: string;
  readonly metadata: unknown;
  readonly incident_updates: Update[];
  postmortem_body?: string;
  postmortem_published_at?: string;
}

type Body = Record<string, unknown>;

/**
 * Google Chat, Slack, Teams and Statuspage as their published contracts have them: what they do not know or take, they
 * refuse. `fault` lets a request be lost.
 */
export class FakeServices {
  /** Texts by service, in their order. */
  readonly posted: {readonly service: string; readonly text: string}[] = [];
  readonly incidents: Incident[] = [];
  readonly components = new Map([
    ['5g8t9dwld6tp', 'operational'],
    ['2f9s0dkkd9s1', 'operational'],
  ]);
  /** Addresses that were taken away there. */
  readonly revoked = new Set<string>();
  /** How long the public page shows what it showed before: nobody says how long. */
  publicLags = false;
  now = '2026-11-21T09:00:00Z';
  private readonly requestIds = new Set<string>();

  answer(request: OutsideRequest): string {
    const {url, authorization = ''} = request;
    const {hostname} = new URL(url);
    if ([...this.revoked].some(one => url.startsWith(one))) {
      fails('notFound', request);
    }
    if (hostname === 'chat.googleapis.com') return this.chat(request);
    if (hostname === 'hooks.slack.com') return this.slack(request);
    if (hostname.endsWith('.logic.azure.com')) return this.teams(request);
    if (hostname === `${PAGE}.statuspage.io`) return this.publicPage();
    if (hostname === 'api.statuspage.io') {
      if (authorization !== `OAuth ${SECRETS.statuspage}`) {
        fails('forbidden', request);
      }
      return this.statuspage(request);
    }
    return fails('refused', request);
  }

  /** Source: https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages/create */
  private chat(request: OutsideRequest): string {
    const url = new URL(request.url);
    const id = url.searchParams.get('requestId') ?? '';
    if (url.searchParams.get('token') !== 'chat-secret') {
      fails('forbidden', request);
    }
    const {text} = request.body as Body;
    if (typeof text !== 'string' || Buffer.byteLength(text) > 32_000) {
      fails('refused', request);
    }
    // The message that id made before is answered, and no other is made.
    if (id === '' || !this.requestIds.has(id)) {
      this.posted.push({service: 'chat', text: String(text)});
    }
    this.requestIds.add(id);
    return JSON.stringify({name: 'spaces/AAAA/messages/1'});
  }

  /** Source: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
  private slack(request: OutsideRequest): string {
    if (request.url !== SECRETS.slack) fails('forbidden', request);
    const {text} = request.body as Body;
    if (typeof text !== 'string' || text === '') fails('refused', request);
    this.posted.push({service: 'slack', text: String(text)});
    return 'ok';
  }

  /** An adaptive card in a message of at most 28 KB; 202 and nothing else. */
  private teams(request: OutsideRequest): string {
    if (request.url !== SECRETS.teams) fails('forbidden', request);
    const {type, attachments} = request.body as Body;
    const [card] = attachments as {contentType: string; content: Body}[];
    if (
      type !== 'message' ||
      card.contentType !== 'application/vnd.microsoft.card.adaptive' ||
      card.content.type !== 'AdaptiveCard' ||
      JSON.stringify(request.body).length > 28_000
    ) {
      fails('refused', request);
    }
    const blocks = card.content.body as {type: string; text: string}[];
    this.posted.push({
      service: 'teams',
      text: blocks.map(({text}) => text).join('\n'),
    });
    return '';
  }

  /** Source: https://developer.statuspage.io */
  private statuspage(request: OutsideRequest): string {
    const {method} = request;
    const [, page, list, id, part, publish] =
      /^\/v1\/pages\/([^/]+)(\/incidents(?:\/([^/]+)(?:\/(postmortem)(\/publish)?)?)?)?$/.exec(
        new URL(request.url).pathname,
      ) ?? [];
    if (page !== PAGE) fails('notFound', request);
    if (method === 'get' && id === undefined) {
      return JSON.stringify(list === undefined ? {id: page} : this.incidents);
    }
    const body = (request.body ?? {}) as Record<string, Body>;
    if (method === 'post') return this.created(request, body.incident);
    const found = this.incidents.find(one => one.id === id);
    if (!found) return fails('notFound', request);
    if (method === 'get') return JSON.stringify(found);
    if (method === 'patch') this.updated(request, found, body.incident);
    else if (publish) {
      if (found.postmortem_body === undefined) fails('refused', request);
      if (typeof body.postmortem.notify_subscribers !== 'boolean') {
        fails('refused', request);
      }
      found.postmortem_published_at = this.now;
    } else if (part === 'postmortem') {
      found.postmortem_body = String(body.postmortem.body_draft);
    }
    return JSON.stringify(found);
  }

  private created(request: OutsideRequest, sent: Body): string {
    const {name, metadata} = sent;
    if (typeof name !== 'string' || name === '' || name.length > 255) {
      fails('refused', request);
    }
    const made: Incident = {
      id: `incident${this.incidents.length + 1}`,
      name: String(name),
      status: '',
      metadata: metadata ?? {},
      incident_updates: [],
    };
    this.updated(request, made, sent);
    this.incidents.push(made);
    return JSON.stringify(made);
  }

  private updated(
    request: OutsideRequest,
    found: Incident,
    {status, body, components, deliver_notifications: told = true}: Body,
  ): void {
    const states = Object.entries((components ?? {}) as Record<string, string>);
    const known = states.every(([key]) => this.components.has(key));
    if (!known || typeof body !== 'string' || body.length > 25_000) {
      fails('refused', request);
    }
    for (const [key, state] of states) this.components.set(key, state);
    found.status = String(status);
    found.incident_updates.unshift({
      body: String(body),
      status: String(status),
      created_at: this.now,
      deliver_notifications: Boolean(told),
    });
  }

  private publicPage(): string {
    return JSON.stringify({
      page: {id: PAGE},
      incidents: this.publicLags ? [] : this.incidents,
    });
  }
}

function fails(kind: FailureKind, {label}: OutsideRequest): never {
  throw new CallFailure(kind, label, kind);
}
