import {instant} from '../request';
import type {Query} from './query';
import {type Token, tokens} from './tokens';

const EQUALITY = ['=', '!='];
const ORDER = ['=', '!=', '<', '<=', '>', '>='];

const TEXT_OPERATORS = {
  name: ['contains', ...EQUALITY],
  fullText: ['contains'],
  mimeType: ['contains', ...EQUALITY],
  visibility: EQUALITY,
} as const;

const TIMES = ['modifiedTime', 'viewedByMeTime', 'createdTime'] as const;
const FLAGS = ['trashed', 'starred', 'sharedWithMe'] as const;
const PEOPLE = ['parents', 'owners', 'writers', 'readers'] as const;
const SETS = ['properties', 'appProperties'] as const;
const VISIBILITIES = [
  'anyoneCanFind',
  'anyoneWithLink',
  'domainCanFind',
  'domainWithLink',
  'limited',
];

/**
 * Reads the `q` of `files.list`. `and` and `or` have the same rank and are taken from left to right; `not`
 * binds closest. Each field takes only its own operators. Labels are refused: there
 * are none here. Deviation: `shortcutDetails.targetId` is refused, too.
 * Source: https://developers.google.com/workspace/drive/api/guides/ref-search-terms (terms and operators),
 *   https://developers.google.com/workspace/drive/api/guides/search-shareddrives (left to right)
 *
 * @throws SyntaxError for a query Drive would answer with `Invalid Value`.
 */
export function parseQuery(text: string): Query {
  const reader = new Reader(tokens(text));
  if (reader.done) return {kind: 'all'};
  const query = reader.chain();
  if (!reader.done) throw new SyntaxError(text);
  return query;
}

class Reader {
  private at = 0;

  constructor(private readonly list: readonly Token[]) {}

  get done(): boolean {
    return this.at === this.list.length;
  }

  chain(): Query {
    let left = this.unit();
    for (;;) {
      const kind = this.skip('word', 'and')
        ? 'and'
        : this.skip('word', 'or')
          ? 'or'
          : null;
      if (!kind) return left;
      left = {kind, left, right: this.unit()};
    }
  }

  private unit(): Query {
    if (this.skip('word', 'not')) return {kind: 'not', query: this.unit()};
    if (this.skip('sign', '(')) {
      const inner = this.chain();
      this.expect('sign', ')');
      return inner;
    }
    return this.list[this.at]?.kind === 'text'
      ? this.membership()
      : this.term();
  }

  private membership(): Query {
    const value = this.take('text');
    this.expect('word', 'in');
    const collection = oneOf(PEOPLE, this.take('word'));
    if (!collection) throw new SyntaxError('in');
    return {kind: 'in', collection, value};
  }

  private term(): Query {
    const name = this.take('word');
    const flag = oneOf(FLAGS, name);
    if (flag) return this.flag(flag);
    const set = oneOf(SETS, name);
    if (set) return this.property(set);
    const operator = this.operator();
    const value = this.take('text');
    const time = oneOf(TIMES, name);
    if (time && ORDER.includes(operator)) {
      const at = instant(value);
      if (at === undefined) throw new SyntaxError(value);
      return {kind: 'time', field: time, operator, value: at};
    }
    const field = oneOf(
      Object.keys(TEXT_OPERATORS) as (keyof typeof TEXT_OPERATORS)[],
      name,
    );
    if (!field || !oneOf<string>(TEXT_OPERATORS[field], operator)) {
      throw new SyntaxError(name);
    }
    if (field === 'visibility' && !VISIBILITIES.includes(value)) {
      throw new SyntaxError(value);
    }
    return {kind: 'text', field, operator, value};
  }

  /** `sharedWithMe` may stand alone. */
  private flag(field: (typeof FLAGS)[number]): Query {
    const equal = this.skip('sign', '=');
    const unequal = !equal && this.skip('sign', '!=');
    if (!equal && !unequal) {
      if (field !== 'sharedWithMe') throw new SyntaxError(field);
      return {kind: 'flag', field, value: true};
    }
    const word = this.take('word');
    if (word !== 'true' && word !== 'false') throw new SyntaxError(word);
    return {kind: 'flag', field, value: (word === 'true') === equal};
  }

  private property(collection: (typeof SETS)[number]): Query {
    this.expect('word', 'has');
    this.expect('sign', '{');
    const key = this.part('key');
    this.expect('word', 'and');
    const value = this.part('value');
    this.expect('sign', '}');
    return {kind: 'has', collection, key, value};
  }

  private part(name: string): string {
    this.expect('word', name);
    this.expect('sign', '=');
    return this.take('text');
  }

  private operator(): string {
    const token = this.list[this.at++];
    if (!token || token.kind === 'text') throw new SyntaxError('operator');
    return token.text;
  }

  private take(kind: Token['kind']): string {
    const token = this.list[this.at++];
    if (token?.kind !== kind) throw new SyntaxError(token?.text);
    return token.text;
  }

  private skip(kind: Token['kind'], text: string): boolean {
    const token = this.list[this.at];
    if (token?.kind !== kind || token.text !== text) return false;
    this.at++;
    return true;
  }

  private expect(kind: Token['kind'], text: string): void {
    if (!this.skip(kind, text)) throw new SyntaxError(text);
  }
}

function oneOf<T extends string>(
  names: readonly T[],
  name: string,
): T | undefined {
  return names.find(known => known === name);
}
