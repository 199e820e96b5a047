import type {Draft} from '../edit/draft';
import type {Reply, Request} from '../model/types';
import {
  createNamedRange,
  deleteNamedRange,
  replaceNamedRangeContent,
} from './named-ranges';
import {deleteContentRange, insertTextRequest} from './text';

type Kind = keyof Request;

/** How each emulated request kind changes a draft; a kind that is missing is refused by name. */
export const KINDS: {
  readonly [K in Kind]?: (
    draft: Draft,
    request: NonNullable<Request[K]>,
  ) => Reply;
} = {
  createNamedRange,
  deleteContentRange,
  deleteNamedRange,
  insertText: insertTextRequest,
  replaceNamedRangeContent,
};
