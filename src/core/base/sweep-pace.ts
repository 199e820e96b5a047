import {minutesBetween, plusMinutes} from './instant';

/**
 * What an account of Workspace may use in 24 hours from its first use.
 * Source: https://developers.google.com/apps-script/guides/services/quotas
 */
export const DAY_LIMITS = {
  fetches: 100_000,
  /** Of all triggers together. */
  seconds: 21_600,
  /** Recipients of mails. */
  mails: 1_500,
} as const;

export type Used = Readonly<Record<keyof typeof DAY_LIMITS, number>>;

/** What the sweep's account has used since its day began, as far as the sweep knows. */
export interface DaySpent {
  readonly account: string;
  readonly since: string;
  readonly used: Used;
  readonly runs: number;
  /** When it last began; ''. */
  readonly lastRun: string;
}

export interface Pace {
  /** Between two sweeps. */
  readonly minutes: number;
  /** What would be used up before the day is over, at every five minutes; none mostly. */
  readonly short: readonly (keyof typeof DAY_LIMITS)[];
}

const INTERVALS = [5, 10, 15, 30, 60] as const;
const DAY = 24 * 60;

/** The rest is for what people do with the same account, and for a run that is dearer than the others. */
const SHARE = 0.8;

/** Runs an average is made of at least: one dear run at the beginning says little of the day. */
const ENOUGH_RUNS = 12;

/** How often the sweep may run so that what it uses lasts to the end of the day. */
export function paceOf(spent: DaySpent, now: string): Pace {
  const left = Math.max(0, DAY - minutesBetween(spent.since, now));
  const lasts = (what: keyof typeof DAY_LIMITS, minutes: number): boolean => {
    const each = spent.used[what] / Math.max(spent.runs, ENOUGH_RUNS);
    return (
      spent.used[what] + each * (left / minutes) <= SHARE * DAY_LIMITS[what]
    );
  };
  const all = Object.keys(DAY_LIMITS) as (keyof typeof DAY_LIMITS)[];
  const [usual] = INTERVALS;
  return {
    minutes:
      INTERVALS.find(minutes => all.every(what => lasts(what, minutes))) ?? 60,
    short: all.filter(what => !lasts(what, usual)),
  };
}

/** Whether a sweep that is called now is to wait. A trigger comes within its minute, not at its second. */
export function waits(spent: DaySpent, now: string): boolean {
  const {minutes} = paceOf(spent, now);
  return (
    minutes > INTERVALS[0] &&
    spent.lastRun !== '' &&
    now < plusMinutes(spent.lastRun, minutes - 1)
  );
}

/** A day of that account with one more run; anew when the last one is over, or was another account's. */
export function withRun(
  before: DaySpent | null,
  account: string,
  now: string,
  used: Used,
): DaySpent {
  const goesOn = before !== null && isSameDay(before, account, now);
  return {
    account,
    since: goesOn ? before.since : now,
    runs: (goesOn ? before.runs : 0) + 1,
    lastRun: now,
    used: {
      fetches: (goesOn ? before.used.fetches : 0) + used.fetches,
      seconds: (goesOn ? before.used.seconds : 0) + used.seconds,
      mails: (goesOn ? before.used.mails : 0) + used.mails,
    },
  };
}

export function isSameDay(
  {account, since}: DaySpent,
  who: string,
  now: string,
): boolean {
  return account === who && now < plusMinutes(since, DAY);
}

const WORDS: Readonly<Record<keyof typeof DAY_LIMITS, string>> = {
  fetches: 'requests to Google',
  seconds: 'running time of triggers',
  mails: 'mails',
};

/** How often it runs and why, for people; '' at the usual pace. */
export function paceInWords({minutes, short}: Pace): string {
  return minutes === INTERVALS[0]
    ? ''
    : `The sweep runs every ${minutes} minutes only: at every five its account would use up its day’s ${short.map(what => WORDS[what]).join(' and ')}.`;
}
