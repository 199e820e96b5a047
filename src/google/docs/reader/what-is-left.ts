/** Positions move with every edit, addresses of picture bytes with every reading, and suggestions have a gate of their own. */
const NEVER = /^(startIndex|endIndex|contentUri|suggested.*)$/;

/**
 * What an element holds beside the named properties, as JSON with its keys in order; '' for nothing. Unset and empty
 * are the same, as they are in Google's answers.
 */
export function whatIsLeft(
  node: object | null | undefined,
  known: readonly string[],
): string {
  const left = Object.fromEntries(
    Object.entries(node ?? {}).filter(([key]) => !known.includes(key)),
  );
  const steady = steadied(left);
  return steady === undefined ? '' : JSON.stringify(steady);
}

/** A value as JSON that is the same whenever it says the same. */
export function steadyJson(value: unknown): string {
  return JSON.stringify(steadied(value)) ?? '';
}

function steadied(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    return value.length === 0
      ? undefined
      : value.map(one => steadied(one) ?? null);
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .filter(([key]) => !NEVER.test(key))
    .map(([key, one]) => [key, steadied(one)] as const)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
