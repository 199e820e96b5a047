/** Suggestions in a document: a file a promise. */
import './suggestions/new-suggestion';
import './suggestions/resolving';
import './suggestions/looks';
import './suggestions/tables';
import './suggestions/other-edits';
