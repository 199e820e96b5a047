import {invalid} from '../../kernel/errors';
import type {Draft} from '../edit/draft';
import {notEmulated} from '../edit/refusals';
import type {Reply, Request} from '../model/types';
import {suggestLooks} from './looks';
import type {Suggesting} from './suggesting';
import {
  suggestColumnDeletion,
  suggestRowDeletion,
  suggestTableColumn,
  suggestTableRow,
} from './table-parts';

type Kind = keyof Request;

/**
 * Refused whatever their arguments are.
 * Source: https://developers.google.com/workspace/docs/api/how-tos/suggestions; the words as measured in
 * https://github.com/jonathanmoregard/google_workspace_mcp (docs/findings/suggest-semantics.md)
 */
const REFUSED: ReadonlySet<Kind> = new Set<Kind>([
  'addDocumentTab',
  'createNamedRange',
  'deleteFooter',
  'deleteHeader',
  'deleteNamedRange',
  'deleteTab',
  'updateDocumentTabProperties',
  'updateTableColumnProperties',
]);

/** Kinds that only insert and delete text and things in it: their own edits mark instead. */
const MARKING: ReadonlySet<Kind> = new Set<Kind>([
  'createFootnote',
  'deleteContentRange',
  'insertDate',
  'insertDropdown',
  'insertInlineImage',
  'insertPageBreak',
  'insertPerson',
  'insertRichLink',
  'insertSectionBreak',
  'insertTable',
  'insertText',
  'replaceAllText',
]);

/** Kinds that change looks and move nothing. */
const LOOKS: ReadonlySet<Kind> = new Set<Kind>([
  'createParagraphBullets',
  'deleteParagraphBullets',
  'updateDocumentStyle',
  'updateParagraphStyle',
  'updateTableCellStyle',
  'updateTableRowStyle',
  'updateTextStyle',
]);

const TABLE_PARTS: {
  readonly [K in Kind]?: (
    draft: Draft,
    suggesting: Suggesting,
    request: NonNullable<Request[K]>,
  ) => Reply;
} = {
  insertTableRow: suggestTableRow,
  insertTableColumn: suggestTableColumn,
  deleteTableRow: suggestRowDeletion,
  deleteTableColumn: suggestColumnDeletion,
};

/** Document styles that cannot be suggested. Source: the guide above. */
const PLAIN_STYLES =
  /(^|,)\s*(\*|document_?format|use_?even_?page_?header_?footer|use_?first_?page_?header_?footer)/i;

/**
 * Carries a request out as a suggestion. Google takes more kinds than are emulated; those fail by name.
 *
 * @param plainly the request as a plain edit of a draft.
 */
export function suggest<K extends Kind>(
  draft: Draft,
  suggesting: Suggesting,
  kind: K,
  request: Request,
  plainly: (target: Draft) => Reply,
): Reply {
  const body = request[kind];
  const fields = request.updateDocumentStyle?.fields;
  if (REFUSED.has(kind) || (fields && PLAIN_STYLES.test(fields))) {
    throw invalid('Request does not support application as suggestion.');
  }
  const part = TABLE_PARTS[kind];
  if (part && body) return part(draft, suggesting, body);
  if (MARKING.has(kind)) {
    return draft.as(suggesting, () => plainly(draft));
  }
  if (!LOOKS.has(kind)) throw notEmulated(`${kind} as a suggestion`);
  suggestLooks(draft, suggesting, copy => void plainly(copy));
  return {};
}
