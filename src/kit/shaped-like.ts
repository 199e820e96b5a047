/**
 * `value` brought into the shape of `empty`: keeps what has the same type,
 * takes the rest from `empty`. For text that was stored by an older page.
 * Where `empty` holds null, null and booleans are kept.
 */
export function shapedLike<T>(empty: T, value: unknown): T {
  // The shape is checked member by member below; T is only its name.
  return shaped(empty, value) as T;
}

function shaped(empty: unknown, value: unknown): unknown {
  if (empty === null) return typeof value === 'boolean' ? value : null;
  if (Array.isArray(empty)) return Array.isArray(value) ? value : empty;
  if (typeof empty !== typeof value || value === null) return empty;
  if (typeof empty !== 'object') return value;
  const given = new Map(Object.entries(value ?? {}));
  return Object.fromEntries(
    Object.entries(empty).map(([key, part]) => [
      key,
      shaped(part, given.get(key)),
    ]),
  );
}
