import type {Literal} from '../model/cell';
import {FormulaError} from './values';
import {tokensOf, type CellReference, type Token} from './tokens';

/** A formula, understood. An argument that was left out is undefined. */
export type Expression =
  | {readonly kind: 'literal'; readonly value: Literal}
  | {readonly kind: 'error'; readonly text: string}
  | {readonly kind: 'reference'; readonly reference: CellReference}
  | {readonly kind: 'name'; readonly name: string}
  | {
      readonly kind: 'call';
      /** In capital letters. */
      readonly name: string;
      readonly args: readonly (Expression | undefined)[];
    }
  | {
      readonly kind: 'operation';
      readonly sign: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'signed';
      readonly sign: '-' | '+' | '%';
      readonly operand: Expression;
    }
  | {
      readonly kind: 'array';
      readonly rows: readonly (readonly Expression[])[];
    };

/** How tightly operators bind. Source: https://support.google.com/docs/table/25273 (operators) and Excel's order. */
const BINDING: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.operation(0);
    if (this.at < this.tokens.length) throw unreadable();
    return expression;
  }

  private operation(least: number): Expression {
    let left = this.operand();
    for (;;) {
      const sign = this.tokens[this.at]?.text;
      const binding = BINDING[sign ?? ''] ?? 0;
      if (binding <= least || this.tokens[this.at].kind !== 'sign') return left;
      this.at++;
      left = {kind: 'operation', sign, left, right: this.operation(binding)};
    }
  }

  private operand(): Expression {
    for (const sign of ['-', '+'] as const) {
      if (this.takes(sign)) {
        return {kind: 'signed', sign, operand: this.operand()};
      }
    }
    let operand = this.atom();
    while (this.takes('%')) operand = {kind: 'signed', sign: '%', operand};
    return operand;
  }

  private atom(): Expression {
    if (this.takes('(')) return this.closed(')', this.operation(0));
    if (this.takes('{')) return this.array();
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'number':
      case 'text':
        return {kind: 'literal', value: token.value};
      case 'error':
        return {kind: 'error', text: token.text};
      case 'reference':
        return {kind: 'reference', reference: token.reference};
      case 'name':
        return this.named(token.text);
      case 'sign':
      case 'space':
      case undefined:
        throw unreadable();
    }
  }

  private named(name: string): Expression {
    if (this.takes('(')) {
      return {kind: 'call', name: name.toUpperCase(), args: this.args()};
    }
    if (/^(true|false)$/i.test(name)) {
      return {kind: 'literal', value: /^true$/i.test(name)};
    }
    return {kind: 'name', name};
  }

  private args(): readonly (Expression | undefined)[] {
    const args: (Expression | undefined)[] = [];
    if (this.takes(')')) return args;
    for (;;) {
      const next = this.tokens[this.at]?.text;
      const empty = next === ',' || next === ';' || next === ')';
      args.push(empty ? undefined : this.operation(0));
      if (this.takes(')')) return args;
      if (!this.takes(',') && !this.takes(';')) throw unreadable();
    }
  }

  private array(): Expression {
    const rows: Expression[][] = [[]];
    for (;;) {
      rows[rows.length - 1].push(this.operation(0));
      if (this.takes('}')) return {kind: 'array', rows};
      if (this.takes(';')) rows.push([]);
      else if (!this.takes(',')) throw unreadable();
    }
  }

  private closed<T>(sign: string, value: T): T {
    if (!this.takes(sign)) throw unreadable();
    return value;
  }

  private takes(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.at++;
    return true;
  }
}

function unreadable(): FormulaError {
  return new FormulaError('ERROR', 'Formula parse error.');
}

/** Formulas are read again at every change; the same texts come again and again. */
const known = new Map<string, Expression | FormulaError>();
const MOST_KNOWN = 10_000;

/** @throws FormulaError `#ERROR!` when the text is no formula. */
export function parsed(formula: string): Expression {
  const before = known.get(formula);
  if (before instanceof FormulaError) throw before;
  if (before) return before;
  if (known.size > MOST_KNOWN) known.clear();
  try {
    const tokens = tokensOf(formula);
    if (!tokens) throw unreadable();
    const expression = new Parser(
      tokens.filter(({kind}) => kind !== 'space'),
    ).whole();
    known.set(formula, expression);
    return expression;
  } catch (error) {
    // Brackets in brackets without end are no formula either.
    const wrong = error instanceof RangeError ? unreadable() : error;
    if (wrong instanceof FormulaError) known.set(formula, wrong);
    throw wrong;
  }
}
