import * as v from 'valibot';
import {cleanText} from '../../core/base/clean-text';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import {OperationShape} from '../../core/base/operation';
import {mistakes} from '../../core/base/mistakes';
import {isAddress} from '../../core/incident/incident';
import {isKey} from '../../core/incident/vocabulary';
import {signedIn} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {TaskDecision} from '../contract';
import {TASK_KEYS, TASKS} from '../rules/path-tasks';
import {openAftermath} from './open-aftermath';
import {recordAfter} from './record-after';

const SHAPE = v.object({
  incidentId: v.string(),
  operation: OperationShape,
  task: v.picklist(TASK_KEYS),
  kind: v.picklist(['not-doing', 'taken-up', 'done-by-hand', 'owner']),
  words: v.string(),
  person: v.string(),
});

const LONGEST = 2000;
const NOT_YET = 'Nothing was recorded yet.';

/** Records what a person decided about a task of the path; the same operation again records nothing. */
export function decideTask(world: World, input: unknown): void {
  const by = signedIn(world);
  const decision = checked(input);
  const aftermath = openAftermath(world, decision.incidentId);
  if (!isKey(TASKS, decision.task)) throw new Error('checked before');
  const {label} = TASKS[decision.task];
  recordAfter(
    world,
    aftermath,
    {
      key: `${aftermath.incident.id} ${decision.operation}`,
      incident: aftermath.incident.id,
      task: decision.task,
      what: decision.kind,
      person: decision.person,
      words: decision.words,
      by,
      at: world.now,
    },
    inWords(label, decision),
  );
}

function inWords(label: string, {kind, words, person}: TaskDecision): string {
  switch (kind) {
    case 'not-doing':
      return `${label}: not done, because ${words}`;
    case 'taken-up':
      return `${label}: taken up again`;
    case 'done-by-hand':
      return `${label}: done. ${words}`;
    case 'owner':
      return `${label}: ${person} does it`;
  }
}

function checked(input: unknown): TaskDecision {
  const sent = shaped(SHAPE, input, NOT_YET);
  const decision = {
    ...sent,
    words: cleanText(sent.words),
    person: sent.person.trim(),
  };
  if (decision.words.length > LONGEST) {
    throw refused([{field: 'words', message: 'This is too long.'}]);
  }
  if (decision.kind === 'not-doing' && decision.words === '') {
    throw refused([
      {field: 'words', message: 'Say why it is not done, in a sentence.'},
    ]);
  }
  if (decision.kind === 'done-by-hand' && decision.words === '') {
    throw refused([
      {field: 'words', message: 'Say what was done, and where it is.'},
    ]);
  }
  if (decision.kind === 'owner' && !isAddress(decision.person)) {
    throw refused([
      {field: 'person', message: 'Give the person’s email address.'},
    ]);
  }
  return decision;
}

function refused(
  problems: readonly {field: string; message: string}[],
): UserError {
  return mistakes(NOT_YET, problems);
}
