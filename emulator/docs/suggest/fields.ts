import {sameJson} from '../model/same';

type Fields = Readonly<Record<string, unknown>>;

/** Fields whose state is a message of its own, and the one field of it that is looked at. */
const NESTED: Readonly<
  Record<string, readonly [state: string, inner: string]>
> = {
  shading: ['shadingSuggestionState', 'backgroundColorSuggested'],
  background: ['backgroundSuggestionState', 'backgroundColorSuggested'],
  pageSize: ['pageSizeSuggestionState', 'heightSuggested'],
  textStyle: ['textStyleSuggestionState', 'boldSuggested'],
};

/** The names of the fields two styles differ in. */
export function changedFields(before: object, after: object): string[] {
  const [old, now] = [before as Fields, after as Fields];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    name => !sameJson(old[name], now[name]),
  );
}

/**
 * The mask that says what a suggestion changes, `{boldSuggested: true}`.
 * Source: https://developers.google.com/workspace/docs/api/how-tos/suggestions#style_suggestions
 */
export function stateOf(fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(field => {
      const nested = NESTED[field];
      return nested
        ? [nested[0], {[nested[1]]: true}]
        : [`${field}Suggested`, true];
    }),
  );
}

/** A style with the fields a suggestion changes taken from it; one it leaves unset goes. */
export function applied<T extends object>(
  base: T,
  suggested: object,
  state: object,
): T {
  const result = {...base} as Record<string, unknown>;
  for (const field of fieldsOf(state)) {
    const value = (suggested as Fields)[field];
    if (value === undefined || value === null) delete result[field];
    else result[field] = value;
  }
  return result as T;
}

/** The fields a mask names. */
export function fieldsOf(state: object): string[] {
  const nested = new Map(
    Object.entries(NESTED).map(([field, [name]]) => [name, field]),
  );
  return Object.entries(state)
    .filter(([, value]) => value)
    .map(([name]) => nested.get(name) ?? name.replace(/Suggested$/, ''));
}
