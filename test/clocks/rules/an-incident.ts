import {PRESETS} from '../../../src/core/policy/presets/all';
import {readCalendar, type Calendar} from '../../../src/clocks/rules/calendar';
import type {ClockInputs} from '../../../src/clocks/rules/engine';
import type {ClockFacts, Told} from '../../../src/clocks/rules/obligation';
import {
  policyDuties,
  type ClockedLevel,
} from '../../../src/clocks/rules/policy-duties';

export const PHASE_KEYS = [
  'detection',
  'triage',
  'investigation',
  'containment',
  'resolution',
  'recovery',
  'post-incident',
  'closed',
];

export function aCalendar(line = 'utc: UTC, Mon-Fri, 09:00-17:00'): Calendar {
  const read = readCalendar(line);
  if ('wrong' in read) throw new Error(read.wrong);
  return {...read, holidays: new Set()};
}

/** A Thursday: detected at 9:50, declared at 10:00, confirmed at 10:20. */
export function someFacts(changes: Partial<ClockFacts> = {}): ClockFacts {
  return {
    incident: 'INC-2026-0042',
    closed: false,
    comms: {needed: true, reason: ''},
    phase: 'investigation',
    instants: {
      started: '2026-11-26T09:40:00Z',
      detected: '2026-11-26T09:50:00Z',
      declared: '2026-11-26T10:00:00Z',
      confirmed: '2026-11-26T10:20:00Z',
    },
    unreadable: {},
    rhythmSince: '',
    corrected: [],
    ...changes,
  };
}

export function someInputs(changes: Partial<ClockInputs> = {}): ClockInputs {
  return {
    facts: someFacts(),
    duties: [],
    commitments: [],
    told: [],
    decisions: [],
    calendar: aCalendar(),
    reviewMinutes: 30,
    now: '2026-11-26T10:25:00Z',
    ...changes,
  };
}

export function presetLevel(preset: string, level: string): ClockedLevel {
  const found = PRESETS.find(({key}) => key === preset)?.levels.find(
    ({key}) => key === level,
  );
  if (!found) throw new Error(`${preset} ${level}`);
  return found;
}

export function presetDuties(
  preset: string,
  level: string,
): ClockInputs['duties'] {
  return policyDuties(presetLevel(preset, level), PHASE_KEYS);
}

export function word(at: string, changes: Partial<Told> = {}): Told {
  return {
    key: `told at ${at} ${changes.audience ?? ''}${changes.channel ?? ''}`,
    audience: 'customers',
    channel: 'email',
    stage: '',
    step: '',
    at,
    by: 'cs.ops@example.com',
    ...changes,
  };
}
