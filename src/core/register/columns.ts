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

export function choice(choices: readonly string[]): Extra {
  return {kind: 'choice', choices, width: 130};
}
