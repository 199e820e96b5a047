/** What the rotation can carry: hosts take turns, each holds so many meetings a working day. */
export interface MeetingPlan {
  readonly customers: number;
  readonly hosts: number;
  readonly minutes: number;
  /** Time a host gives to meetings on a working day; the rest belongs to the post-mortem and the fix. */
  readonly minutesADay: number;
  /** The first day meetings are held, an instant; usually once the post-mortem is out (S3-17). */
  readonly firstDay: string;
}

export type Capacity =
  | {
      readonly kind: 'fits' | 'warn' | 'refuse';
      readonly workingDays: number;
      /** Calendar days the last customer waits, counted from the offer. */
      readonly waitDays: number;
      readonly aDay: number;
      readonly words: string;
    }
  | {readonly kind: 'nobody'; readonly words: string};

/** What hosts keep to before the post-mortem is out (S3-17); '' afterwards. */
export function limitOfMeetings(postMortemOut: boolean): string {
  return postMortemOut
    ? ''
    : 'Before the post-mortem is out, say nothing in them that the preliminary analysis does not say, and note nothing else.';
}

/** S3-15: from here on the offer is warned about. */
const WARN_WORKING_DAYS = 5;
/** S3-16: two weeks of waiting are worse than no offer. */
const REFUSE_WAIT_DAYS = 14;

const DAY = 86_400_000;

/**
 * Whether meetings may be offered.
 *
 * @param dayAfter The end of the n-th business day counted from an instant, that day itself being the first.
 */
export function meetingCapacity(
  plan: MeetingPlan,
  offeredAt: string,
  dayAfter: (from: string, days: number) => string,
): Capacity {
  const aDay =
    plan.minutes > 0
      ? plan.hosts * Math.floor(plan.minutesADay / plan.minutes)
      : 0;
  if (plan.customers === 0) {
    return {
      kind: 'fits',
      workingDays: 0,
      waitDays: 0,
      aDay,
      words: 'No strategic customer is on the list.',
    };
  }
  if (aDay === 0) {
    return {
      kind: 'nobody',
      words:
        'Nobody is on the rotation, or a meeting is longer than a host’s day.',
    };
  }
  const workingDays = Math.ceil(plan.customers / aDay);
  const lastDay = dayAfter(plan.firstDay, workingDays);
  const waitDays = Math.ceil(
    (Date.parse(lastDay) - Date.parse(offeredAt)) / DAY,
  );
  const kind =
    waitDays >= REFUSE_WAIT_DAYS || workingDays >= REFUSE_WAIT_DAYS
      ? 'refuse'
      : workingDays >= WARN_WORKING_DAYS
        ? 'warn'
        : 'fits';
  const sum = `${plan.customers} customers, ${aDay} meetings a working day: ${workingDays} working ${workingDays === 1 ? 'day' : 'days'}; the last customer waits ${waitDays} ${waitDays === 1 ? 'day' : 'days'}.`;
  return {kind, workingDays, waitDays, aDay, words: `${sum} ${ADVICE[kind]}`};
}

const ADVICE = {
  fits: 'The offer can be kept.',
  warn: 'Offer it to fewer customers, or add a host.',
  refuse:
    'The offer is left out of the message: waiting two weeks is worse than no offer.',
};

export interface Turn {
  readonly customer: string;
  readonly host: string;
}

/** Meetings each host has held in so many earlier incidents, which were dealt out in the same way one after the other. */
export function heldBefore(
  incidents: number,
  customers: readonly string[],
  hosts: readonly string[],
): Readonly<Partial<Record<string, number>>> {
  const held: Partial<Record<string, number>> = {};
  for (let nth = 0; nth < incidents; nth++) {
    for (const {host} of assignHosts(customers, hosts, held)) {
      held[host] = (held[host] ?? 0) + 1;
    }
  }
  return held;
}

/**
 * Who meets whom: the customers are dealt out evenly, beginning with the host who has held the fewest meetings before.
 *
 * @param held Meetings held before, by host.
 */
export function assignHosts(
  customers: readonly string[],
  hosts: readonly string[],
  held: Readonly<Partial<Record<string, number>>>,
): readonly Turn[] {
  const inTurn = [...hosts].sort(
    (one, other) => (held[one] ?? 0) - (held[other] ?? 0),
  );
  return inTurn.length === 0
    ? []
    : customers.map((customer, index) => ({
        customer,
        host: inTurn[index % inTurn.length],
      }));
}
