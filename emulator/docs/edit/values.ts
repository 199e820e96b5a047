/** A value as proto3 JSON gives it back: numbers that are zero are left out, at any depth. */
export function withoutZeros<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutZeros) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== 0 && each !== null)
      .map(([key, each]) => [key, withoutZeros(each)]),
  ) as T;
}
