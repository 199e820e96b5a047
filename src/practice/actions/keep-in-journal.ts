import {UserError} from '../../core/base/user-error';
import {hasEntry, journalRow} from '../../core/register/journal';
import type {Cell} from '../../core/register/table-plan';
import {because} from '../../world/ask/explain';
import {run} from '../../world/ask/waves';
import {writeRows} from '../../world/ask/write-rows';
import {signedIn} from '../../world/incidents/register-facts';
import type {Changes, Reading} from '../../world/register';
import type {World} from '../../world/world';
import type {OpenExercise} from './open-exercise';

export interface ExerciseEntry {
  /** The same key again writes nothing. */
  readonly key: string;
  readonly text: string;
  readonly at: string;
}

/**
 * Writes one entry of an exercise into the journal. With a row of the Practice tab the exercise has ended: it is closed, so
 * that no clock of it runs on and nobody is reminded.
 */
export function keepInJournal(
  world: World,
  exercise: OpenExercise,
  entry: ExerciseEntry,
  practice?: Readonly<Record<string, Cell>>,
): void {
  const by = signedIn(world);
  const {facts, incident} = exercise;
  const {key} = entry;
  if (hasEntry(facts.rows('journal'), key)) return;
  run(
    world.transport,
    writeRows(
      world.register,
      facts.layout,
      ['journal', 'incidents'],
      reading =>
        hasEntry(reading?.tables.journal?.rows ?? [], key)
          ? null
          : {
              set: practice ? closed(world, exercise, reading) : [],
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

function closed(
  {now}: World,
  {facts, incident}: OpenExercise,
  reading: Reading | null,
): NonNullable<Changes['set']> {
  const row =
    reading?.tables.incidents?.rows.find(
      ({cells}) => cells.id === incident.id,
    ) ?? facts.incidentRow(incident.id);
  return row
    ? [
        {
          tab: 'incidents',
          position: row.position,
          by: 'id',
          cells: {phase: 'closed', rev: incident.rev + 1, updatedAt: now},
        },
      ]
    : [];
}

export function notRecorded(error: unknown): UserError {
  return new UserError(
    'It was not recorded.',
    because(error),
    'Send it again; it will not be written twice.',
  );
}
