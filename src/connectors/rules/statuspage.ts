import type {OutsideRequest} from '../../core/base/outside-request';
import type {Incident} from '../../core/incident/incident';

/**
 * Statuspage, version 1 of its API. Limits: one request a second and key; a name of 255 characters, a body of 25,000.
 * `deliver_notifications` is true where it is left out, so it never is. Source: https://developer.statuspage.io
 */
export const STATUSPAGE_LIMITS = {name: 255, body: 25_000} as const;

const API = 'https://api.statuspage.io/v1/pages';

export type PageStatus =
  'investigating' | 'identified' | 'monitoring' | 'resolved';

export type ComponentStatus =
  'operational' | 'degraded_performance' | 'partial_outage' | 'major_outage';

/** What is posted: words that were approved, and what they mean for the page. */
export interface PagePost {
  readonly incident: string;
  readonly name: string;
  readonly body: string;
  readonly status: PageStatus;
  readonly components: Readonly<Record<string, ComponentStatus>>;
  /** Whether subscribers are told: a person says so each time. */
  readonly notify: boolean;
}

/** An incident as the page has it; only what is read. */
export interface PageIncident {
  readonly id: string;
  readonly status: string;
  readonly metadata: unknown;
  /** The letter after it, as published; '' while there is none. */
  readonly postmortem: string;
  readonly updates: readonly {
    readonly body: string;
    readonly status: string;
    readonly at: string;
  }[];
}

export function pageStatus({
  phase,
  resolvedAt,
}: Pick<Incident, 'phase' | 'resolvedAt'>): PageStatus {
  if (resolvedAt !== '') return 'resolved';
  switch (phase) {
    case 'detection':
    case 'triage':
    case 'investigation':
      return 'investigating';
    case 'containment':
    case 'resolution':
      return 'identified';
    default:
      return 'monitoring';
  }
}

/** "Checkout: 5g8t9dwld6tp", one a line. */
export function readComponents(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap(line => {
      const [, name = '', id = ''] =
        /^(.+):\s*([a-z0-9]{6,40})\s*$/.exec(line.trim()) ?? [];
      return id === '' ? [] : [[name.trim().toLowerCase(), id] as const];
    }),
  );
}

/** The mapped components of affected services: out of order by how many users feel it, in order once it is resolved. */
export function componentStates(
  services: readonly string[],
  mapped: ReadonlyMap<string, string>,
  status: PageStatus,
  percentUsers: number | null,
): Readonly<Record<string, ComponentStatus>> {
  const state: ComponentStatus =
    status === 'resolved'
      ? 'operational'
      : percentUsers === null
        ? 'degraded_performance'
        : percentUsers >= 80
          ? 'major_outage'
          : percentUsers >= 10
            ? 'partial_outage'
            : 'degraded_performance';
  return Object.fromEntries(
    services.flatMap(service => {
      const id = mapped.get(service.trim().toLowerCase());
      return id === undefined ? [] : [[id, state] as const];
    }),
  );
}

/** What is too long for the page, in sentences. */
export function overLimits({
  name,
  body,
}: Pick<PagePost, 'name' | 'body'>): readonly string[] {
  return [
    ...over('The headline', name, STATUSPAGE_LIMITS.name),
    ...over('The entry', body, STATUSPAGE_LIMITS.body),
  ];
}

function over(what: string, text: string, most: number): readonly string[] {
  return text.length > most
    ? [`${what} has ${text.length} characters; Statuspage takes ${most}.`]
    : [];
}

export function pageRequest(key: string, page: string): OutsideRequest {
  return reading('look at the page', key, `/${page}`);
}

/** The last ones, resolved ones as well: the post whose answer was lost may have been the last word. */
export function recentRequest(key: string, page: string): OutsideRequest {
  return reading(
    'look for the incident on the page',
    key,
    `/${page}/incidents?limit=50`,
  );
}

export function incidentRequest(
  key: string,
  page: string,
  id: string,
): OutsideRequest {
  return reading(
    'look at the incident on the page',
    key,
    `/${page}/incidents/${id}`,
  );
}

