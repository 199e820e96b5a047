import type {ApiName} from '../surface/model';
import {ApiError} from './errors';
import {unauthenticated} from './authenticate';
import {globToRegExp} from './glob';
import {isOldStyle} from './wire';

/**
 * Ways to get no answer at all. `kill` also ends the execution that made the call; the last four are what
 * UrlFetchApp throws before anything was sent, or as if: address unavailable, DNS error, too many calls in a short
 * time, too many in a day.
 */
export const LOST = [
  'timeout',
  'kill',
  'unavailable',
  'dns',
  'burst',
  'daily',
] as const;

export type Lost = (typeof LOST)[number];

/** What a broken call does. */
export type FaultAnswer = Refused | Lost;

/** 401 is a token that has expired meanwhile; a name is a refusal of Drive's. */
type Refused = 401 | 429 | 500 | 503 | '403rate' | DriveLimit;

/** Limits of Drive that no program can wait away, by the reason Drive gives. */
export type DriveLimit = keyof typeof DRIVE_LIMITS;

/**
 * Status 403 and Drive's words.
 * Source: https://developers.google.com/workspace/drive/api/guides/handle-errors
 */
export const DRIVE_LIMITS = {
  storageQuotaExceeded: "The user's Drive storage quota has been exceeded.",
  sharingRateLimitExceeded:
    'Rate limit exceeded. User message: "These item(s) could not be shared because a rate limit was exceeded: filename',
  domainPolicy: 'The domain administrators have disabled Drive apps.',
  teamDriveFileLimitExceeded:
    'The file limit for this shared drive has been exceeded.',
  numChildrenInNonRootLimitExceeded:
    "The limit for this folder's number of children (files and folders) has been exceeded.",
} as const;

export function isLost(answer: FaultAnswer): answer is Lost {
  return LOST.some(one => one === answer);
}

export interface FaultRule {
  /** Glob over method ids, `drive.files.copy` or `service.MailApp.*`; every call when absent. */
  readonly method?: string;
  /** Which matching call breaks, counted from registration; 1 (the next) when absent. */
  readonly nth?: number;
  /** How many calls in a row break from there; 1 when absent. */
  readonly times?: number;
  readonly answer: FaultAnswer;
  /** Whether the call takes effect all the same and only its answer is lost or replaced. */
  readonly effect?: boolean;
}

/** A rule with its history, as `GET /_emulator/faults` shows it. */
export interface FaultState extends FaultRule {
  readonly matched: number;
  readonly fired: number;
}

export interface Fault {
  readonly answer: FaultAnswer;
  /** The call has to be carried out before its answer is lost or replaced. */
  readonly effect: boolean;
}

interface Armed {
  readonly rule: FaultRule;
  readonly glob: RegExp;
  matched: number;
  fired: number;
}

/** Breaks calls on request. Whoever carries out a call asks `decide` once for it. */
export class Faults {
  private armed: Armed[] = [];

  /** Replaces all rules; an empty list clears them. */
  set(rules: readonly FaultRule[]): void {
    this.armed = [];
    this.add(...rules);
  }

  add(...rules: readonly FaultRule[]): void {
    for (const rule of rules) {
      const glob = globToRegExp(rule.method ?? '*');
      this.armed.push({rule, glob, matched: 0, fired: 0});
    }
  }

  /**
   * Counts the call with every rule it matches; the first rule that is due decides.
   *
   * @param unsent Only rules by which nothing is sent at all. They concern services, never a single REST call: a
   *   `fetchAll` that is refused for its number sends none of its requests.
   */
  decide(method: string, unsent = false): Fault | undefined {
    let fault: Fault | undefined;
    for (const armed of this.armed) {
      if (!armed.glob.test(method)) continue;
      const {answer: how} = armed.rule;
      const sendsNothing = how === 'burst' || how === 'daily';
      const service = method.startsWith('service.');
      if (unsent ? !sendsNothing : sendsNothing && !service) continue;
      armed.matched++;
      const {nth = 1, times = 1, answer, effect = false} = armed.rule;
      if (fault || armed.matched < nth || armed.matched >= nth + times) {
        continue;
      }
      armed.fired++;
      fault = {answer, effect};
    }
    return fault;
  }

  list(): readonly FaultState[] {
    return this.armed.map(({rule, matched, fired}) => ({
      ...rule,
      matched,
      fired,
    }));
  }
}

/** The call got no answer. `kill` means the execution that made it is gone as well. */
export class NoAnswer extends Error {
  constructor(
    readonly method: string,
    readonly kind: Lost,
  ) {
    super(`${method} gave no answer (${kind}, requested by a fault rule).`);
    this.name = 'NoAnswer';
  }
}

/** The refusal an API sends for a numbered fault. The newer APIs have no 403 for rates; they answer 429. */
export function faultError(api: ApiName, answer: Refused): ApiError {
  const old = isOldStyle(api);
  switch (answer) {
    case 401:
      return unauthenticated(api, true);
    case 429:
      return old
        ? new ApiError('RESOURCE_EXHAUSTED', 'Rate Limit Exceeded', RATE)
        : exhausted();
    case '403rate':
      return old
        ? new ApiError(
            'PERMISSION_DENIED',
            'User Rate Limit Exceeded',
            {...RATE, reason: 'userRateLimitExceeded'},
            undefined,
            403,
          )
        : exhausted();
    case 500:
      return old
        ? new ApiError('INTERNAL', 'Internal Error', {reason: 'internalError'})
        : new ApiError('INTERNAL', 'Internal error encountered.');
    case 503:
      return old
        ? new ApiError('UNAVAILABLE', 'Backend Error', {reason: 'backendError'})
        : new ApiError('UNAVAILABLE', 'The service is currently unavailable.');
    default:
      return new ApiError('PERMISSION_DENIED', DRIVE_LIMITS[answer], {
        reason: answer,
      });
  }
}

const RATE = {domain: 'usageLimits', reason: 'rateLimitExceeded'};

function exhausted(): ApiError {
  return new ApiError(
    'RESOURCE_EXHAUSTED',
    'Resource has been exhausted (e.g. check quota).',
  );
}
