import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import type {InsertionPoint} from '../edit/insert';
import {insertBlocks, insertionPoint} from '../edit/insert';
import {inheritedLooks} from '../edit/named-style';
import {withoutInherited} from '../edit/restyle';
import {assignIndices} from '../model/indices';
import {cellParagraph, freshCell, freshTable} from '../model/tables';
import {inheritedStyle, splitAt} from '../model/runs';
import type {Reply, TextStyle} from '../model/types';

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
  const looks = looksAt(point);
  const block = {
    table: freshTable(rows, columns, () =>
      freshCell([cellParagraph(structuredClone(looks))]),
    ),
  };
  insertBlocks(draft, point, [block], assignIndices([block]));
  return {};
}

/** How text looks there, seen from normal text, which cells begin with: a heading's size goes along. */
function looksAt({segment: {tab}, index, place}: InsertionPoint): TextStyle {
  const [before, after] = splitAt(place.paragraph.elements ?? [], index);
  const shown = {
    ...inheritedLooks(tab, place.paragraph).text,
    ...inheritedStyle(before, after),
  };
  const normal = inheritedLooks(tab, {}).text;
  return withoutInherited(shown, normal, Object.keys(shown));
}
