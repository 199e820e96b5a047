/** Short words to write a tab's columns with. */
import type {ColumnPlan} from './table-plan';

/** What a column has beside key and header. */
type Extra = Partial<Omit<ColumnPlan, 'key' | 'header'>>;

/** A text column, unless `extra` says otherwise. */
export function column(
  key: string,
  header: string,
  extra: Extra = {},
): ColumnPlan {
  return {key, header, kind: 'text', width: 120, ...extra};
}

/** Kept by the add-on. */
export const kept: Extra = {protected: true};
export const long: Extra = {kind: 'long-text', width: 280};
export const instant: Extra = {
  kind: 'instant',
  width: 150,
  note: 'UTC, as in 2026-11-21T03:40:00Z',
};
export const flag: Extra = {kind: 'flag', width: 80};
export const link: Extra = {kind: 'link', width: 200, protected: true};

type Words = Readonly<Record<string, string | {readonly label: string}>>;

/** A dropdown: of plain words, or of the names of a vocabulary. */
export function choice(words: readonly string[] | Words): Extra {
  if (isList(words)) return {kind: 'choice', choices: words, width: 130};
  const names = namesOf(words);
  return {kind: 'choice', choices: Object.values(names), names, width: 160};
}

/** Keys of a vocabulary, one a line, shown by their names. */
export function listOf(words: Words): Extra {
  return {names: namesOf(words)};
}

function namesOf(words: Words): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).map(([key, word]) => [
      key,
      typeof word === 'string' ? word : word.label,
    ]),
  );
}

function isList(words: readonly string[] | Words): words is readonly string[] {
  return Array.isArray(words);
}
