/** For sorting texts by their code units, the same in every language of the runtime. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Two rows people typed alike have the same key and tell themselves apart by their clause. */
export function byKey(
  a: {readonly key: string; readonly clause: string},
  b: {readonly key: string; readonly clause: string},
): number {
  return order(a.key, b.key) || order(a.clause, b.clause);
}
