import * as v from 'valibot';
import {cleanText} from '../../core/base/clean-text';
import {parseInstant} from '../../core/base/instant';
import {shaped} from '../../core/base/shaped';
import {UserError} from '../../core/base/user-error';
import {OperationShape} from '../../core/base/operation';
import {mistakes} from '../../core/base/mistakes';
import {LONGEST} from '../../core/incident/longest';
import {journalRow} from '../../core/register/journal';
import {because} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {signedIn} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import {timelineDoubts} from '../rules/timeline-doubts';
import {correctionKey} from '../rules/timeline-rows';
import {openAftermath} from './open-aftermath';
import {recordAfter} from './record-after';

const CORRECTION = v.object({
  incidentId: v.string(),
  operation: OperationShape,
  corrects: v.string(),
  at: v.string(),
  text: v.string(),
});

/** Records that somebody has read the merged timeline; what was doubtful then stays written beside it. */
export function acceptTimeline(
  world: World,
  incidentId: unknown,
  operation: unknown,
): void {
  const by = signedIn(world);
  if (!v.is(OperationShape, operation)) throw unreadable();
  const aftermath = openAftermath(world, incidentId);
  const {incident, timeline} = aftermath;
  const doubts = timelineDoubts(timeline).length;
  const words = `${timeline.length} rows read; ${doubts === 0 ? 'nothing doubtful' : `${doubts} doubtful, known`}`;
  recordAfter(
    world,
    aftermath,
    {
      key: `${incident.id} ${operation}`,
      incident: incident.id,
      task: 'timeline-review',
      what: 'happened',
      person: '',
      words,
      by,
      at: world.now,
    },
    `Timeline reviewed: ${words}`,
  );
}

/** Puts what somebody entered right with a new row: the old one stays, and both times are kept. */
export function correctTimeline(world: World, input: unknown): void {
  const by = signedIn(world);
  const {incidentId, operation, corrects, at, text} = shaped(
    CORRECTION,
    input,
    'The correction was not entered yet.',
  );
  const {facts, incident, timeline} = openAftermath(world, incidentId);
  const words = cleanText(text);
  const when = parseInstant(at);
  const row = timeline.find(({key}) => key === corrects);
  if (row?.source !== 'entry') {
    throw new UserError(
      'The correction was not entered.',
      'Only what people entered is corrected here.',
      'Add an entry that says what is right.',
    );
  }
  const same = row.text === words && row.at === when;
  const problems = [
    ...(words === '' || same
      ? [{field: 'text', message: 'Say what is right.'}]
      : []),
    ...(words.length > LONGEST.text
      ? [{field: 'text', message: 'This is too long.'}]
      : []),
    ...(when === null || when > world.now
      ? [{field: 'at', message: 'Give the time at which it happened.'}]
      : []),
  ];
  if (problems.length > 0 || when === null) {
    throw mistakes('The correction was not entered yet.', problems);
  }
  const key = correctionKey(operation, corrects);
  try {
    run(
      world.transport,
      writeRows(world.register, facts.layout, ['journal'], reading =>
        [
          ...facts.rows('journal'),
          ...(reading?.tables.journal?.rows ?? []),
        ].some(({cells}) => cells.key === key)
          ? null
          : {
              append: [
                {
                  tab: 'journal',
                  cells: journalRow({
                    at: when,
                    incident: incident.id,
                    event: 'correction',
                    text: words,
                    by,
                    recordedAt: world.now,
                    key,
                  }),
                },
              ],
            },
      ),
    );
  } catch (error) {
    throw new UserError(
      'The correction was not entered.',
      because(error),
      'Send it again; it will not be written twice.',
    );
  }
}

function unreadable(): UserError {
  return new UserError(
    'Nothing was recorded.',
    'This cannot be read.',
    'Reload and send it again.',
  );
}
