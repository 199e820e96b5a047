import {plusMinutes} from '../../core/base/instant';
import {oneLine} from '../../core/base/clean-text';
import {UserError} from '../../core/base/user-error';
import {journalRow} from '../../core/register/journal';
import {signedIn} from '../../world/incidents/register-facts';
import {takenUpWords, type TakenUp} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import type {ClockBoard, ClockDecision} from '../contract';
import {obligationWords} from '../rules/stage-words';
import type {ClockEvent} from '../rules/events';
import {boardOf} from '../views/clock-board';
import {leaveDecision} from './leave-told';
import {readDecision} from './read-input';
import {findIncident, readRegisters} from './read-registers';
import {recordEvents} from './record-events';

/** Whether a person has to say why. */
const NEEDS_REASON: Readonly<Record<ClockDecision['kind'], boolean>> = {
  waived: true,
  snoozed: true,
  paused: true,
  restored: false,
  resumed: false,
  taken: false,
};

const WORDS: Readonly<Record<ClockDecision['kind'], string>> = {
  waived: 'Waived',
  restored: 'Back in force',
  snoozed: 'Reminders snoozed',
  paused: 'Reminders paused',
  resumed: 'Reminders resumed',
  taken: 'Taken over',
};

/**
 * Records what somebody decides about a deadline, with the reason, in the journal as well. At most five calls.
 *
 * @param taken Of what somebody has decided who may not write the register, and that is taken up.
 */
export function decideClock(
  world: World,
  input: unknown,
  taken: TakenUp | null = null,
): ClockBoard {
  const by = signedIn(world);
  const decision = readDecision(input);
  const reason = oneLine(decision.reason);
  if (NEEDS_REASON[decision.kind] && reason === '') {
    throw new UserError(
      'Nothing was recorded.',
      'A reason is missing: it is what the record shows later.',
      'Write one sentence.',
      [{field: 'clock.reason', message: 'Write one sentence.'}],
    );
  }
  const one = findIncident(readRegisters(world), decision.incidentId);
  const obligation = one.obligations.find(({key}) => key === decision.key);
  if (!obligation) {
    throw new UserError(
      'Nothing was recorded.',
      'This deadline is no longer there: something was sent or corrected meanwhile.',
      'Look at what is due now.',
    );
  }
  const at = taken?.at ?? world.now;
  const event: ClockEvent = {
    key: `${decision.incidentId}:${decision.key}:${decision.kind}:${by}:${at}`,
    incident: decision.incidentId,
    event: decision.kind,
    obligation: decision.key,
    at,
    by,
    to: '',
    until:
      decision.kind === 'snoozed'
        ? plusMinutes(at, Math.max(1, decision.minutes))
        : '',
    words: reason,
    recordedAt: world.now,
  };
  recordEvents(
    world,
    one.registerId,
    () => [event],
    () => ({
      append: [
        {
          tab: 'journal',
          cells: journalRow({
            at,
            incident: decision.incidentId,
            event: 'clock',
            text: `${WORDS[decision.kind]}: ${obligationWords(obligation)} (${obligation.why})${reason === '' ? '' : `. ${reason}`}${takenUpWords(taken)}`,
            by,
            recordedAt: world.now,
            key: event.key,
          }),
        },
      ],
    }),
    taken === null ? () => leaveDecision(world, one, decision) : null,
  );
  return boardOf(world, readRegisters(world));
}
