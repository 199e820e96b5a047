import {plusMinutes} from '../../core/base/instant';
import type {ClockEvent} from './events';
import type {Obligation} from './obligation';

/** What the calendar of the sweep’s account should say and does not. */
export type CalendarChange =
  | {
      readonly what: 'on calendar';
      readonly incident: string;
      readonly obligation: Obligation;
      readonly key: string;
      readonly person: string;
    }
  | {
      readonly what: 'off calendar';
      readonly incident: string;
      readonly key: string;
    };

/** An open incident with what it owes; none for one that is closed. */
export interface Owing {
  readonly incident: string;
  readonly obligations: readonly Obligation[];
  readonly ownerOf: (obligation: Obligation) => string;
}

const PAUSE_MINUTES = 5;
const MOST_FAILURES = 6;

/**
 * Whatever is due in the future stands on the calendar of whoever owes it. An entry moves with its due time and its owner; it
 * goes when there is nothing to do any more. One that is overdue stays where it is.
 *
 * @param recorded Events about calendars that this account has recorded, oldest first.
 * @param wanted False where the setting names another account: then everything goes.
 */
export function calendarChanges(
  owing: readonly Owing[],
  recorded: readonly ClockEvent[],
  wanted: boolean,
  now: string,
): readonly CalendarChange[] {
  const shown = new Map<string, ClockEvent>();
  const failed = new Map<string, ClockEvent[]>();
  for (const one of recorded) {
    const at = placeOf(one.incident, one.obligation);
    if (one.event === 'not on calendar') {
      failed.set(at, [...(failed.get(at) ?? []), one]);
    } else {
      shown.set(at, one);
      failed.delete(at);
    }
  }
  const open = new Set<string>();
  const on = owing.flatMap(({incident, obligations, ownerOf}) =>
    obligations.flatMap((obligation): readonly CalendarChange[] => {
      const {key, due, state} = obligation;
      if (!wanted || !isOpen(state.kind) || due === '') return [];
      const at = placeOf(incident, key);
      open.add(at);
      const person = ownerOf(obligation);
      const there = shown.get(at);
      const same =
        there?.event === 'on calendar' &&
        there.until === due &&
        there.to === person;
      return person === '' ||
        due <= now ||
        same ||
        waits(failed.get(at) ?? [], due, person, now)
        ? []
        : [{what: 'on calendar', incident, obligation, key, person}];
    }),
  );
  const off = [...shown].flatMap(
    ([at, {event, incident, obligation}]): readonly CalendarChange[] =>
      event === 'on calendar' && !open.has(at)
        ? waits(failed.get(at) ?? [], '', '', now)
          ? []
          : [{what: 'off calendar', incident, key: obligation}]
        : [],
  );
  return [...off, ...on];
}

/** What was refused is tried again with growing pauses, and not for ever. */
function waits(
  failed: readonly ClockEvent[],
  due: string,
  person: string,
  now: string,
): boolean {
  const same = failed.filter(({until, to}) => until === due && to === person);
  const last = same[same.length - 1];
  return (
    last !== undefined &&
    (same.length >= MOST_FAILURES ||
      now < plusMinutes(last.at, PAUSE_MINUTES * 2 ** (same.length - 1)))
  );
}

function isOpen(kind: Obligation['state']['kind']): boolean {
  return kind === 'pending' || kind === 'due soon' || kind === 'overdue';
}

function placeOf(incident: string, key: string): string {
  return JSON.stringify([incident, key]);
}
