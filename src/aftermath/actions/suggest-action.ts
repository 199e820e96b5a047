import * as v from 'valibot';
import {cleanText, oneLine} from '../../core/base/clean-text';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import {OperationShape} from '../../core/base/operation';
import {isKey} from '../../core/incident/vocabulary';
import {because} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {signedIn} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import {ACTION_CATEGORIES, type Action} from '../rules/action';
import {missingParts} from '../rules/action-parts';
import {actionRow} from '../rules/action-rows';
import {openAftermath} from './open-aftermath';

const SHAPE = v.object({
  incidentId: v.string(),
  operation: OperationShape,
  action: v.string(),
  category: v.string(),
  owner: v.string(),
  dueAt: v.string(),
  success: v.string(),
  ticket: v.string(),
});

const LONGEST = 2000;
const NOT_YET = 'The action was not entered yet.';

/**
 * Enters an action as a suggestion. One that lacks a part is refused with each missing part named beside its field;
 * who suggests their own action accepts it thereby.
 */
export function suggestAction(world: World, input: unknown): void {
  const by = signedIn(world);
  const form = shaped(SHAPE, input, NOT_YET);
  const aftermath = openAftermath(world, form.incidentId);
  const owner = form.owner.trim();
  const own = owner.toLowerCase() === by.toLowerCase();
  const action: Action = {
    key: `${aftermath.incident.id} ${form.operation}`,
    incident: aftermath.incident.id,
    action: oneLine(form.action),
    category: isKey(ACTION_CATEGORIES, form.category) ? form.category : '',
    owner,
    dueAt: form.dueAt,
    success: cleanText(form.success),
    ticket: form.ticket.trim(),
    suggestedAt: world.now,
    suggestedBy: by,
    acceptedAt: own ? world.now : '',
    acceptedBy: own ? by : '',
    doneAt: '',
    dropped: '',
  };
  if (aftermath.actions.some(({key}) => key === action.key)) return;
  const problems = [
    ...missingParts(action, aftermath.actions, world.now),
    ...otherProblems(action),
  ];
  if (problems.length > 0) throw refused(problems);
  try {
    run(
      world.transport,
      writeRows(world.register, aftermath.facts.layout, ['actions'], reading =>
        reading?.tables.actions?.rows.some(
          ({cells}) => cells.key === action.key,
        )
          ? null
          : {append: [{tab: 'actions', cells: actionRow(action)}]},
      ),
    );
  } catch (error) {
    throw new UserError(
      'The action was not entered.',
      because(error),
      'Send it again; it will not be written twice.',
    );
  }
}

function otherProblems({
  category,
  ticket,
  action,
  success,
}: Action): readonly {field: string; message: string}[] {
  return [
    ...(category === ''
      ? [{field: 'category', message: 'Choose what kind of improvement it is.'}]
      : []),
    ...(ticket !== '' && !/^https:\/\/\S+$/.test(ticket)
      ? [{field: 'ticket', message: 'Paste the address of the ticket.'}]
      : []),
    ...(action.length > LONGEST
      ? [{field: 'action', message: 'This is too long.'}]
      : []),
    ...(success.length > LONGEST
      ? [{field: 'success', message: 'This is too long.'}]
      : []),
  ];
}

function refused(
  problems: readonly {readonly field: string; readonly message: string}[],
): UserError {
  return new UserError(
    NOT_YET,
    problems.length === 1
      ? 'One part is missing.'
      : `${problems.length} parts are missing.`,
    'An action is specific, measurable, assigned, realistic and dated. Complete what is marked.',
    problems.map(({field, message}) => ({field, message})),
  );
}
