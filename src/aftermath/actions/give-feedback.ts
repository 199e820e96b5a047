import {keysOf} from '../../core/base/keys';
import * as v from 'valibot';
import {cleanText} from '../../core/base/clean-text';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import {OperationShape} from '../../core/base/operation';
import {mistakes} from '../../core/base/mistakes';
import {
  FEEDBACK,
  FEEDBACK_TASK,
  type FeedbackKey,
} from '../../core/incident/feedback';
import {isExercise} from '../../core/incident/exercise';
import {rolesHeld} from '../../core/incident/role-rights';
import {withNamedPeople} from '../../core/incident/row-seal';
import {because, failedAs} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {signedIn} from '../../world/incidents/register-facts';
import {leaveAct, type TakenUp} from '../../world/incidents/waiting-acts';
import type {World} from '../../world/world';
import type {FeedbackForm} from '../contract';
import {openAftermath, type Aftermath} from './open-aftermath';

const SHAPE = v.object({
  incidentId: v.string(),
  operation: OperationShape,
  helped: v.string(),
  hindered: v.string(),
  change: v.string(),
});

const LONGEST = 2000;
const NOT_YET = 'Nothing was recorded yet.';

/**
 * Keeps what somebody answers after the debrief, a row of the After tab an answer; an answer given again counts instead
 * of the first. What people of its roles say who may not write the register waits for a run that may.
 *
 * @param taken Of answers that were left and are taken up.
 */
export function giveFeedback(
  world: World,
  input: unknown,
  taken: TakenUp | null = null,
): void {
  const by = signedIn(world);
  const form = checked(input);
  const aftermath = openAftermath(world, form.incidentId);
  const {incident, facts} = aftermath;
  if (incident.resolvedAt === '' && !isExercise(incident)) {
    throw new UserError(
      NOT_YET,
      'The incident is not resolved.',
      'Answer after the debrief.',
    );
  }
  const rows = answersIn(form).map(([question, words]) => ({
    key: `${incident.id} ${form.operation} ${question}`,
    incident: incident.id,
    task: FEEDBACK_TASK,
    what: question,
    person: '',
    words,
    by,
    at: taken?.at ?? world.now,
  }));
  try {
    run(
      world.transport,
      writeRows(world.register, facts.layout, ['after'], reading => {
        const known = new Set(
          [...facts.rows('after'), ...(reading?.tables.after?.rows ?? [])].map(
            ({cells}) => cells.key,
          ),
        );
        const append = rows
          .filter(({key}) => !known.has(key))
          .map(cells => ({tab: 'after', cells}));
        return append.length === 0 ? null : {append};
      }),
    );
  } catch (error) {
    if (taken !== null || !failedAs(error, 'forbidden')) {
      throw new UserError(
        'It was not recorded.',
        because(error),
        'Send it again; it will not be written twice.',
      );
    }
    leave(world, aftermath, form);
  }
}

function answersIn(form: FeedbackForm): readonly [FeedbackKey, string][] {
  return keysOf(FEEDBACK)
    .map((key): [FeedbackKey, string] => [key, form[key]])
    .filter(([, words]) => words !== '');
}

function leave(
  world: World,
  {incident, facts}: Aftermath,
  form: FeedbackForm,
): void {
  const {me} = world;
  const sealed = facts.incidentRow(incident.id)?.sealed ?? null;
  const roles = rolesHeld(withNamedPeople(incident, sealed), me.email);
  if (incident.visibility === 'restricted' || roles.length === 0) {
    throw new UserError(
      'It was not recorded.',
      'You may not write the register, and held no role of this incident.',
      'Tell somebody who held one: they can write it down.',
    );
  }
  leaveAct(world, {
    kind: 'feedback',
    incidentId: incident.id,
    operation: form.operation,
    words: answersIn(form)
      .map(([question, words]) => `${FEEDBACK[question].label} ${words}`)
      .join(' '),
    input: form,
  });
}

function checked(input: unknown): FeedbackForm {
  const sent = shaped(SHAPE, input, NOT_YET);
  const form = {
    ...sent,
    helped: cleanText(sent.helped),
    hindered: cleanText(sent.hindered),
    change: cleanText(sent.change),
  };
  const answers = answersIn(form);
  const problems = [
    ...(answers.length === 0
      ? [{field: 'helped', message: 'Answer one of the three at least.'}]
      : []),
    ...answers
      .filter(([, words]) => words.length > LONGEST)
      .map(([field]) => ({field, message: 'This is too long.'})),
  ];
  if (problems.length > 0) {
    throw mistakes(NOT_YET, problems);
  }
  return form;
}
