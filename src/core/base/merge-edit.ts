/** A value that two people changed at the same time. */
export interface Conflict {
  /** Path of the field, as in a FieldProblem. */
  readonly field: string;
  readonly theirs: string;
}

export interface Merged<T> {
  readonly form: T;
  readonly conflicts: readonly Conflict[];
}

/**
 * What a person typed on top of what is there now: fields they did not touch follow what is there, fields they touched stay as
 * typed. Where both changed the same field, the typed value stays and the other is named. Groups of fields are gone into; a
 * list is one field.
 *
 * @param base What the form held before typing began.
 */
export function mergeEdit<T extends object>(
  base: T,
  mine: T,
  theirs: T,
): Merged<T> {
  const conflicts: Conflict[] = [];
  const form = merged(base, mine, theirs, '', conflicts);
  return {form: form as T, conflicts};
}

function merged(
  base: object,
  mine: object,
  theirs: object,
  path: string,
  conflicts: Conflict[],
): object {
  const at = (group: object, key: string): unknown =>
    (group as Readonly<Record<string, unknown>>)[key];
  return Object.fromEntries(
    Object.keys(theirs).map(key => {
      const field = `${path}${key}`;
      const [was, typed, is] = [at(base, key), at(mine, key), at(theirs, key)];
      if (isGroup(is)) {
        const [before, now] = [was, typed].map(one =>
          isGroup(one) ? one : is,
        );
        return [key, merged(before, now, is, `${field}.`, conflicts)];
      }
      if (typed === undefined || same(was, typed) || same(typed, is)) {
        return [key, is];
      }
      if (!same(was, is)) conflicts.push({field, theirs: inWords(is)});
      return [key, typed];
    }),
  );
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ') || 'nothing';
  if (isGroup(value)) return Object.values(value).join(' ');
  return String(value ?? '') || 'nothing';
}
