import type {Literal} from '../model/book';

/** What a formula comes to; `type` is an ErrorType of the API. */
export type Result =
  | {readonly value: Literal}
  | {readonly error: {readonly type: string; readonly message: string}};

const NUMBER = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/;

class Unreadable extends Error {}

/** Recursive descent over `+ - * / & ( )`, numbers, texts, TRUE, FALSE and HYPERLINK. */
class Literals {
  private at = 0;
  constructor(private readonly text: string) {}

  whole(): Literal {
    const value = this.joined();
    this.space();
    if (this.at < this.text.length) throw new Unreadable();
    return value;
  }

  private joined(): Literal {
    let left = this.sum();
    while (this.takes('&')) left = `${shown(left)}${shown(this.sum())}`;
    return left;
  }

  private sum(): Literal {
    let left = this.product();
    for (;;) {
      if (this.takes('+')) left = numeric(left) + numeric(this.product());
      else if (this.takes('-')) left = numeric(left) - numeric(this.product());
      else return left;
    }
  }

  private product(): Literal {
    let left = this.operand();
    for (;;) {
      if (this.takes('*')) left = numeric(left) * numeric(this.operand());
      else if (this.takes('/')) {
        const divisor = numeric(this.operand());
        if (divisor === 0) throw new DivisionByZero();
        left = numeric(left) / divisor;
      } else return left;
    }
  }

  private operand(): Literal {
    if (this.takes('-')) return -numeric(this.operand());
    if (this.takes('+')) return this.operand();
    if (this.takes('(')) return this.closed(this.joined());
    if (this.takes('"')) return this.quoted();
    const number = NUMBER.exec(this.text.slice(this.at));
    if (number) {
      this.at += number[0].length;
      return Number(number[0]);
    }
    return this.named();
  }

  private named(): Literal {
    const name = /^[A-Za-z]+/.exec(this.text.slice(this.at))?.[0] ?? '';
    this.at += name.length;
    const word = name.toUpperCase();
    if (word === 'TRUE' || word === 'FALSE') {
      if (this.takes('(')) this.closed(true);
      return word === 'TRUE';
    }
    if (word !== 'HYPERLINK' || !this.takes('(')) throw new Unreadable();
    const url = this.joined();
    const label = this.takes(',') || this.takes(';') ? this.joined() : url;
    return this.closed(label);
  }

  private quoted(): string {
    let text = '';
    for (;;) {
      const letter = this.text[this.at++];
      if (letter === undefined) throw new Unreadable();
      if (letter !== '"') text += letter;
      else if (this.text[this.at] === '"') text += this.text[this.at++];
      else return text;
    }
  }

  private closed<T>(value: T): T {
    if (!this.takes(')')) throw new Unreadable();
    return value;
  }

  private takes(sign: string): boolean {
    this.space();
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private space(): void {
    while (this.text[this.at] === ' ') this.at++;
  }
}

class DivisionByZero extends Error {}

function numeric(value: Literal): number {
  const number = typeof value === 'boolean' ? Number(value) : Number(value);
  if (Number.isNaN(number)) throw new Unreadable();
  return number;
}

function shown(value: Literal): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : `${value}`;
}

/**
 * Evaluates formulas made of literals. Deviation: references and every function but HYPERLINK are not
 * computed; such a formula is kept as it is and shows `#N/A`, with a message that says so.
 */
export function evaluate(formula: string): Result {
  try {
    return {value: new Literals(formula.slice(1)).whole()};
  } catch (error) {
    if (error instanceof DivisionByZero) {
      return {
        error: {
          type: 'DIVIDE_BY_ZERO',
          message: 'Function DIVIDE parameter 2 cannot be zero.',
        },
      };
    }
    if (!(error instanceof Unreadable)) throw error;
    return {
      error: {
        type: 'N_A',
        message: `The emulator does not compute ${formula}.`,
      },
    };
  }
}

/** The address of a formula that is one HYPERLINK call with literal arguments. */
export function hyperlinkOf(formula: string): string | undefined {
  return /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i
    .exec(formula)?.[1]
    .replace(/""/g, '"');
}
