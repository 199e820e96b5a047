/** A parsed search. `in` and `has` have their own shapes; all else is field, operator and value. */
export type Query =
  | {readonly kind: 'all'}
  | {readonly kind: 'and' | 'or'; readonly left: Query; readonly right: Query}
  | {readonly kind: 'not'; readonly query: Query}
  | {
      readonly kind: 'text';
      readonly field: 'name' | 'fullText' | 'mimeType' | 'visibility';
      readonly operator: string;
      readonly value: string;
    }
  | {
      readonly kind: 'time';
      readonly field: 'modifiedTime' | 'viewedByMeTime' | 'createdTime';
      readonly operator: string;
      readonly value: number;
    }
  | {
      readonly kind: 'flag';
      readonly field: 'trashed' | 'starred' | 'sharedWithMe';
      readonly value: boolean;
    }
  | {
      readonly kind: 'in';
      readonly collection: 'parents' | 'owners' | 'writers' | 'readers';
      readonly value: string;
    }
  | {
      readonly kind: 'has';
      readonly collection: 'properties' | 'appProperties';
      readonly key: string;
      readonly value: string;
    };

/** Every part of a query, the query itself first; `negated` ones lie below an odd number of `not`. */
export function* parts(
  query: Query,
  negated = false,
): Generator<{readonly query: Query; readonly negated: boolean}> {
  yield {query, negated};
  if (query.kind === 'and' || query.kind === 'or') {
    yield* parts(query.left, negated);
    yield* parts(query.right, negated);
  } else if (query.kind === 'not') {
    yield* parts(query.query, !negated);
  }
}
