/** Google's types allow both null and undefined for what is not there. */
export function present<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
