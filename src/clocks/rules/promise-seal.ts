import {seal, sealState, sealingKey, type SealKey} from '../../core/base/seal';
import {inWords} from '../../core/base/instant';
import type {CellFinding, PolicyRow} from '../../core/policy/policy-tab';
import type {Cell} from '../../core/register/table-plan';
import type {ClockEvent} from './events';
import {CLOCKS_TAB} from './clocks-tab';

/** What they say decides whether a text may go out, and whether a promise was kept. */
export function isSealed({event}: Pick<ClockEvent, 'event'>): boolean {
  return event === 'promised' || event === 'let stand';
}

/** The hidden cell of an event’s row: what it said when it was recorded; '' for events that are not sealed. */
export function promiseSeal(
  event: ClockEvent,
  keys: readonly SealKey[],
): string {
  if (!isSealed(event) || keys.length === 0) return '';
  const json = JSON.stringify(event);
  return `${seal('promise', [json], sealingKey(keys))}|${json}`;
}

/** The event as it was recorded, whatever its other cells say now; null where no seal of ours holds. */
export function sealedEvent(
  cell: string,
  keys: readonly SealKey[],
): ClockEvent | null {
  const bar = cell.indexOf('|');
  if (bar < 0) return null;
  const json = cell.slice(bar + 1);
  try {
    const event = JSON.parse(json) as ClockEvent;
    const state = sealState(
      'promise',
      [json],
      cell.slice(0, bar),
      keys,
      event.recordedAt,
    );
    return state === 'holds' ? event : null;
  } catch {
    return null;
  }
}

/** Which incident a sealed row is of, unchecked: of thousands of rows a run needs few. */
export function sealedIncident(cell: string): string {
  return /"incident":"([^"]*)"/.exec(cell)?.[1] ?? '';
}

/** Headers of the cells that say something else than the event; an empty list for a row as it was written. */
export function typedOver(
  event: ClockEvent,
  cells: Readonly<Record<string, Cell>>,
): readonly string[] {
  const recorded: Readonly<Record<string, unknown>> = {...event};
  return CLOCKS_TAB.columns.flatMap(({key, header}) =>
    key === 'seal' || sameCell(recorded[key], cells[key]) ? [] : [header],
  );
}

/** Sheets shows an instant its own way, and keeps no spaces at the ends. */
function sameCell(recorded: unknown, cell: Cell | undefined): boolean {
  const plain = (value: unknown): string => String(value ?? '').trim();
  return plain(recorded) === plain(cell);
}

/** What is wrong with the promises of an incident: key of the row, and a sentence. */
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

/** What is wrong with a promise’s row, in a sentence; '' for nothing. */
function alteration({
  typedOver: headers = [],
  unsealed,
  ...event
}: ClockEvent): string {
  const sentence = `“${event.words.split('|').pop()?.slice(0, 120)}”`;
  if (unsealed) {
    return event.event === 'promised'
      ? `The row with the promise ${sentence} bears no seal: it was written by hand, or before promises were sealed. It counts as it stands until somebody stands by it in the sidebar.`
      : `A row that lets a promise stand (${sentence}) bears no seal: it was written by hand, or before promises were sealed. It counts nowhere; say so again in the sidebar.`;
  }
  if (headers.length === 0) return '';
  return `The row of ${sentence} was changed by hand (${headers.join(', ')}). It counts as it was recorded: ${
    event.event === 'promised' ? 'promised' : 'let stand'
  } for ${inWords(event.until)}, kept by ${event.to || 'nobody'}.`;
}

/** The same for the check, row by row. */
export function promiseFindings(
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
