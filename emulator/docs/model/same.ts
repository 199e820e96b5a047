/**
 * Whether two JSON values are the same, whatever the order of their keys; an undefined key is an absent one.
 * `isDeepStrictEqual` would also compare prototypes, which differ between realms.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const [left, right] = [a as Fields, b as Fields];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    [...names].every(name => sameJson(left[name], right[name]))
  );
}

type Fields = Readonly<Record<string, unknown>>;
