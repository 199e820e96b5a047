import {plusMinutes} from '../../core/base/instant';
import type {Cell} from '../../core/register/table-plan';

/** A row of the Connections tab. */
export interface SentRow {
  /** `<service>|<notice>`; the same notice has the same key in each of its rows. */
  readonly key: string;
  readonly incident: string;
  readonly service: string;
  readonly what: string;
  readonly state: 'sending' | 'sent' | 'not sent' | 'skipped';
  readonly reason: string;
  readonly reference: string;
  readonly by: string;
  readonly at: string;
}

type Rows = readonly {readonly cells: Readonly<Record<string, Cell>>}[];

/** After so many failures it stays unsent; the pause before each further try doubles. */
const MOST_FAILURES = 5;
const PAUSE_MINUTES = 5;

/**
 * Keys that are not to be sent now: they went, may have, were given up or skipped, or it is too early to try again. What
 * was about to go and is not known to have stayed is taken to have gone.
 */
export function heldKeys(rows: Rows, now: string): ReadonlySet<string> {
  const byKey = new Map<string, {state: string; at: string}[]>();
  for (const {cells} of rows) {
    const key = String(cells.key ?? '');
    const one = {state: String(cells.state ?? ''), at: String(cells.at ?? '')};
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return new Set(
    [...byKey].flatMap(([key, own]) => {
      const count = (state: string): number =>
        own.filter(one => one.state === state).length;
      const failures = count('not sent');
      const held =
        count('sent') > 0 ||
        count('skipped') > 0 ||
        count('sending') > failures ||
        failures >= MOST_FAILURES ||
        plusMinutes(
          own[own.length - 1].at || now,
          PAUSE_MINUTES * 2 ** Math.max(0, failures - 1),
        ) > now;
      return held ? [key] : [];
    }),
  );
}
