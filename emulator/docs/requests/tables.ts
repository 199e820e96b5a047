import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {insertBlocks, insertionPoint} from '../edit/insert';
import {assignIndices} from '../model/indices';
import {freshTable} from '../model/tables';
import type {Reply} from '../model/types';

/** The editor's own limit. */
const LARGEST = 20;

/**
 * A newline and a table; what followed in the paragraph follows the table.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#inserttablerequest
 */
export function insertTable(
  draft: Draft,
  request: docs_v1.Schema$InsertTableRequest,
): Reply {
  const rows = request.rows ?? 0;
  const columns = request.columns ?? 0;
  if (rows < 1 || columns < 1) {
    throw invalid('The number of rows and columns must be at least 1.');
  }
  if (columns > LARGEST) {
    throw invalid(`The number of columns must be at most ${LARGEST}.`);
  }
  const point = insertionPoint(draft, request, 'Insert table');
  if (point.segment.kind === 'footnote') {
    throw invalid('Tables cannot be inserted inside a footnote.');
  }
  const block = {table: freshTable(rows, columns)};
  insertBlocks(draft, point, [block], assignIndices([block]));
  return {};
}
