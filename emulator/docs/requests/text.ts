import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {insertText, insertionPoint} from '../edit/insert';
import {checkRange} from '../edit/ranges';
import {removeRange} from '../edit/remove';
import type {Reply} from '../model/types';

export function insertTextRequest(
  draft: Draft,
  request: docs_v1.Schema$InsertTextRequest,
): Reply {
  if (!request.text) {
    throw invalid('Insert text requests must specify text to insert.');
  }
  insertText(
    draft,
    insertionPoint(draft, request, 'Insert text'),
    request.text,
  );
  return {};
}

export function deleteContentRange(
  draft: Draft,
  {range}: docs_v1.Schema$DeleteContentRangeRequest,
): Reply {
  removeRange(draft, checkRange(draft, range));
  return {};
}
