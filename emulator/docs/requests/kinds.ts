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
  createDropdownDefinition,
  deleteDropdownDefinition,
  updateDropdownDefinitionProperties,
} from './dropdown-definitions';
import {insertDropdown, updateDropdownProperties} from './dropdowns';
import {
  createNamedRange,
  deleteNamedRange,
  replaceNamedRangeContent,
} from './named-ranges';
import {updateNamedStyle} from './named-styles';
import {updateDocumentStyle, updateSectionStyle} from './page-style';
import {updateParagraphStyle} from './paragraph-style';
import {deletePositionedObject, replaceImage} from './pictures';
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
  createDropdownDefinition,
  createFooter,
  createFootnote,
  createHeader,
  createNamedRange,
  createParagraphBullets,
  deleteComment,
  deleteCommentReply,
  deleteContentRange,
  deleteDropdownDefinition,
  deleteFooter,
  deleteHeader,
  deleteNamedRange,
  deleteParagraphBullets,
  deletePositionedObject,
  deleteSuggestion,
  deleteTab,
  deleteTableColumn,
  deleteTableRow,
  insertComment,
  insertDate,
  insertDropdown,
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
  replaceImage,
  replaceNamedRangeContent,
  unmergeTableCells,
  updateCommentPost,
  updateDocumentStyle,
  updateDocumentTabProperties,
  updateDropdownDefinitionProperties,
  updateDropdownProperties,
  updateNamedStyle,
  updateParagraphStyle,
  updateSectionStyle,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
  updateTextStyle,
};
