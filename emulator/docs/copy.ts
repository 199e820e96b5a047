import type {Ids} from '../kernel/ids';
import {Draft} from './edit/draft';
import {editorId} from './model/ids';
import {allTabs} from './model/segments';
import {namedRangesOf} from './model/named-ranges';
import type {Tab} from './model/types';
import {hasSuggestions, resolve} from './suggest/resolve';

/**
 * The content of a copied file: text, styles, lists, headers, footnotes and tabs keep their ids; named ranges
 * survive under new ids. Comments are Drive's to copy; their anchors go along and show with their threads.
 * Waiting suggestions stay behind, as rejected.
 * Source: assumption; that copies keep named ranges is common experience, no page says so, and of suggestions
 * only the editor's "copy comments and suggestions" box is known.
 */
export function copyOf(tabs: readonly Tab[], ids: Ids): Tab[] {
  const copy = structuredClone([...tabs]);
  if (hasSuggestions(copy)) {
    resolve(new Draft('', copy, ids), () => true, 'reject');
  }
  for (const tab of allTabs(copy)) {
    for (const named of namedRangesOf(tab)) {
      named.namedRangeId = editorId(ids, 'kix');
    }
  }
  return copy;
}
