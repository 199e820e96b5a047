/**
 * A fixed part of a long table: every `step`th row, beginning elsewhere for another FAULT_SEED. All of it when EVERY_FAULT
 * is set, as in `npm run test:exhaustive`. Choose a step that shares no factor with the length of a row's group.
 */
export function sampled<T>(rows: readonly T[], step: number): readonly T[] {
  if (process.env.EVERY_FAULT) return rows;
  const seed = Number(process.env.FAULT_SEED ?? 0);
  return rows.filter((_, index) => (index + seed) % step === 0);
}
