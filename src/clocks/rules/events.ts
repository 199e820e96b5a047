import {parseInstant, plusMinutes} from '../../core/base/instant';
import {ANCHOR_KEYS, type Anchor} from '../../core/policy/anchors';
import type {Cell} from '../../core/register/table-plan';
import type {Commitment, Correction, Decision} from './obligation';
import {releasedFile} from './handovers';
import {order} from './order';
import {promiseKey} from './promise-key';

/** A row of the Clocks tab: what was decided, sent or seen. Only ever added to. */
export interface ClockEvent {
  /** The same happening has the same key; it is written once. */
  readonly key: string;
  readonly incident: string;
  readonly event: ClockEventKind;
  /** Key of an obligation, a reminder or a promise. */
  readonly obligation: string;
  readonly at: string;
  readonly by: string;
  readonly to: string;
  readonly until: string;
  readonly words: string;
  readonly recordedAt: string;
}

export type ClockEventKind =
  | Decision['kind']
  /** A reminder is about to go; it went; it certainly did not. */
  | 'reminding'
  | 'reminded'
  | 'unsent'
  | 'promised'
  /** A promise that is over, or later than the clock, goes out as it was signed; `words` say why. */
  | 'let stand'
  /** What the register said when the sweep looked, as JSON. */
  | 'noticed'
  /** CS Ops said that a released text went out. */
  | 'handed over';

type Rows = readonly {readonly cells: Readonly<Record<string, Cell>>}[];

export function clockEventRow(event: ClockEvent): Record<string, Cell> {
  return {...event};
}

/**
 * Events by incident, oldest first. Rows people broke are left out: nothing of an incident depends on a single one.
 *
 * @param wanted Ids of incidents; null for all.
 */
export function eventsByIncident(
  rows: Rows,
  wanted: ReadonlySet<string> | null = null,
): ReadonlyMap<string, readonly ClockEvent[]> {
  const found = new Map<string, ClockEvent[]>();
  const seen = new Set<string>();
  for (const {cells} of rows) {
    const text = (key: string): string => String(cells[key] ?? '').trim();
    if (wanted !== null && !wanted.has(text('incident'))) continue;
    const at = parseInstant(text('at'));
    const key = text('key');
    if (at === null || key === '' || seen.has(key)) continue;
    seen.add(key);
    const event: ClockEvent = {
      key,
      incident: text('incident'),
      event: text('event') as ClockEventKind,
      obligation: text('obligation'),
      at,
      by: text('by'),
      to: text('to'),
      until: parseInstant(text('until')) ?? '',
      words: text('words'),
      recordedAt: parseInstant(text('recordedAt')) ?? at,
    };
    const own = found.get(event.incident);
    if (own) own.push(event);
    else found.set(event.incident, [event]);
  }
  found.forEach(events => events.sort((a, b) => order(a.at, b.at)));
  return found;
}

export function decisionsIn(
  events: readonly ClockEvent[],
): readonly Decision[] {
  return events.flatMap((one): readonly Decision[] => {
    const {obligation, at, by, until, words: reason} = one;
    switch (one.event) {
      case 'waived':
      case 'paused':
        return [{kind: one.event, obligation, at, by, reason}];
      case 'snoozed':
        return [{kind: 'snoozed', obligation, at, by, until, reason}];
      case 'restored':
      case 'resumed':
      case 'taken':
        return [{kind: one.event, obligation, at, by}];
      default:
        return [];
    }
  });
}

/** What becomes of a reminder: whether it went or may have, and else from when on it is tried again. */
export interface Attempts {
  readonly sent: boolean;
  readonly failed: number;
  /** '' at once. */
  readonly notBefore: string;
}

/** First pause after a failure; every further one is twice as long. */
const PAUSE_MINUTES = 5;
const MOST_FAILURES = 6;

export function attemptsOf(
  events: readonly ClockEvent[],
  reminder: string,
): Attempts {
  const own = events.filter(({obligation}) => obligation === reminder);
  const begun = own.filter(({event}) => event === 'reminding').length;
  const unsent = own.filter(({event}) => event === 'unsent');
  const last = unsent[unsent.length - 1];
  return {
    // What was about to go and is not known to have stayed is taken to have gone: twice is worse than once too few.
    sent: begun > unsent.length || unsent.length >= MOST_FAILURES,
    failed: unsent.length,
    notBefore: last
      ? plusMinutes(last.at, PAUSE_MINUTES * 2 ** (unsent.length - 1))
      : '',
  };
}

