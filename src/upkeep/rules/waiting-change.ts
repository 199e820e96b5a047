import * as v from 'valibot';
import {same} from '../../core/base/merge-edit';
import {shortHash} from '../../core/base/short-hash';
import type {MetadataForm} from '../contract';

/** A change of details that waits: only what was touched, and which value it was typed over. */
export interface WaitingField {
  /** Of the form: `severity`, `facts.cause`. */
  readonly path: string;
  /** Short hash of the value typing began with. */
  readonly was: string;
  readonly to: unknown;
}

const FieldsShape = v.array(
  v.object({path: v.string(), was: v.string(), to: v.unknown()}),
);

export function readFields(input: unknown): readonly WaitingField[] {
  const read = v.safeParse(FieldsShape, input);
  return read.success ? read.output : [];
}

export function touchedFields(
  base: MetadataForm,
  form: MetadataForm,
): readonly WaitingField[] {
  const before = new Map(leaves(base));
  return leaves(form)
    .filter(([path, to]) => !same(before.get(path), to))
    .map(([path, to]) => ({path, was: hashOf(before.get(path)), to}));
}

/** What somebody changed once more while their first change was waiting. */
export function together(
  earlier: readonly WaitingField[],
  later: readonly WaitingField[],
): readonly WaitingField[] {
  const first = new Map(earlier.map(one => [one.path, one]));
  const merged = later.map((one): WaitingField => {
    const before = first.get(one.path);
    return before && hashOf(before.to) === one.was
      ? {...one, was: before.was}
      : one;
  });
  const again = new Set(later.map(({path}) => path));
  return [...earlier.filter(({path}) => !again.has(path)), ...merged];
}

/** The form with what waits in it. */
export function withFields(
  current: MetadataForm,
  fields: readonly WaitingField[],
): MetadataForm {
  const top: Record<string, unknown> = {...current};
  for (const {path, to} of fields) {
    const [group, key] = path.split('.');
    top[group] =
      key === undefined ? to : {...(top[group] as object), [key]: to};
  }
  return top as unknown as MetadataForm;
}

/** Paths of what somebody else has changed since, to something else. */
export function overtaken(
  current: MetadataForm,
  fields: readonly WaitingField[],
): readonly string[] {
  const now = new Map(leaves(current));
  return fields
    .filter(
      ({path, was, to}) =>
        hashOf(now.get(path)) !== was && !same(now.get(path), to),
    )
    .map(({path}) => path);
}

/** Each field by its path; groups are gone into, a list is one field. */
function leaves(form: MetadataForm): readonly (readonly [string, unknown])[] {
  return Object.entries(form).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value as object).map(
          ([inner, one]): readonly [string, unknown] => [
            `${key}.${inner}`,
            one,
          ],
        )
      : [[key, value] as const],
  );
}

function hashOf(value: unknown): string {
  return shortHash(JSON.stringify(value ?? ''));
}
