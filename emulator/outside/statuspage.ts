import type {Ground} from '../kernel/contracts';
import {EXAMPLE} from './example';
import {
  jsonAnswer,
  jsonBody,
  tooOften,
  type OutsideAnswer,
  type OutsideRequest,
} from './exchange';

/**
 * Statuspage, version 1: incidents with their updates, components and post-mortems, and what anybody sees of a page. Only
 * incidents that happen now; scheduled ones and everything else are 404.
 * Source: https://developer.statuspage.io (models of incidents, limits of name and body, top level of metadata, one
 * request a second and key over a window of sixty, refused with 420 or 429). Bodies of refusals are assumed: `error`, a
 * sentence, or a list of them.
 */

const NAME = 255;
const BODY = 25_000;
const A_MINUTE = 60;
const STATUSES = ['investigating', 'identified', 'monitoring', 'resolved'];
const STATES = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
];

export interface PageIncident {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly metadata: unknown;
  readonly created_at: string;
  readonly resolved_at: string | null;
  readonly postmortem_body: string | null;
  readonly postmortem_published_at: string | null;
  readonly postmortem_notified_subscribers: boolean;
  /** Newest first. */
  readonly incident_updates: readonly {
    readonly id: string;
    readonly status: string;
    readonly body: string;
    readonly created_at: string;
    readonly deliver_notifications: boolean;
  }[];
}

type Fields = Readonly<Record<string, unknown>>;

export function pageIncidents({store}: Ground) {
  return store.collection<PageIncident>('outside.statuspage');
}

/** State by component. */
export function pageComponents({store}: Ground) {
  const states = store.collection<string>('outside.statuspage-components');
  for (const id of Object.keys(EXAMPLE.statuspage.components)) {
    if (!states.has(id)) states.set(id, 'operational');
  }
  return states;
}

/** The public page: no key, and nothing of what only its owners see. */
export function answerPublicPage(
  ground: Ground,
  {method, url}: OutsideRequest,
): OutsideAnswer {
  const {page, name} = EXAMPLE.statuspage;
  if (method !== 'GET' || url.pathname !== '/api/v2/incidents.json') {
    return jsonAnswer(404, {error: 'Not found'});
  }
  return jsonAnswer(200, {
    page: {id: page, name, url: `https://${page}.statuspage.io`},
    incidents: newestFirst(ground).map(
      ({metadata: _, incident_updates: updates, ...incident}) => ({
        ...incident,
        incident_updates: updates.map(
          ({deliver_notifications: __, ...update}) => update,
        ),
      }),
    ),
  });
}

export function answerStatuspage(
  ground: Ground,
  request: OutsideRequest,
): OutsideAnswer {
  const {method, url, headers} = request;
  const {key, page, name} = EXAMPLE.statuspage;
  if (headers.authorization !== `OAuth ${key}`) {
    return jsonAnswer(401, {error: 'Could not authenticate'});
  }
  if (tooOften(ground, 'statuspage', A_MINUTE, 60)) {
    return jsonAnswer(420, {error: 'Rate limit exceeded'});
  }
  const [, asked, incidents, id, letter, publish] =
    /^\/v1\/pages\/([^/]+)(?:\/(incidents)(?:\/([^/]+)(?:\/(postmortem)(?:\/(publish))?)?)?)?$/.exec(
      url.pathname,
    ) ?? [];
  if (asked !== page) return NOT_FOUND;
  if (incidents === undefined) {
    return method === 'GET' ? jsonAnswer(200, {id: page, name}) : NOT_FOUND;
  }
  if (id === undefined || id === 'unresolved') {
    if (method === 'GET') {
      const limit = Number(url.searchParams.get('limit') ?? 100);
      return jsonAnswer(
        200,
        newestFirst(ground)
          .filter(({status}) => id === undefined || status !== 'resolved')
          .slice(0, Math.min(100, limit)),
      );
    }
    return method === 'POST' && id === undefined
      ? created(ground, fieldsIn(request, 'incident'))
      : NOT_FOUND;
  }
  const found = pageIncidents(ground).get(id);
  if (found === undefined) return NOT_FOUND;
  if (letter !== undefined) {
    return method === 'PUT'
      ? postmortem(
          ground,
          found,
          fieldsIn(request, 'postmortem'),
          publish !== undefined,
        )
      : NOT_FOUND;
  }
  if (method === 'GET') return jsonAnswer(200, found);
  return method === 'PATCH' || method === 'PUT'
    ? updated(ground, found, fieldsIn(request, 'incident'), 200)
    : NOT_FOUND;
}

