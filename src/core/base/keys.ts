/** The keys of a table, in its order. For tables written out in code: what comes from outside may hold others. */
export function keysOf<T extends object>(
  table: T,
): readonly (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[];
}
