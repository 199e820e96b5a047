import type {Ids} from '../kernel/ids';
import {editorId} from './model/ids';
import {allTabs} from './model/segments';
import {namedRangesOf} from './model/named-ranges';
import type {Tab} from './model/types';

/**
 * The content of a copied file: text, styles, lists, headers, footnotes and tabs keep their ids; named ranges
 * survive under new ids.
 * Source: assumption; that copies keep named ranges is common experience, no page says so.
 */
export function copyOf(tabs: readonly Tab[], ids: Ids): Tab[] {
  const copy = structuredClone([...tabs]);
  for (const tab of allTabs(copy)) {
    for (const named of namedRangesOf(tab)) {
      named.namedRangeId = editorId(ids, 'kix');
    }
  }
  return copy;
}
