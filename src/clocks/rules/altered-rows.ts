import {inWords} from '../../core/base/instant';
import type {CellFinding} from '../../core/policy/policy-tab';
import {isDoubtful, type Log} from '../../core/register/chained-rows';
import {eventIn, type ClockEvent} from './events';

/** What keeps people from being told: it has to be as good as the rows behind it. */
const QUIET: readonly ClockEvent['event'][] = ['waived', 'paused', 'snoozed'];

/**
 * Those that decide something. A promise without a seal does, until somebody stands by it: customers may have read it. What
 * ends or silences a deadline does not where rows behind it are missing: they may have taken it back.
 */
export function counted(
  events: readonly ClockEvent[],
  log: Pick<Log<ClockEvent>, 'breaks'> = {breaks: []},
): readonly ClockEvent[] {
  return events.filter(
    one =>
      (!one.unsealed || one.event === 'promised') &&
      !(QUIET.includes(one.event) && isDoubtful(one, log)),
  );
}

/** What is wrong with the rows of an incident: key of the row, and a sentence. */
export function alterations(
  events: readonly ClockEvent[],
): readonly {readonly key: string; readonly words: string}[] {
  const promised = events.filter(({event}) => event === 'promised');
  return events.flatMap(one => {
    const stoodBy = promised.some(
      ({obligation, until, to, unsealed}) =>
        !unsealed &&
        obligation === one.obligation &&
        until === one.until &&
        to === one.to,
    );
    const words =
      one.unsealed && one.event === 'promised' && stoodBy
        ? ''
        : alteration(one);
    return words === '' ? [] : [{key: one.key, words}];
  });
}

/** What is wrong with a row, in a sentence; '' for nothing. */
function alteration({
  typedOver: headers = [],
  unsealed,
  ...event
}: ClockEvent): string {
  const sentence = `“${event.words.split('|').pop()?.slice(0, 120)}”`;
  const isPromise = event.event === 'promised';
  const row =
    isPromise || event.event === 'let stand'
      ? sentence
      : `“${event.event}” (${event.obligation}, ${inWords(event.at)}, ${event.by || 'nobody'})`;
  if (unsealed) {
    return isPromise
      ? `The row with the promise ${sentence} bears no seal: it was written by hand, or before promises were sealed. It counts as it stands until somebody stands by it in the sidebar.`
      : `The row ${row} bears no seal: it was written by hand, or before rows were sealed. It counts nowhere. If it is right, say so again in the sidebar; then delete the row.`;
  }
  if (headers.length === 0) return '';
  const recorded =
    event.until === ''
      ? ''
      : `: ${event.event === 'promised' ? 'promised' : event.event} for ${inWords(event.until)}${event.to === '' ? '' : `, kept by ${event.to}`}`;
  return `The row of ${row} was changed by hand (${headers.join(', ')}). It counts as it was recorded${recorded}.`;
}

/** The same for the check, row by row. */
export function eventFindings(log: Log<ClockEvent>): readonly CellFinding[] {
  return log.rows.flatMap(row => {
    const event = eventIn(row, log.unsealed);
    const message = event ? alteration(event) : '';
    return message === ''
      ? []
      : [
          rowFinding(
            `row ${row.position + 1}`,
            message,
            event?.unsealed ? 'warning' : 'error',
          ),
        ];
  });
}

/** A row that is not what was recorded. */
export function rowFinding(
  where: string,
  message: string,
  level: CellFinding['level'] = 'error',
): CellFinding {
  const remedy =
    'Version history of the register shows who changed it, and restores it.';
  return {where, level, message, remedy};
}
