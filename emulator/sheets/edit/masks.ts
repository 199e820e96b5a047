import {invalid} from '../../kernel/errors';
import {camelCase} from '../../kernel/violations';
import {type Mask, parseMask} from '../../kernel/mask';

/** A field mask as paths: `a(b,c/d)` → [['a','b'], ['a','c','d']]. */
export type Paths = readonly (readonly string[])[];

function flatten(mask: Mask): string[][] {
  return Object.entries(mask).flatMap(([name, inner]) => {
    const deeper = flatten(inner);
    return deeper.length === 0 ? [[name]] : deeper.map(path => [name, ...path]);
  });
}

/**
 * The fields an update names.
 *
 * @param known what may be named: a field with `true` may be named with anything below it.
 * @throws ApiError when none is named or one does not exist.
 */
export function updatePaths(
  fields: string | null | undefined,
  known: readonly string[],
): Paths {
  if (!fields) {
    throw invalid(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  }
  let paths: Paths;
  try {
    // Names may be snake_case, as in the body.
    paths = flatten(parseMask(fields)).map(path => path.map(camelCase));
  } catch {
    throw invalid(`Invalid field: ${fields}`);
  }
  for (const path of paths) {
    if (path[0] !== '*' && !known.includes(path[0])) {
      throw invalid(`Invalid field: ${path[0]}`);
    }
  }
  return paths;
}

export function names(paths: Paths, field: string): boolean {
  return paths.some(([first]) => first === '*' || first === field);
}

/** Whether a response mask asks for anything at or below that path. No mask selects everything. */
export function selects(mask: string | undefined, path: string): boolean {
  if (!mask) return true;
  const wanted = path.split('.');
  return flatten(parseMask(mask)).some(selected =>
    selected.every(
      (name, depth) =>
        depth >= wanted.length || name === '*' || name === wanted[depth],
    ),
  );
}

type Json = {readonly [key: string]: unknown};

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function place(target: Json, path: readonly string[], source: Json): Json {
  const [name, ...rest] = path;
  const copy: Record<string, unknown> = {...target};
  const given = source[name];
  if (rest.length === 0 || rest[0] === '*') {
    if (given === undefined || given === null) delete copy[name];
    else copy[name] = given;
    return copy;
  }
  const inner = isJson(copy[name]) ? copy[name] : {};
  const changed = place(inner, rest, isJson(given) ? given : {});
  if (Object.keys(changed).length === 0) delete copy[name];
  else copy[name] = changed;
  return copy;
}

/**
 * What an update makes of an object: named fields are taken from `source`, and cleared where `source` has
 * none; the others stay. Neither argument is changed.
 */
export function masked<T extends object>(
  target: T,
  source: object,
  paths: Paths,
): T {
  if (paths.some(([first]) => first === '*')) return {...source} as T;
  return paths.reduce<Json>(
    (result, path) => place(result, path, source as Json),
    target as Json,
  ) as T;
}
