import {UserError} from '../../core/base/user-error';
import {hasEntry, journalRow} from '../../core/register/journal';
import type {Cell} from '../../core/register/table-plan';
import {because} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {signedIn} from '../../world/incidents/register-facts';
import type {World} from '../../world/world';
import type {OpenExercise} from './open-exercise';

export interface ExerciseEntry {
  /** The same key again writes nothing. */
  readonly key: string;
  readonly text: string;
  readonly at: string;
}

/** Writes one entry of an exercise into the journal, and the row of the Practice tab that ends it. */
export function keepInJournal(
  world: World,
  {facts, incident}: OpenExercise,
  entry: ExerciseEntry,
  practice?: Readonly<Record<string, Cell>>,
): void {
  const by = signedIn(world);
  const {key} = entry;
  if (hasEntry(facts.rows('journal'), key)) return;
  run(
    world.transport,
    writeRows(world.register, facts.layout, ['journal'], reading =>
      hasEntry(reading?.tables.journal?.rows ?? [], key)
        ? null
        : {
            append: [
              {
                tab: 'journal',
                cells: journalRow({
                  ...entry,
                  event: 'exercise',
                  incident: incident.id,
                  by,
                  recordedAt: world.now,
                }),
              },
              ...(practice ? [{tab: 'practice', cells: practice}] : []),
            ],
          },
    ),
  );
}

export function notRecorded(error: unknown): UserError {
  return new UserError(
    'It was not recorded.',
    because(error),
    'Send it again; it will not be written twice.',
  );
}
