import type {SurfaceMethod} from '../surface/model';
import type {Clock} from './clock';
import type {Caller} from './contracts';
import {ApiError} from './errors';

interface Limit {
  /** Google's name for what is counted, `write_requests`. */
  readonly metric: string;
  readonly title: string;
  readonly perUser: number;
  readonly perProject: number;
}

/**
 * Source: https://developers.google.com/workspace/docs/api/limits,
 * https://developers.google.com/workspace/sheets/api/limits (both per minute).
 */
const LIMITS: Readonly<Record<string, Limit>> = {
  'docs read': limit('Read', 300, 3000),
  'docs write': limit('Write', 60, 600),
  'sheets read': limit('Read', 60, 300),
  'sheets write': limit('Write', 60, 300),
};

function limit(title: string, perUser: number, perProject: number): Limit {
  const metric = `${title.toLowerCase()}_requests`;
  return {metric, title, perUser, perProject};
}

/** Units a minute. Source: https://developers.google.com/workspace/drive/api/guides/limits */
const DRIVE_UNITS = {perUser: 325_000, perProject: 1_000_000};

const MINUTE = 60_000;

interface Bucket {
  left: number;
  at: number;
}

/**
 * Per-minute quotas as token buckets on the virtual clock, by project and by person in a project.
 * A call that later fails has counted all the same, as at Google.
 */
export class Quotas {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: Clock) {}

  /** @throws ApiError 429, or 403 for Drive's per-user limit. */
  charge(method: SurfaceMethod, caller: Caller): void {
    if (method.api === 'drive') {
      const units = driveUnits(method);
      const person = `drive ${caller.project} ${caller.email}`;
      if (!this.take(person, units, DRIVE_UNITS.perUser)) {
        throw new ApiError('PERMISSION_DENIED', 'User Rate Limit Exceeded', {
          domain: 'usageLimits',
          reason: 'userRateLimitExceeded',
        });
      }
      const project = `drive ${caller.project}`;
      if (!this.take(project, units, DRIVE_UNITS.perProject)) {
        throw new ApiError('PERMISSION_DENIED', 'Rate Limit Exceeded', {
          domain: 'usageLimits',
          reason: 'rateLimitExceeded',
        });
      }
      return;
    }
    const found = LIMITS[`${method.api} ${kindOf(method)}`];
    if (!found) return;
    const key = `${method.api} ${found.metric} ${caller.project}`;
    if (!this.take(`${key} ${caller.email}`, 1, found.perUser)) {
      throw exceeded(method, found, 'user');
    }
    if (!this.take(key, 1, found.perProject)) {
      throw exceeded(method, found, 'project');
    }
  }

  clear(): void {
    this.buckets.clear();
  }

  private take(key: string, units: number, perMinute: number): boolean {
    const now = this.clock.now();
    const bucket = this.buckets.get(key) ?? {left: perMinute, at: now};
    const refill = ((now - bucket.at) / MINUTE) * perMinute;
    bucket.left = Math.min(perMinute, bucket.left + refill);
    bucket.at = now;
    this.buckets.set(key, bucket);
    if (bucket.left < units) return false;
    bucket.left -= units;
    return true;
  }
}

/** Sheets counts its POST reads (`getByDataFilter`, `developerMetadata.search`) as reads. */
function kindOf(method: SurfaceMethod): 'read' | 'write' {
  const reads =
    method.httpMethod === 'GET' ||
    /(search|GetByDataFilter|getByDataFilter)$/.test(method.id);
  return reads ? 'read' : 'write';
}

function driveUnits(method: SurfaceMethod): number {
  if (/\.(list)$/.test(method.id)) return 100;
  if (/\.(export|download)$/.test(method.id)) return 200;
  return method.httpMethod === 'GET' ? 5 : 50;
}

function exceeded(
  method: SurfaceMethod,
  {metric, title, perUser, perProject}: Limit,
  scope: 'user' | 'project',
): ApiError {
  const service = `${method.api}.googleapis.com`;
  const per = scope === 'user' ? 'per minute per user' : 'per minute';
  const value = scope === 'user' ? perUser : perProject;
  return new ApiError(
    'RESOURCE_EXHAUSTED',
    `Quota exceeded for quota metric '${title} requests' and limit '${title} requests ${per}' of service '${service}' for consumer 'project_number:100000000000'.`,
    undefined,
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'RATE_LIMIT_EXCEEDED',
        domain: 'googleapis.com',
        metadata: {
          service,
          consumer: 'projects/100000000000',
          quota_metric: `${service}/${metric}`,
          quota_limit: `${title}RequestsPerMinute${scope === 'user' ? 'PerUser' : 'PerProject'}`,
          quota_limit_value: String(value),
          quota_location: 'global',
        },
      },
    ],
  );
}
