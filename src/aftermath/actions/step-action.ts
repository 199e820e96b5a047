import * as v from 'valibot';
import {oneLine} from '../../core/base/clean-text';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import {journalRow} from '../../core/register/journal';
import type {Cell} from '../../core/register/table-plan';
import {because} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {signedIn} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import {actionState, type Action} from '../rules/action';
import {textIn} from '../rules/cells';
import {openAftermath} from './open-aftermath';

const SHAPE = v.object({
  incidentId: v.string(),
  action: v.string(),
  step: v.picklist(['accept', 'done', 'drop']),
  reason: v.string(),
});

type Step = v.InferOutput<typeof SHAPE>;

/**
 * Accepts an action, says that it is done, or drops it with a reason. Owners who may not write the register cannot
 * accept there themselves: who records it for them says where they said yes, and stands in the journal with it.
 */
export function stepAction(world: World, input: unknown): void {
  const by = signedIn(world);
  const step = shaped(SHAPE, input, 'The action was not changed.');
  const {actions, facts, incident} = openAftermath(world, step.incidentId);
  const action = actions.find(({key}) => key === step.action);
  const row = facts
    .rows('actions')
    .find(
      ({position, cells}) =>
        (textIn(cells, 'key') || `row-${position + 1}`) === step.action,
    );
  if (!action || !row) throw gone();
  const cells = changed(action, step, by, world.now);
  if (cells === null) return;
  const entry = journalRow({
    at: world.now,
    incident: incident.id,
    event: 'after the incident',
    text: inWords(action, step, by),
    by,
    recordedAt: world.now,
    key: `action ${action.key} ${step.step} ${world.now}`,
  });
  try {
    run(
      world.transport,
      writeRows(world.register, facts.reading, ['journal'], reading =>
        reading?.tables.journal?.rows.some(
          ({cells: {key}}) => key === entry.key,
        )
          ? null
          : {
              set: [{tab: 'actions', position: row.position, by: 'key', cells}],
              append: [{tab: 'journal', cells: entry}],
            },
      ),
    );
  } catch (error) {
    throw new UserError(
      'It was not recorded.',
      because(error),
      'Try again; doing it twice changes nothing.',
    );
  }
}

function inWords(action: Action, {step, reason}: Step, by: string): string {
  const what = `“${action.action}”`;
  switch (step) {
    case 'accept':
      return isOwn(action, by)
        ? `Action accepted: ${what}`
        : `Action accepted by ${action.owner}, as ${by} says (${oneLine(reason)}): ${what}`;
    case 'done':
      return `Action done: ${what}`;
    case 'drop':
      return `Action dropped, because ${oneLine(reason)}: ${what}`;
  }
}

function isOwn({owner}: Action, by: string): boolean {
  return owner.toLowerCase() === by.toLowerCase();
}

/** null when it is so already. */
function changed(
  action: Action,
  {step, reason}: Step,
  by: string,
  now: string,
): Readonly<Record<string, Cell>> | null {
  const state = actionState(action);
  switch (step) {
    case 'accept':
      if (action.owner === '') {
        throw new UserError(
          'It was not accepted.',
          'It has no owner yet.',
          'Enter one in the Actions tab.',
        );
      }
      if (!isOwn(action, by) && oneLine(reason) === '') {
        throw new UserError(
          'It was not accepted.',
          `A commitment is one’s own, and this one would be ${action.owner}’s.`,
          'Say where and when they said yes.',
          [{field: 'reason', message: 'Where and when did they say yes?'}],
        );
      }
      return state === 'suggested'
        ? {acceptedAt: now, acceptedBy: action.owner}
        : null;
    case 'done':
      if (state === 'suggested') {
        throw new UserError(
          'It was not set to done.',
          'Nobody has accepted it yet.',
          'Have its owner accept it first, or drop it with a reason.',
        );
      }
      return state === 'accepted' ? {doneAt: now} : null;
    case 'drop': {
      const words = oneLine(reason);
      if (words === '') {
        const message = 'Say why it is not going to be done.';
        throw new UserError(
          'It was not dropped.',
          'A reason is missing.',
          'Write it and send it again.',
          [{field: 'reason', message}],
        );
      }
      return state === 'dropped' ? null : {dropped: `${words} (${by})`};
    }
  }
}

function gone(): UserError {
  return new UserError(
    'Nothing was changed.',
    'This action is not in the register any more.',
    'Reload and look again.',
  );
}
