import {parseInstant, plusMinutes} from '../../core/base/instant';
import {order} from '../../core/base/order';
import {ANCHOR_KEYS, type Anchor} from '../../core/policy/anchors';
import type {Log, LogRow} from '../../core/register/chained-rows';
import {typedOver} from '../../core/register/sealed-cells';
import type {Cell} from '../../core/register/table-plan';
import type {Commitment, Correction, Decision} from './obligation';
import {CLOCKS_TAB} from './clocks-tab';
import {releasedFile} from './handovers';
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
  /** Headers of cells that were typed over; the rest is as it was recorded. Left out for none. */
  readonly typedOver?: readonly string[];
  /** Its number in the record of the incident; left out for rows from before rows were chained. */
  readonly seq?: number;
  /** It should bear a seal, and bears none that holds: see `counted` for what that means. */
  readonly unsealed?: true;
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
  | 'handed over'
  /** Somebody’s calendar shows the due time; shows it no more; Calendar refused. */
  | 'on calendar'
  | 'off calendar'
  | 'not on calendar';

/** Its cells, without the seal they get when they are written. */
export function clockEventCells({
  typedOver: _typed,
  unsealed: _unsealed,
  seq: _seq,
  ...event
}: ClockEvent): Readonly<Record<string, Cell>> {
  return event;
}

/**
 * Events of an incident, oldest first. Rows people broke are left out: nothing depends on a single one. A sealed row says
 * what was recorded.
 */
export function eventsIn(log: Log<ClockEvent>): readonly ClockEvent[] {
  const byKey = new Map<string, ClockEvent>();
  for (const row of log.rows) {
    const event = eventIn(row, log.unsealed);
    if (event === null) continue;
    const before = byKey.get(event.key);
    // A row typed under the key of another does not hide it.
    if (!before || (before.unsealed && !event.unsealed)) {
      byKey.set(event.key, event);
    }
  }
  return [...byKey.values()].sort((a, b) => order(a.at, b.at));
}

/** One row; null for one that holds no event. */
export function eventIn(
  {cells, recorded}: Pick<LogRow<ClockEvent>, 'cells' | 'recorded'>,
  without: Log<ClockEvent>['unsealed'],
): ClockEvent | null {
  if (recorded !== null) {
    const headers = typedOver(recorded, cells, CLOCKS_TAB.columns);
    return headers.length === 0 ? recorded : {...recorded, typedOver: headers};
  }
  const text = (key: string): string => String(cells[key] ?? '').trim();
  const at = parseInstant(text('at'));
  if (at === null || text('key') === '') return null;
  const event: ClockEvent = {
    key: text('key'),
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
  const believed =
    without === 'all there are' ||
    (without === 'from before' &&
      event.event !== 'promised' &&
      event.event !== 'let stand');
  return believed ? event : {...event, unsealed: true};
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
  const promised = events.filter(({event}) => event === 'promised');
  const sealed = new Set(
    promised.flatMap(({obligation, unsealed}) => (unsealed ? [] : obligation)),
  );
  const last = new Map(
    promised
      // What somebody typed does not move what somebody stood by.
      .filter(one => !one.unsealed || !sealed.has(one.obligation))
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
      ...(one.unsealed && {unsealed: true}),
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
      ({event, obligation, until, unsealed}) =>
        event === 'let stand' &&
        !unsealed &&
        obligation === promise &&
        until === dueAt,
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

/**
 * When the present level and phase came into force, and which instants were corrected.
 *
 * @param breaks Where rows are missing: what was noticed first behind one may have come into force right after the last
 *   row before it.
 */
export function history(
  events: readonly ClockEvent[],
  breaks: readonly number[] = [],
): {
  readonly rhythmSince: string;
  readonly corrected: readonly Correction[];
} {
  let rhythmSince = '';
  const corrected: Correction[] = [];
  let before: readonly string[] | null = null;
  let earlier: ClockEvent | undefined;
  for (const one of events.filter(({event}) => event === 'noticed')) {
    const {at, words, seq = 0} = one;
    const now = readNoticed(words);
    if (now === null) continue;
    if (before) {
      const last = before;
      const {seq: from = 0, at: since = at} = earlier ?? {};
      if (last[0] !== now[0] || last[1] !== now[1]) {
        rhythmSince = breaks.some(lost => from < lost && lost <= seq)
          ? since
          : at;
      }
      ANCHOR_KEYS.forEach((anchor, index) => {
        const from = last[index + 2] ?? '';
        if (from !== '' && from !== now[index + 2]) {
          corrected.push({anchor, from, at});
        }
      });
    }
    before = now;
    earlier = one;
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
