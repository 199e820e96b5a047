import type {Draft} from '../edit/draft';
import type {Reply, Request} from '../model/types';
import type {Review} from '../review/review';
import {insertPageBreak, insertSectionBreak} from './breaks';
import {createParagraphBullets, deleteParagraphBullets} from './bullets';
import {
  insertDate,
  insertInlineImage,
  insertPerson,
  insertRichLink,
} from './chips';
import {
  addCommentReply,
  deleteCommentReply,
  updateCommentPost,
} from './comment-posts';
import {deleteComment, insertComment} from './comments';
import {
  createNamedRange,
  deleteNamedRange,
  replaceNamedRangeContent,
} from './named-ranges';
import {updateDocumentStyle, updateSectionStyle} from './page-style';
import {updateParagraphStyle} from './paragraph-style';
import {replaceAllText} from './replace-all';
import {
  createFooter,
  createFootnote,
  createHeader,
  deleteFooter,
  deleteHeader,
} from './segments';
import {
  acceptSuggestion,
  deleteSuggestion,
  rejectSuggestion,
} from './suggestions';
import {mergeTableCells, unmergeTableCells} from './table-cells';
import {
  deleteTableColumn,
  insertTableColumn,
  updateTableColumnProperties,
} from './table-columns';
import {deleteTableRow, insertTableRow} from './table-rows';
import {
  pinTableHeaderRows,
  updateTableCellStyle,
  updateTableRowStyle,
} from './table-style';
import {insertTable} from './tables';
import {addDocumentTab, deleteTab, updateDocumentTabProperties} from './tabs';
import {deleteContentRange, insertTextRequest} from './text';
import {updateTextStyle} from './text-style';

type Kind = keyof Request;

/** How each emulated request kind changes a draft; a kind that is missing is refused by name. */
export const KINDS: {
  readonly [K in Kind]?: (
    draft: Draft,
    request: NonNullable<Request[K]>,
    review: Review,
  ) => Reply;
} = {
  acceptSuggestion,
  addCommentReply,
  addDocumentTab,
  createFooter,
  createFootnote,
  createHeader,
  createNamedRange,
  createParagraphBullets,
  deleteComment,
  deleteCommentReply,
  deleteContentRange,
  deleteFooter,
  deleteHeader,
  deleteNamedRange,
  deleteParagraphBullets,
  deleteSuggestion,
  deleteTab,
  deleteTableColumn,
  deleteTableRow,
  insertComment,
  insertDate,
  insertInlineImage,
  insertPageBreak,
  insertPerson,
  insertRichLink,
  insertSectionBreak,
  insertTable,
  insertTableColumn,
  insertTableRow,
  insertText: insertTextRequest,
  mergeTableCells,
  pinTableHeaderRows,
  rejectSuggestion,
  replaceAllText,
  replaceNamedRangeContent,
  unmergeTableCells,
  updateCommentPost,
  updateDocumentStyle,
  updateDocumentTabProperties,
  updateParagraphStyle,
  updateSectionStyle,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
  updateTextStyle,
};
