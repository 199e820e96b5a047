import {numberIn, type Scalar} from '../values';
import {FormulaError} from '../values';

/** A column by its letters or as `Col1`. */
export interface Column {
  readonly kind: 'column';
  readonly name: string;
}

export interface Aggregate {
  readonly kind: 'aggregate';
  readonly by: 'sum' | 'count' | 'avg' | 'min' | 'max';
  readonly of: Column;
}

export type Selected = Column | Aggregate;

export type Condition =
  | {readonly kind: 'all'; readonly parts: readonly Condition[]}
  | {readonly kind: 'any'; readonly parts: readonly Condition[]}
  | {readonly kind: 'not'; readonly part: Condition}
  | {
      readonly kind: 'compare';
      readonly column: Column;
      readonly sign: string;
      readonly value: Scalar;
    };

export interface Query {
  /** Undefined for every column. */
  readonly select?: readonly Selected[];
  readonly where?: Condition;
  readonly groupBy: readonly Column[];
  readonly orderBy: readonly {
    readonly of: Selected;
    readonly ascending: boolean;
  }[];
  readonly limit?: number;
  readonly offset?: number;
  readonly labels: readonly {readonly of: Selected; readonly text: string}[];
}

const PART =
  /\s*(?:("[^"]*"|'[^']*')|(`[^`]*`|[A-Za-z_]\w*)|(-?\d+(?:\.\d+)?)|(<=|>=|<>|!=|[=<>(),*]))/y;

/** Reads a query as far as it is emulated; anything else is refused by its word. */
class Reader {
  private readonly parts: string[] = [];
  private at = 0;

  constructor(text: string) {
    PART.lastIndex = 0;
    const end = text.trimEnd().length;
    while (PART.lastIndex < end) {
      const found = PART.exec(text);
      if (!found) throw refused('the text is not understood');
      this.parts.push(found[0].trim());
    }
  }

  query(): Query {
    const select = this.word('select') ? this.selection() : undefined;
    const where = this.word('where') ? this.any() : undefined;
    const groupBy = this.words('group', 'by')
      ? this.list(() => this.column())
      : [];
    const orderBy = this.words('order', 'by')
      ? this.list(() => {
          const of = this.selected();
          const descending = this.word('desc');
          if (!descending) this.word('asc');
          return {of, ascending: !descending};
        })
      : [];
    const limit = this.word('limit') ? this.number() : undefined;
    const offset = this.word('offset') ? this.number() : undefined;
    const labels = this.word('label')
      ? this.list(() => ({of: this.selected(), text: this.text()}))
      : [];
    const rest = this.parts[this.at];
    if (rest !== undefined) {
      throw refused(`the emulator does not compute "${rest}" there`);
    }
    return {
      ...(select && {select}),
      ...(where && {where}),
      ...{groupBy, orderBy, labels},
      ...(limit !== undefined && {limit}),
      ...(offset !== undefined && {offset}),
    };
  }

  private selection(): readonly Selected[] | undefined {
    if (this.word('*')) return undefined;
    return this.list(() => this.selected());
  }

  private selected(): Selected {
    for (const by of ['sum', 'count', 'avg', 'min', 'max'] as const) {
      if (this.parts[this.at + 1] !== '(' || !this.word(by)) continue;
      this.require('(');
      const of = this.column();
      this.require(')');
      return {kind: 'aggregate', by, of};
    }
    return this.column();
  }

  private column(): Column {
    const name = this.next();
    if (!/^(?:[A-Z]{1,3}|Col\d+|`.*`)$/.test(name)) {
      throw refused(`"${name}" is no column`);
    }
    return {kind: 'column', name: name.replace(/`/g, '')};
  }

  private any(): Condition {
    const parts = [this.all()];
    while (this.word('or')) parts.push(this.all());
    return parts.length === 1 ? parts[0] : {kind: 'any', parts};
  }

  private all(): Condition {
    const parts = [this.condition()];
    while (this.word('and')) parts.push(this.condition());
    return parts.length === 1 ? parts[0] : {kind: 'all', parts};
  }

  private condition(): Condition {
    if (this.word('not')) return {kind: 'not', part: this.condition()};
    if (this.word('(')) {
      const inner = this.any();
      this.require(')');
      return inner;
    }
    const column = this.column();
    if (this.word('is')) {
      const negated = this.word('not');
      this.require('null');
      const blank: Condition = {
        ...{kind: 'compare', column, sign: 'null', value: null},
      };
      return negated ? {kind: 'not', part: blank} : blank;
    }
    const sign = this.next().toLowerCase();
    if (sign === 'starts' || sign === 'ends') this.require('with');
    return {kind: 'compare', column, sign, value: this.value()};
  }

  private value(): Scalar {
    if (this.word('date') || this.word('datetime') || this.word('timeofday')) {
      const text = this.text();
      const number = numberIn(text);
      if (number === undefined) throw refused(`"${text}" is no date`);
      return number;
    }
    if (this.word('true')) return true;
    if (this.word('false')) return false;
    const part = this.parts[this.at] ?? '';
    return /^["']/.test(part) ? this.text() : this.number();
  }

  private text(): string {
    const part = this.next();
    if (!/^["']/.test(part)) throw refused(`"${part}" is no text`);
    return part.slice(1, -1);
  }

  private number(): number {
    const part = this.next();
    const number = Number(part);
    if (Number.isNaN(number)) throw refused(`"${part}" is no number`);
    return number;
  }

  private list<T>(one: () => T): readonly T[] {
    const items = [one()];
    while (this.word(',')) items.push(one());
    return items;
  }

  private next(): string {
    const part = this.parts[this.at++];
    if (part === undefined) throw refused('it ends too early');
    return part;
  }

  private word(word: string): boolean {
    if (this.parts[this.at]?.toLowerCase() !== word) return false;
    this.at++;
    return true;
  }

  private words(first: string, second: string): boolean {
    if (!this.word(first)) return false;
    this.require(second);
    return true;
  }

  private require(word: string): void {
    if (!this.word(word)) throw refused(`"${word}" is expected`);
  }
}

export function refused(why: string): FormulaError {
  return new FormulaError(
    'VALUE',
    `Unable to parse query string for Function QUERY parameter 2: ${why}.`,
  );
}

/** Source: https://developers.google.com/chart/interactive/docs/querylanguage; pivot, format and options are not read. */
export function parsedQuery(text: string): Query {
  return new Reader(text).query();
}
