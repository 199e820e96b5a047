/** For sorting texts by their code units, the same in every language of the runtime. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