/** The name goes with the first post only: readers know the incident by it. */
export function createRequest(
  key: string,
  page: string,
  {incident, name, body, status, components, notify}: PagePost,
): OutsideRequest {
  return {
    label: 'post to Statuspage',
    method: 'post',
    url: `${API}/${page}/incidents`,
    authorization: `OAuth ${key}`,
    body: {
      incident: {
        name,
        status,
        body,
        components,
        component_ids: Object.keys(components),
        deliver_notifications: notify,
        metadata: {incident_comms: {incident}},
      },
    },
    repeatable: false,
  };
}

export function updateRequest(
  key: string,
  page: string,
  id: string,
  {body, status, components, notify}: PagePost,
): OutsideRequest {
  return {
    label: 'post to Statuspage',
    method: 'patch',
    url: `${API}/${page}/incidents/${id}`,
    authorization: `OAuth ${key}`,
    body: {
      incident: {
        status,
        body,
        components,
        component_ids: Object.keys(components),
        deliver_notifications: notify,
      },
    },
    repeatable: false,
  };
}

/** The letter after an incident, first as a draft; sent again, it is the same draft. */
export function postmortemDraftRequest(
  key: string,
  page: string,
  id: string,
  body: string,
): OutsideRequest {
  return {
    label: 'write the post-mortem in Statuspage',
    method: 'put',
    url: `${API}/${page}/incidents/${id}/postmortem`,
    authorization: `OAuth ${key}`,
    body: {postmortem: {body_draft: body}},
    repeatable: true,
  };
}

export function postmortemPublishRequest(
  key: string,
  page: string,
  id: string,
  notify: boolean,
): OutsideRequest {
  return {
    label: 'publish the post-mortem in Statuspage',
    method: 'put',
    url: `${API}/${page}/incidents/${id}/postmortem/publish`,
    authorization: `OAuth ${key}`,
    body: {postmortem: {notify_subscribers: notify, notify_twitter: false}},
    repeatable: false,
  };
}

/** What anybody sees, without a key. Source: https://www.atlassian.com/software/statuspage (Status API of each page) */
export function publicRequest(page: string): OutsideRequest {
  return {
    label: 'read the public page',
    method: 'get',
    url: `https://${page}.statuspage.io/api/v2/incidents.json`,
    repeatable: true,
  };
}

function reading(label: string, key: string, path: string): OutsideRequest {
  return {
    label,
    method: 'get',
    url: `${API}${path}`,
    authorization: `OAuth ${key}`,
    repeatable: true,
  };
}

/** The incident the product made for this one; null where there is none. */
export function ownIncident(
  incidents: readonly PageIncident[],
  incident: string,
): PageIncident | null {
  return (
    incidents.find(({metadata}) => incidentIn(metadata) === incident) ?? null
  );
}

function incidentIn(metadata: unknown): string {
  if (typeof metadata !== 'object' || metadata === null) return '';
  const own = (metadata as Record<string, unknown>).incident_comms;
  if (typeof own !== 'object' || own === null) return '';
  return String((own as Record<string, unknown>).incident ?? '');
}

/** Whether these words are there with that status already: a lost answer had posted them. */
export function hasPost(
  found: PageIncident,
  {body, status}: Pick<PagePost, 'body' | 'status'>,
): boolean {
  return found.updates.some(
    one => sameText(one.body, body) && one.status === status,
  );
}

/** Line ends and blanks may come back another way than they were sent. */
export function sameText(one: string, other: string): boolean {
  const plain = (text: string): string =>
    text.replace(/\r/g, '').replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}

/** Incidents of an answer: one, a list, or the list of the public page. What has another shape is left out. */
export function readIncidents(text: string): readonly PageIncident[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return [];
  }
  const {incidents} = (read ?? {}) as {incidents?: unknown};
  const list = Array.isArray(read)
    ? read
    : Array.isArray(incidents)
      ? incidents
      : [read];
  return list.flatMap((one: unknown): PageIncident[] => {
    const {
      id,
      status,
      metadata,
      incident_updates: updates,
      postmortem_body: letter,
      postmortem_published_at: published,
    } = (one ?? {}) as Record<string, unknown>;
    return typeof id === 'string' && id !== ''
      ? [
          {
            id,
            status: String(status ?? ''),
            metadata,
            postmortem: published ? String(letter ?? '') : '',
            updates: (Array.isArray(updates) ? updates : []).map(
              (update: Record<string, unknown> | null) => ({
                body: String(update?.body ?? ''),
                status: String(update?.status ?? ''),
                at: String(update?.created_at ?? ''),
              }),
            ),
          },
        ]
      : [];
  });
}
