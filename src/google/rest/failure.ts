import {CallFailure, type FailureKind} from '../../world/ask/call';
import type {HttpAnswer} from './http';
import {refusalReason} from './refusal-reason';

/** Reasons of a 403 that mean "slower", not "no". Source: https://developers.google.com/workspace/drive/api/guides/handle-errors */
const SLOW_DOWN = /rateLimitExceeded|userRateLimitExceeded/;

/** The service refused before doing anything: sending again is safe whatever the request does. Statuspage says 420. */
export function refusedForRate({status, text}: HttpAnswer): boolean {
  return (
    status === 429 || status === 420 || (status === 403 && SLOW_DOWN.test(text))
  );
}

/** UrlFetchApp took the wave for too fast, and sent none of it. Source: https://developers.google.com/apps-script/guides/services/quotas */
export function tooFast(thrown: string): boolean {
  return /too many times in a short time/i.test(thrown);
}

/**
 * What it means that `UrlFetchApp.fetchAll` threw, where its words say that nothing was sent; undefined when something
 * may have been.
 * Source: https://developers.google.com/apps-script/guides/services/quotas; the allowlist's words are reported.
 */
export function unsentAs(thrown: string): FailureKind | undefined {
  // The text names the address, and an address may hold any word: `…/permissions` is no missing permission.
  const said = thrown.replace(/https?:\/\/\S+/g, '');
  return UNSENT.find(([words]) => words.test(said))?.[1];
}

const UNSENT: readonly (readonly [words: RegExp, kind: FailureKind])[] = [
  [/too many times (in a short time|for one day)/i, 'busy'],
  [/permission|authorization is required/i, 'forbidden'],
  [
    /not been whitelisted|limit exceeded: urlfetch|invalid argument/i,
    'refused',
  ],
];

/** Google stumbled; the effect may have happened. */
export function stumbled({status}: HttpAnswer): boolean {
  return status >= 500 && status !== 501;
}

/**
 * What an error answer means for a use case. A stale revision comes as a 400 whose text names the revision.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/batchUpdate (WriteControl)
 */
export function failureOf(
  label: string,
  answer: HttpAnswer,
  secret = false,
): CallFailure {
  // Others than Google may repeat what they were sent.
  return secret
    ? new CallFailure(kindOf(answer), label, String(answer.status))
    : new CallFailure(
        kindOf(answer),
        label,
        detailOf(answer),
        refusalReason(answer.text),
      );
}

/** What was thrown, its addresses left out. */
export function withoutAddresses(thrown: string): string {
  return thrown.replace(/https?:\/\/\S+/g, 'an address');
}

/** What `UrlFetchApp` threw, as the failure of one call. */
export function thrownAs(
  kind: FailureKind,
  label: string,
  thrown: string,
): CallFailure {
  return new CallFailure(kind, label, thrown, refusalReason(thrown));
}

/** "You are trying to edit a protected cell or object." Source: answers of spreadsheets.batchUpdate, as reported in public threads. */
const PROTECTED = /protected (cell|range|sheet|object)/i;

function kindOf(answer: HttpAnswer): FailureKind {
  if (refusedForRate(answer)) return 'busy';
  if (stumbled(answer)) return 'unknown';
  switch (answer.status) {
    case 400:
      if (PROTECTED.test(answer.text)) return 'protected';
      return /revision/i.test(answer.text) ? 'stale' : 'refused';
    case 401:
    case 403:
      return /dailyLimitExceeded/.test(answer.text) ? 'busy' : 'forbidden';
    case 404:
      return 'notFound';
    case 409:
      return 'conflict';
    case 412:
      return 'stale';
    default:
      return 'refused';
  }
}

/** Status and Google's message; the message may quote the request, so it goes to the log and nowhere else. */
function detailOf({status, text}: HttpAnswer): string {
  const message = /"message":\s*"((?:[^"\\]|\\.)*)"/.exec(text);
  return `${status} ${message ? message[1] : text.slice(0, 200)}`;
}
