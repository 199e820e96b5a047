import {spend} from '../host/daily-quota';
import type {Execution} from '../host/execution';
import {Refusal} from '../host/refusal';

/** Source: https://developers.google.com/apps-script/guides/services/quotas */
export const URL_CHARS = 2082;
export const BODY_BYTES = 50 * 1024 * 1024;
const HEADERS = 100;
const HEADER_BYTES = 8 * 1024;

/** Counts fetches against the person's day. @throws Refusal when it is used up. */
export function countFetch(execution: Execution, calls: number): void {
  const {ground} = execution.runtime.tenant;
  const {as} = execution.request;
  if (!spend(ground, 'urlfetch', as, calls, execution.now)) {
    throw new Refusal(TOO_MANY);
  }
}

export const TOO_FAST =
  'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.';
export const TOO_MANY = 'Service invoked too many times for one day: urlfetch.';

/** Counts fetches against what may go out within a second. @throws Refusal when that is too much. */
export function paceFetch(execution: Execution, calls: number): void {
  const {runtime, request, now} = execution;
  const most = runtime.tenant.ground.settings.fetchBurst;
  if (most > 0 && runtime.sentLately(request.as, now, calls) > most) {
    throw new Refusal(TOO_FAST);
  }
}

/** @throws Refusal for more headers, or a longer one, than may be sent. */
export function checkHeaders(headers: Readonly<Record<string, string>>): void {
  const all = Object.entries(headers);
  if (all.length > HEADERS) {
    throw new Refusal('Limit Exceeded: URLFetch Header Count.');
  }
  const tooLong = all.some(
    ([name, value]) => Buffer.byteLength(name + value, 'utf8') > HEADER_BYTES,
  );
  if (tooLong) throw new Refusal('Limit Exceeded: URLFetch Header Size.');
}
