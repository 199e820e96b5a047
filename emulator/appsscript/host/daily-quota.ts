import type {Ground} from '../../kernel/contracts';

/**
 * What a Workspace account may use in a day. The day is the 24 hours after the first use.
 * Source: https://developers.google.com/apps-script/guides/services/quotas
 */
const PER_DAY = {
  urlfetch: 100_000,
  /** Reads and writes together. */
  properties: 500_000,
  /** Runtime of all triggers, in ms. */
  triggers: 6 * 3_600_000,
} as const;

const DAY_MS = 86_400_000;

interface Spent {
  readonly amount: number;
  /** Ms since the epoch. */
  readonly since: number;
}

/** Takes a part of a person's day. @returns whether there was that much left; nothing is taken when not. */
export function spend(
  ground: Ground,
  what: keyof typeof PER_DAY,
  person: string,
  amount: number,
  now: number,
): boolean {
  if (!ground.settings.quotas) return true;
  const before = spentBy(ground, what, person, now);
  if (before.amount + amount > PER_DAY[what]) return false;
  add(ground, what, person, amount, now);
  return true;
}

/** Whether a person's day is used up, for what is known only afterwards. */
export function usedUp(
  ground: Ground,
  what: keyof typeof PER_DAY,
  person: string,
  now: number,
): boolean {
  const {amount} = spentBy(ground, what, person, now);
  return ground.settings.quotas && amount >= PER_DAY[what];
}

/** Counts what has been used, beyond the quota if it was so. */
export function add(
  ground: Ground,
  what: keyof typeof PER_DAY,
  person: string,
  amount: number,
  now: number,
): void {
  if (!ground.settings.quotas) return;
  const before = spentBy(ground, what, person, now);
  collectionOf(ground).set(`${what} ${person}`, {
    ...before,
    amount: before.amount + amount,
  });
}

function spentBy(
  ground: Ground,
  what: string,
  person: string,
  now: number,
): Spent {
  const known = collectionOf(ground).get(`${what} ${person}`);
  return known && now - known.since < DAY_MS ? known : {amount: 0, since: now};
}

function collectionOf({store}: Ground) {
  return store.collection<Spent>('script.days');
}
