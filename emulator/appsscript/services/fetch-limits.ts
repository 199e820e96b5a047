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
    throw new Refusal('Service invoked too many times for one day: urlfetch.');
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
