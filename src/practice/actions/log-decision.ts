import * as v from 'valibot';
import {cleanText, oneLine} from '../../core/base/clean-text';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import {OperationShape} from '../../core/base/operation';
import {mistakes} from '../../core/base/mistakes';
import {rolesHeld} from '../../core/incident/role-rights';
import {withNamedPeople} from '../../core/incident/row-seal';
import {failedAs} from '../../world/ask/explain';
import {signedIn} from '../../world/incidents/register-facts';
import {
  leaveAct,
  takenUpWords,
  type TakenUp,
} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import type {DecisionForm} from '../contract';
import {decidedKey} from '../rules/exercise-rows';
import {keepInJournal, notRecorded} from './keep-in-journal';
import {openExercise, type OpenExercise} from './open-exercise';

const SHAPE = v.object({
  incidentId: v.string(),
  operation: OperationShape,
  decided: v.string(),
  why: v.string(),
  against: v.string(),
});

const LONGEST = 1000;
const NOT_YET = 'The decision was not recorded yet.';

/**
 * Keeps what players decide, why, and what they decided against, for the debrief. What players say who may not write the
 * register waits for a run that may.
 *
 * @param taken Of a decision that was left and is taken up: it counts as of when it was made.
 */
export function logDecision(
  world: World,
  input: unknown,
  taken: TakenUp | null = null,
): void {
  signedIn(world);
  const form = checked(input);
  const exercise = openExercise(world, form.incidentId);
  const {incident, record} = exercise;
  const at = taken?.at ?? world.now;
  if (record.endedAt !== '' && at > record.endedAt) {
    throw new UserError(
      NOT_YET,
      'The exercise has ended.',
      'Tell it in the debrief.',
    );
  }
  try {
    keepInJournal(world, exercise, {
      key: decidedKey(incident.operation, form.operation),
      text: `${inWords(form)}${takenUpWords(taken)}`,
      at,
    });
  } catch (error) {
    if (taken !== null || !failedAs(error, 'forbidden')) {
      throw notRecorded(error);
    }
    leave(world, exercise, form);
  }
}

function leave(
  world: World,
  {incident, facts}: OpenExercise,
  form: DecisionForm,
): void {
  const sealed = facts.incidentRow(incident.id)?.sealed ?? null;
  if (
    incident.visibility === 'restricted' ||
    rolesHeld(withNamedPeople(incident, sealed), world.me.email).length === 0
  ) {
    throw new UserError(
      NOT_YET,
      'You may not write the register, and play no role in this exercise.',
      'Tell one of the players: they can record it.',
    );
  }
  leaveAct(world, {
    kind: 'decided',
    incidentId: incident.id,
    operation: form.operation,
    words: inWords(form),
    input: form,
  });
}

function inWords({decided, why, against}: DecisionForm): string {
  return [
    `Decided: ${decided}`,
    `Because: ${why}`,
    ...(against === '' ? [] : [`Decided against: ${against}`]),
  ]
    .map(part => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function checked(input: unknown): DecisionForm {
  const sent = shaped(SHAPE, input, NOT_YET);
  const [decided, why, against] = [sent.decided, sent.why, sent.against].map(
    text => oneLine(cleanText(text)),
  );
  const problems = [
    ...(decided === ''
      ? [{field: 'decided', message: 'Say what was decided.'}]
      : []),
    ...(why === ''
      ? [{field: 'why', message: 'Say why: the debrief asks for it.'}]
      : []),
    ...Object.entries({decided, why, against})
      .filter(([, text]) => text.length > LONGEST)
      .map(([field]) => ({field, message: 'This is too long.'})),
  ];
  if (problems.length > 0) {
    throw mistakes(NOT_YET, problems);
  }
  return {...sent, decided, why, against};
}
