import type {SealKey} from '../../core/base/seal';
import {isAddress} from '../../core/incident/incident';
import {PHASES} from '../../core/incident/vocabulary';
import {lines} from '../../core/policy/policy-columns';
import type {Policy} from '../../core/policy/policy';
import type {CellFinding, PolicyRow} from '../../core/policy/policy-tab';
import type {ChainedTab, Log} from '../../core/register/chained-rows';
import {ledgerIn, type LedgerRow} from '../../core/register/ledger';
import type {ClockEvent} from './events';
import {readCalendars} from './calendars';
import {CLOCK_EXAMPLES, readClock} from './clock-notation';
import {contractFindings} from './contracts';
import {eventFindings, rowFinding} from './altered-rows';
import {readLadders} from './ladder';
import {readQuietHours} from './quiet-hours';
import {regimeFindings} from './regimes';

interface Check {
  readonly tab: string;
  readonly find: (
    rows: readonly PolicyRow[],
    policy: Policy,
    keys: readonly SealKey[],
    logs: <T extends {readonly recordedAt: string}>(
      tab: ChainedTab,
    ) => ReadonlyMap<string, Log<T>>,
  ) => readonly CellFinding[];
}

/** Cells clocks depend on. A wrong one is shown as a deadline that cannot be computed, and here beforehand. */
export const CLOCK_CHECKS: readonly Check[] = [
  {tab: 'policy', find: clockLines},
  {tab: 'people', find: rows => readLadders(rows).findings},
  {
    tab: 'contracts',
    find: (rows, {levels}) =>
      contractFindings(
        rows,
        levels.map(({key}) => key),
      ),
  },
  {tab: 'regimes', find: regimeFindings},
  {tab: 'holidays', find: rows => readCalendars([], rows).findings},
  {
    tab: 'clocks',
    find: (_rows, _policy, _keys, logs) =>
      [...logs<ClockEvent>('clocks')].flatMap(([id, log]) => [
        ...log.problems.map(words => rowFinding(`incident ${id}`, words)),
        ...eventFindings(log),
      ]),
  },
  {
    tab: 'comms',
    find: (_rows, _policy, _keys, logs) =>
      [...logs<LedgerRow>('comms')].flatMap(([id, log]) =>
        ledgerIn(log).problems.map(words =>
          rowFinding(`incident ${id}`, words),
        ),
      ),
  },
  {tab: 'settings', find: settingFindings},
];

function clockLines(rows: readonly PolicyRow[]): readonly CellFinding[] {
  return rows.flatMap(({position, cells}) =>
    lines(cells.clocks ?? '')
      .filter(line => readClock(line, Object.keys(PHASES)) === null)
      .map(line => ({
        where: `row ${position + 1}, column "Further clocks"`,
        level: 'error' as const,
        message: `"${line.slice(0, 60)}" cannot be read, so nobody is reminded of it.`,
        remedy: `Write it like one of these: ${CLOCK_EXAMPLES}.`,
      })),
  );
}

function settingFindings(rows: readonly PolicyRow[]): readonly CellFinding[] {
  const value = (key: string): string =>
    String(rows.find(({cells}) => cells.key === key)?.cells.value ?? '').trim();
  const quiet = value('quietHours');
  const notes = value('holdingNotes').toLowerCase();
  const account = value('calendarAccount');
  return [
    ...readCalendars(lines(value('calendars')), []).findings,
    ...(quiet !== '' && readQuietHours(quiet) === null
      ? [
          {
            where: 'setting "quietHours"',
            level: 'error' as const,
            message: `"${quiet.slice(0, 60)}" cannot be read, so reminders go at any hour.`,
            remedy: 'Write it as "22:00-07:00 Europe/Berlin", or nothing.',
          },
        ]
      : []),
    ...(account === '' || isAddress(account)
      ? []
      : [
          {
            where: 'setting "calendarAccount"',
            level: 'error' as const,
            message: `"${account.slice(0, 60)}" is not a mail address, so nothing is put on calendars.`,
            remedy: 'Write the address of the sweep’s account, or nothing.',
          },
        ]),
    ...(['', 'draft', 'off'].includes(notes)
      ? []
      : [
          {
            where: 'setting "holdingNotes"',
            level: 'error' as const,
            message: `"${notes.slice(0, 60)}" is not a choice, so holding notes are drafted.`,
            remedy: 'Write draft or off.',
          },
        ]),
  ];
}
