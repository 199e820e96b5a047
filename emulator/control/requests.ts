import * as v from 'valibot';
import {DRIVE_LIMITS, type DriveLimit, LOST} from '../kernel/faults';
import {readDuration} from './duration';

const driveLimits = Object.keys(DRIVE_LIMITS) as DriveLimit[];

const instant = v.pipe(
  v.union([v.number(), v.string()]),
  v.transform(value => (typeof value === 'number' ? value : Date.parse(value))),
  v.check(
    ms => Number.isFinite(ms),
    'an instant is an ISO time or ms since the epoch',
  ),
);

const ms = v.pipe(v.number(), v.minValue(0));

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const settings = v.partial(
  v.strictObject({
    domain: v.string(),
    searchLag: ms,
    commentLag: ms,
    docsComments: v.picklist(['on', 'off', 'unsaved']),
    activityLag: ms,
    directorySharing: v.boolean(),
    approvals: v.boolean(),
    latency: v.picklist(['none', 'median', 'sampled']),
    latencies: v.array(
      v.strictObject({
        method: v.string(),
        median: ms,
        p95: ms,
        p995: ms,
      }),
    ),
    quotas: v.boolean(),
    consents: v.array(
      v.strictObject({who: v.string(), without: v.array(v.string())}),
    ),
    disabledApis: v.array(v.string()),
    cloudProjects: v.array(
      v.strictObject({number: v.string(), owner: v.string()}),
    ),
    appsScriptApi: v.boolean(),
    fetchWidth: count,
    fetchBurst: count,
    htmlComments: v.picklist(['cut', 'kept']),
    webAppUrl: v.picklist(['asked', 'oldest']),
    triggerFloor: v.picklist(['addOn', 'everywhere']),
    scriptReaders: v.union([v.literal('everybody'), v.array(v.string())]),
    activeUserInTriggers: v.boolean(),
  }),
);

const clockMode = v.picklist(['live', 'manual']);

/** The bodies of the control paths. Unknown names are refused: a misspelt one must not be ignored. */
export const BODIES = {
  reset: v.strictObject({
    clock: v.optional(clockMode),
    now: v.optional(instant),
    seed: v.optional(v.pipe(v.number(), v.integer())),
    settings: v.optional(settings),
  }),
  settings,
  clock: v.strictObject({
    now: v.optional(instant),
    advanceMs: v.optional(v.pipe(v.number(), v.minValue(0))),
    advance: v.optional(
      v.pipe(
        v.string(),
        v.transform(text => readDuration(text) ?? NaN),
        v.check(
          ms => !Number.isNaN(ms),
          'a duration looks like PT5M, PT1H30M or P1D',
        ),
      ),
    ),
    mode: v.optional(clockMode),
  }),
  faults: v.array(
    v.strictObject({
      method: v.optional(v.string()),
      nth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      answer: v.picklist([
        401,
        429,
        500,
        503,
        '403rate',
        ...LOST,
        ...driveLimits,
      ]),
      effect: v.optional(v.boolean()),
    }),
  ),
  run: v.strictObject({
    function: v.string(),
    as: v.string(),
    parameters: v.optional(v.array(v.unknown()), []),
    documentId: v.optional(v.string()),
    scriptId: v.optional(v.string()),
    surface: v.optional(
      v.picklist([
        'menu',
        'page',
        'simple',
        'trigger',
        'api',
        'card',
        'webapp',
      ]),
    ),
    authMode: v.optional(v.picklist(['NONE', 'LIMITED', 'FULL'])),
    selection: v.optional(
      v.union([
        v.strictObject({
          tabId: v.string(),
          segmentId: v.string(),
          startIndex: v.number(),
          endIndex: v.number(),
        }),
        v.strictObject({sheetId: v.number(), range: v.string()}),
      ]),
    ),
  }),
};

export type RunBody = v.InferOutput<(typeof BODIES)['run']>;

/** A control request that cannot be carried out; the text tells what is wrong and what is expected. */
export class ControlError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Parses a body; none counts as `{}`. @throws ControlError 400 naming every fault. */
export function readRequest<S extends v.GenericSchema>(
  schema: S,
  body: Buffer,
): v.InferOutput<S> {
  const text = body.toString('utf8').trim();
  let parsed: unknown;
  try {
    parsed = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new ControlError(400, 'The body is not JSON. Send one JSON value.');
  }
  const result = v.safeParse(schema, parsed);
  if (result.success) return result.output;
  const faults = result.issues.map(issue => {
    const at = v.getDotPath(issue);
    return at ? `${at}: ${issue.message}` : issue.message;
  });
  throw new ControlError(
    400,
    `The request is not understood. ${faults.join('; ')}`,
  );
}