const NOT_FOUND = jsonAnswer(404, {error: 'Not found'});

function refused(...why: readonly string[]): OutsideAnswer {
  return jsonAnswer(422, {error: why});
}

function fieldsIn(request: OutsideRequest, name: string): Fields | null {
  const type = request.headers['content-type'] ?? '';
  const fields = type.startsWith('application/json')
    ? jsonBody(request)?.[name]
    : undefined;
  return typeof fields === 'object' && fields !== null
    ? (fields as Fields)
    : null;
}

function newestFirst(ground: Ground): readonly PageIncident[] {
  return [...pageIncidents(ground).values()].reverse();
}

function created(ground: Ground, fields: Fields | null): OutsideAnswer {
  if (fields === null) return refused('incident is missing');
  const {name, metadata = {}} = fields;
  if (typeof name !== 'string' || name.trim() === '') {
    return refused("Name can't be blank");
  }
  if (name.length > NAME) {
    return refused(`Name is too long (maximum is ${NAME} characters)`);
  }
  const flat = Object.values(metadata as object).some(
    value => typeof value !== 'object' || value === null,
  );
  if (flat) return refused('Metadata top level values must be objects');
  const incident: PageIncident = {
    id: `inc${String(pageIncidents(ground).size + 1).padStart(9, '0')}`,
    name,
    status: 'investigating',
    metadata,
    created_at: instant(ground),
    resolved_at: null,
    postmortem_body: null,
    postmortem_published_at: null,
    postmortem_notified_subscribers: false,
    incident_updates: [],
  };
  return updated(ground, incident, fields, 201);
}

/** Nothing is kept of what is refused. */
function updated(
  ground: Ground,
  found: PageIncident,
  fields: Fields | null,
  status: number,
): OutsideAnswer {
  if (fields === null) return refused('incident is missing');
  const {
    status: next = found.status,
    body = '',
    components = {},
    component_ids: affected = [],
    deliver_notifications: told = true,
  } = fields;
  const states = pageComponents(ground);
  const wanted = Object.entries(components as Record<string, string>);
  const why = [
    ...(STATUSES.includes(String(next))
      ? []
      : ['Status is not included in the list']),
    ...(typeof body === 'string' && body.length <= BODY
      ? []
      : [`Body is too long (maximum is ${BODY} characters)`]),
    ...[...wanted.map(([id]) => id), ...(affected as string[])]
      .filter(id => !states.has(id))
      .map(id => `Component ${id} does not exist`),
    ...wanted
      .filter(([, state]) => !STATES.includes(state))
      .map(([, state]) => `Component status ${state} is not valid`),
    ...(typeof told === 'boolean'
      ? []
      : ['Deliver notifications is not a boolean']),
  ];
  if (why.length > 0) return refused(...why);
  for (const [id, state] of wanted) states.set(id, state);
  const at = instant(ground);
  const incident: PageIncident = {
    ...found,
    status: String(next),
    resolved_at: next === 'resolved' ? (found.resolved_at ?? at) : null,
    incident_updates:
      body === '' && next === found.status
        ? found.incident_updates
        : [
            {
              id: `${found.id}u${found.incident_updates.length + 1}`,
              status: String(next),
              body: String(body),
              created_at: at,
              deliver_notifications: told === true,
            },
            ...found.incident_updates,
          ],
  };
  pageIncidents(ground).set(incident.id, incident);
  return jsonAnswer(status, incident);
}

function postmortem(
  ground: Ground,
  found: PageIncident,
  fields: Fields | null,
  publish: boolean,
): OutsideAnswer {
  const drafts = ground.store.collection<string>('outside.statuspage-drafts');
  if (fields === null) return refused('postmortem is missing');
  if (!publish) {
    const {body_draft: draft} = fields;
    if (typeof draft !== 'string' || draft === '') {
      return refused("Body draft can't be blank");
    }
    drafts.set(found.id, draft);
    return jsonAnswer(200, {body_draft: draft});
  }
  if (found.status !== 'resolved') return refused('Incident is not resolved');
  const body = drafts.get(found.id);
  if (body === undefined) return refused('There is no draft to publish');
  pageIncidents(ground).set(found.id, {
    ...found,
    postmortem_body: body,
    postmortem_published_at: instant(ground),
    postmortem_notified_subscribers: fields.notify_subscribers === true,
  });
  return jsonAnswer(200, {body, published_at: instant(ground)});
}

function instant({clock}: Ground): string {
  return new Date(clock.now()).toISOString();
}
