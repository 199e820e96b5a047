import type {Execution} from '../execution';
import {Refusal} from '../refusal';

/** Source: https://developers.google.com/apps-script/guides/services/quotas */
export const URL_CHARS = 2082;
export const BODY_BYTES = 50 * 1024 * 1024;
const CALLS_A_DAY = 100_000;

const DAY_MS = 86_400_000;

interface Spent {
  readonly count: number;
  /** The day begins with the first request. */
  readonly since: number;
}

/** Counts fetches against the person's day. @throws Refusal when it is used up. */
export function countFetch(execution: Execution, calls: number): void {
  const {store, settings} = execution.runtime.tenant.ground;
  if (!settings.quotas) return;
  const spending = store.collection<Spent>('script.fetches');
  const {as} = execution.request;
  const known = spending.get(as);
  const fresh = known === undefined || execution.now - known.since >= DAY_MS;
  const spent = fresh ? {count: 0, since: execution.now} : known;
  if (spent.count + calls > CALLS_A_DAY) {
    throw new Refusal('Service invoked too many times for one day: urlfetch.');
  }
  spending.set(as, {...spent, count: spent.count + calls});
}
