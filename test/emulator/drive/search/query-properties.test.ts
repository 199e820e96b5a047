import fc from 'fast-check';
import {matches} from '../../../../emulator/drive/search/evaluate';
import {parseQuery} from '../../../../emulator/drive/search/parse';
import type {Query} from '../../../../emulator/drive/search/query';
import type {Indexed} from '../../../../emulator/drive/search/search-index';
import {DriveState} from '../../../../emulator/drive/state';
import {createWorkspace} from '../../../../emulator/workspace';
import {anyText} from '../../../scenery/any-text';

/** Prints a query with every bracket, so that reading left to right cannot matter. */
function print(query: Query): string {
  const quoted = (text: string) =>
    `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
  switch (query.kind) {
    case 'all':
      return '';
    case 'and':
    case 'or':
      return `(${print(query.left)}) ${query.kind} (${print(query.right)})`;
    case 'not':
      return `not (${print(query.query)})`;
    case 'text':
      return `${query.field} ${query.operator} ${quoted(query.value)}`;
    case 'time':
      return `${query.field} ${query.operator} '${new Date(query.value).toISOString()}'`;
    case 'flag':
      return `${query.field} = ${query.value}`;
    case 'in':
      return `${quoted(query.value)} in ${query.collection}`;
    case 'has':
      return `${query.collection} has { key=${quoted(query.key)} and value=${quoted(query.value)} }`;
  }
}

const text = anyText({maxLength: 8});
const leaf: fc.Arbitrary<Query> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    field: fc.constantFrom('name' as const, 'mimeType' as const),
    operator: fc.constantFrom('=', '!=', 'contains'),
    value: text,
  }),
  fc.record({
    kind: fc.constant('time' as const),
    field: fc.constantFrom('modifiedTime' as const, 'createdTime' as const),
    operator: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
    value: fc.integer({min: 0, max: 4_000_000_000_000}),
  }),
  fc.record({
    kind: fc.constant('flag' as const),
    field: fc.constantFrom('trashed' as const, 'starred' as const),
    value: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('in' as const),
    collection: fc.constantFrom('parents' as const, 'owners' as const),
    value: text,
  }),
  fc.record({
    kind: fc.constant('has' as const),
    collection: fc.constantFrom(
      'properties' as const,
      'appProperties' as const,
    ),
    key: text,
    value: text,
  }),
);
const {query} = fc.letrec<{query: Query}>(tie => ({
  query: fc.oneof(
    {maxDepth: 4},
    leaf,
    fc.record({kind: fc.constant('not' as const), query: tie('query')}),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      left: tie('query'),
      right: tie('query'),
    }),
  ),
}));

describe('the query reader', () => {
  it('reads back every query it could be given', () => {
    fc.assert(
      fc.property(query, asked => {
        expect(parseQuery(print(asked))).toEqual(asked);
      }),
    );
  });

  it('answers or throws a SyntaxError for any text, and nothing else', () => {
    const pieces = fc.constantFrom(
      ...['name', '=', "'a'", 'and', 'or', 'not', '(', ')', 'in', 'parents'],
      ...['has', '{', '}', 'key', 'trashed', 'true', '"', "'", '\\', '<='],
    );
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 12}), words => {
        try {
          parseQuery(words.join(' '));
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
      {numRuns: 500},
    );
  });
});

describe('the query evaluator', () => {
  const {ground, directory} = createWorkspace();
  const state = new DriveState(ground, directory);
  const asker = {email: 'writer@example.com', project: 'p'};
  const file = fc.record({
    id: fc.constant('f'),
    name: text,
    mimeType: text,
    parent: text,
    createdAt: fc.integer({min: 0, max: 4_000_000_000_000}),
    modifiedAt: fc.integer({min: 0, max: 4_000_000_000_000}),
    properties: fc.dictionary(text, text, {maxKeys: 2}),
    appProperties: fc.record({p: fc.dictionary(text, text, {maxKeys: 2})}),
  });
  const holds = (asked: Query, on: Indexed) => matches(state, asked, on, asker);

  it('obeys the laws of and, or, not', () => {
    fc.assert(
      fc.property(query, query, file, (left, right, on) => {
        const [a, b] = [holds(left, on), holds(right, on)];
        expect(holds({kind: 'and', left, right}, on)).toBe(a && b);
        expect(holds({kind: 'or', left, right}, on)).toBe(a || b);
        expect(holds({kind: 'not', query: left}, on)).toBe(!a);
      }),
    );
  });

  it('finds every file by its own name and properties', () => {
    fc.assert(
      fc.property(file, on => {
        const own: Query = {
          kind: 'text',
          field: 'name',
          operator: '=',
          value: on.name,
        };
        expect(holds(own, on)).toBe(true);
        for (const [key, value] of Object.entries(on.appProperties.p)) {
          const has = {kind: 'has', collection: 'appProperties'} as const;
          expect(holds({...has, key, value}, on)).toBe(true);
        }
      }),
    );
  });
});
