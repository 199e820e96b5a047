import {minutesBetween} from '../../core/base/instant';
import {plusSpan, type Calendar} from './calendar';
import type {Duty, Rhythm} from './duty';
import type {Dated} from './date-duties';
import type {ClockFacts} from './obligation';
import {byKey} from './order';

type Every = Duty & {readonly timing: {readonly kind: 'every'}};

/**
 * The rhythm that holds after a word, counted from it. The most particular one wins: one for the phase before one for
 * all, and a later one before an earlier, so that a long incident is told more slowly where the policy says so.
 * Null when there is none: a policy may leave a phase without updates.
 *
 * @param base The last word, or the declaration before the first.
 * @param ended When the cycle came to its end; '' while it runs.
 */
export function rhythmAfter(
  duties: readonly Duty[],
  base: string,
  ended: string,
  facts: ClockFacts,
  calendar: Calendar,
): Dated | null {
  const {rhythmSince, instants, phase} = facts;
  // What was over before the present level and phase began was told in a rhythm nobody wrote down.
  if (ended !== '' && rhythmSince !== '' && ended < rhythmSince) return null;
  const lasted = minutesBetween(instants.declared ?? base, base);
  const [duty] = duties
    .filter((one): one is Every => one.timing.kind === 'every')
    .filter(({timing: {rhythm}}) => holds(rhythm, phase, lasted))
    .sort((a, b) => particular(b) - particular(a) || byKey(a, b));
  if (!duty) return null;
  const counted = plusSpan(base, duty.timing.rhythm.span, calendar);
  if (counted === null) return null;
  // A faster rhythm is not late before it came into force.
  const due =
    counted < rhythmSince && base < rhythmSince ? rhythmSince : counted;
  return {kind: 'dated', duty, due, from: base, missing: ''};
}

function holds(
  {phases, afterMinutes}: Rhythm,
  phase: string,
  lasted: number,
): boolean {
  return (
    (phases.length === 0 || phases.includes(phase)) && lasted >= afterMinutes
  );
}

function particular({timing: {rhythm}}: Every): number {
  return (rhythm.phases.length > 0 ? 1_000_000 : 0) + rhythm.afterMinutes;
}