/** Keys of reminders that are not to be sent now: they went, or it is too early to try again. */
export function heldReminders(
  events: readonly ClockEvent[],
  now: string,
): ReadonlySet<string> {
  const byReminder = new Map<string, ClockEvent[]>();
  for (const one of events) {
    if (one.event !== 'reminding' && one.event !== 'unsent') continue;
    const own = byReminder.get(one.obligation);
    if (own) own.push(one);
    else byReminder.set(one.obligation, [one]);
  }
  return new Set(
    [...byReminder].flatMap(([key, own]) => {
      const {sent, notBefore} = attemptsOf(own, key);
      return sent || notBefore > now ? [key] : [];
    }),
  );
}

/**
 * Of a promise that was given again before its text went out, the last time holds. It is said when readers get that text:
 * the text itself is not the word it promises.
 */
export function commitmentsIn(
  events: readonly ClockEvent[],
): readonly Commitment[] {
  const out = events.filter(({event}) => event === 'handed over');
  const last = new Map(
    events
      .filter(({event}) => event === 'promised')
      .map(one => [one.obligation, one]),
  );
  return [...last.values()].map(one => {
    const {obligation, incident, at, to, until, words} = one;
    const [kind = '', audience = '', ...rest] = words.split('|');
    const text = rest.join('|');
    const own = out.filter(
      ({obligation: handover}) =>
        promiseKey(incident, releasedFile(handover), text) === obligation,
    );
    return {
      key: obligation,
      kind: kind === 'restore' || kind === 'report' ? kind : 'update',
      audience,
      text,
      said: own.pop()?.at ?? at,
      dueAt: until,
      owner: to,
    };
  });
}

/** Who lets a promise stand as it was signed, and why; null for nobody. Said of one time: of another it says nothing. */
export function letStand(
  events: readonly ClockEvent[],
  promise: string,
  dueAt: string,
): Pick<ClockEvent, 'by' | 'to' | 'words'> | null {
  return (
    events.find(
      ({event, obligation, until}) =>
        event === 'let stand' && obligation === promise && until === dueAt,
    ) ?? null
  );
}

/** What the register says of an incident that clocks depend on. */
export interface Noticed {
  readonly severity: string;
  readonly phase: string;
  readonly instants: Readonly<Partial<Record<Anchor, string>>>;
}

/** What was last noticed, as text to compare; '' for nothing. */
export function noticedText({severity, phase, instants}: Noticed): string {
  return JSON.stringify([
    severity,
    phase,
    ...ANCHOR_KEYS.map(anchor => instants[anchor] ?? ''),
  ]);
}

export function lastNoticed(events: readonly ClockEvent[]): string {
  return events.filter(({event}) => event === 'noticed').pop()?.words ?? '';
}

/** When the present level and phase came into force, and which instants were corrected. */
export function history(events: readonly ClockEvent[]): {
  readonly rhythmSince: string;
  readonly corrected: readonly Correction[];
} {
  let rhythmSince = '';
  const corrected: Correction[] = [];
  let before: readonly string[] | null = null;
  for (const {at, words} of events.filter(one => one.event === 'noticed')) {
    const now = readNoticed(words);
    if (now === null) continue;
    if (before) {
      const last = before;
      if (last[0] !== now[0] || last[1] !== now[1]) rhythmSince = at;
      ANCHOR_KEYS.forEach((anchor, index) => {
        const from = last[index + 2] ?? '';
        if (from !== '' && from !== now[index + 2]) {
          corrected.push({anchor, from, at});
        }
      });
    }
    before = now;
  }
  return {rhythmSince, corrected};
}

function readNoticed(words: string): readonly string[] | null {
  try {
    const read: unknown = JSON.parse(words);
    return Array.isArray(read) ? read.map(String) : null;
  } catch {
    return null;
  }
}
