import type {FieldProblem} from '../base/answer';
import {inWords, parseInstant} from '../base/instant';
import {lines} from '../policy/policy-columns';
import type {Cell} from '../register/table-plan';
import {percent, withoutZone, yesOrNo} from '../register/typed-cells';
import {isKey} from './vocabulary';

export type Cells = Readonly<Record<string, Cell>>;
/** Words a cell may hold, by key; people know them by their label. */
export type Words = Readonly<Record<string, string | {readonly label: string}>>;

/** Reads the cells of one row as what they are meant to be. What cannot be read is noted under the column's key. */
export class RowReader {
  private readonly found: FieldProblem[] = [];

  constructor(private readonly cells: Cells) {}

  /** In the order the cells were read. */
  get problems(): readonly FieldProblem[] {
    return this.found;
  }

  text(field: string): string {
    return String(this.cells[field] ?? '').trim();
  }

  list(field: string): readonly string[] {
    return lines(this.cells[field] ?? '');
  }

  /** '' for an empty cell, and for one that holds no instant. */
  instant(field: string): string {
    const typed = this.text(field);
    if (typed === '') return '';
    const at = parseInstant(typed);
    const bare = at === null ? withoutZone(this.cells[field]) : null;
    if (bare !== null) {
      this.note(
        field,
        `"${inWords(bare).slice(0, 16)}" does not say of which time zone. Write ${bare} if it is UTC.`,
      );
    } else if (at === null) {
      this.wrong(field, 'a UTC time such as 2026-11-21T03:40:00Z');
    }
    return at ?? '';
  }

  /** @param otherwise For an empty cell, and for one that holds none of the words. */
  word<T extends Words, F extends string>(
    field: string,
    words: T,
    otherwise: F,
  ): Extract<keyof T, string> | F {
    const typed = this.text(field);
    if (typed === '') return otherwise;
    if (isKey(words, typed)) return typed;
    this.wrong(field, `one of: ${labelsOf(words)}`);
    return otherwise;
  }

  /** Those of a list that are known. */
  words<T extends Words>(
    field: string,
    words: T,
  ): readonly Extract<keyof T, string>[] {
    const typed = this.list(field);
    const known = typed.flatMap(one => (isKey(words, one) ? [one] : []));
    if (known.length < typed.length) {
      this.wrong(field, `out of: ${labelsOf(words)}, one a line`);
    }
    return known;
  }

  flag(field: string): boolean {
    const read = yesOrNo(this.cells[field]);
    // What nobody can read keeps its documents: leaving something out needs a clear no.
    if (read === 'unclear') {
      this.wrong(field, 'yes or no, or tick the box');
    }
    return read === true || read === 'unclear';
  }

  /** From 0 to 100; null for an empty cell, and for one that holds no share. */
  share(field: string): number | null {
    const cell = this.cells[field];
    const share = percent(cell);
    if (share === 'nothing') return null;
    if (typeof share === 'number' && share >= 0 && share <= 100) return share;
    if (typeof cell === 'number' && share === 'unclear') {
      this.note(
        field,
        `"${this.short(field)}" may be ${Math.round(cell * 1e6) / 1e4} % or ${this.short(field)} %: Sheets keeps both the same way. Enter it in the sidebar.`,
      );
    } else {
      this.wrong(field, 'a number from 0 to 100');
    }
    return null;
  }

  /** Notes that a cell holds something impossible. */
  wrong(field: string, expected: string): void {
    this.note(
      field,
      `"${this.short(field)}" cannot be used here. Write ${expected}.`,
    );
  }

  note(field: string, message: string): void {
    this.found.push({field, message});
  }

  private short(field: string): string {
    return this.text(field).slice(0, 60);
  }
}

function labelsOf(words: Words): string {
  return Object.values(words)
    .map(word => (typeof word === 'string' ? word : word.label))
    .join(', ');
}
