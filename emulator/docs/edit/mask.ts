import {invalid} from '../../kernel/errors';

type Json = Record<string, unknown>;

/**
 * The paths of an update mask in camel case; `*` stands for every field of `known`. Unknown names are refused.
 * Source: https://developers.google.com/workspace/docs/api/how-tos/field-masks
 */
export function pathsOf(
  fields: string | null | undefined,
  known: readonly string[],
): string[] {
  if (!fields) {
    throw invalid(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  }
  if (fields.trim() === '*') return [...known];
  return fields.split(',').map(each => {
    const path = each
      .trim()
      .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (!known.includes(path.split('.')[0])) {
      throw invalid(`Invalid field: ${each.trim()}`);
    }
    return path;
  });
}

/** A copy of `target` in which each path has the value of `source`, or is gone where the source has none. */
export function masked<T extends object>(
  target: T,
  source: object,
  paths: readonly string[],
): T {
  let result = {...target} as Json;
  for (const path of paths) {
    result = withPath(result, source as Json, path.split('.'));
  }
  return result as T;
}

function withPath(target: Json, source: Json, [name, ...rest]: string[]): Json {
  const result = {...target};
  const given = source[name];
  if (rest.length === 0) {
    if (given === undefined || given === null) delete result[name];
    else result[name] = structuredClone(given);
    return result;
  }
  result[name] = withPath(
    (target[name] as Json | undefined) ?? {},
    (given as Json | undefined) ?? {},
    rest,
  );
  return result;
}
