import {inWords} from '../../core/base/instant';
import type {CellFinding, PolicyRow} from '../../core/policy/policy-tab';
import type {ClockEvent} from './events';

/** Those that decide something. A promise without a seal does, until somebody stands by it: customers may have read it. */
export function counted(events: readonly ClockEvent[]): readonly ClockEvent[] {
  return events.filter(
    ({event, unsealed}) => !unsealed || event === 'promised',
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
export function eventFindings(
  rows: readonly PolicyRow[],
  read: (cells: PolicyRow['cells']) => ClockEvent | null,
): readonly CellFinding[] {
  return rows.flatMap(({position, cells}) => {
    const event = read(cells);
    const message = event ? alteration(event) : '';
    return message === ''
      ? []
      : [
          {
            where: `row ${position + 1}`,
            level: event?.unsealed ? ('warning' as const) : ('error' as const),
            message,
            remedy:
              'Version history of the register shows who changed it, and restores it.',
          },
        ];
  });
}
