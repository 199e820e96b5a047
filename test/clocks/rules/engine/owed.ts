import {
  obligations,
  type ClockInputs,
} from '../../../../src/clocks/rules/engine';
import type {Obligation} from '../../../../src/clocks/rules/obligation';
import {presetDuties, someInputs} from '../an-incident';

export function owed(
  changes: Partial<ClockInputs> = {},
): readonly Obligation[] {
  return obligations(someInputs(changes));
}

export function find(all: readonly Obligation[], key: string): Obligation {
  const found = all.find(one => one.key === key);
  if (!found)
    throw new Error(
      `${key} is not among ${all.map(one => one.key).join(', ')}`,
    );
  return found;
}

export const SEV_1 = presetDuties('sev-1-4', 'sev-1');

export function at(minutes: number): string {
  return new Date(Date.parse('2026-11-26T10:00:00Z') + minutes * 60_000)
    .toISOString()
    .replace('.000Z', 'Z');
}
