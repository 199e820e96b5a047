import type {Incident} from './incident';

/** Stands at the head of every text of an exercise (S2-31, S2-32, S4-33). */
export const EXERCISE_BANNER =
  'EXERCISE EXERCISE EXERCISE – nothing here has happened';

/** An operation an exercise is declared with begins with it; the column is the add-on's own, and never changes. */
const OPERATION = /^exercise-([a-z]+(?:-[a-z]+)*)-[0-9a-f]{8,}$/;

export function exerciseOperation(scenario: string, random: string): string {
  return `exercise-${scenario}-${random}`;
}

/** Key of the scenario that is played; '' for a real incident. */
export function scenarioPlayed({
  operation,
}: Pick<Incident, 'operation'>): string {
  return OPERATION.exec(operation)?.[1] ?? '';
}

export function isExercise(incident: Pick<Incident, 'operation'>): boolean {
  return scenarioPlayed(incident) !== '';
}

/** Before every title, so that no list, mail or file name can be taken for a real one. */
export function markExercise(text: string): string {
  return text.startsWith('EXERCISE: ') ? text : `EXERCISE: ${text}`;
}

/** Whether somebody may be written to or let in: in an exercise only who is of the organisation itself. */
export function mayHear(
  incident: Pick<Incident, 'operation'>,
  domain: string,
): (address: string) => boolean {
  const inside = `@${domain.toLowerCase()}`;
  return address =>
    !isExercise(incident) || address.toLowerCase().endsWith(inside);
}
