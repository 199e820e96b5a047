import type {Ids} from '../../kernel/ids';

/** An id as the editor makes them: `kix.` for lists, objects and segments, `h.` for headings, `t.` for tabs. */
export function editorId(
  ids: Ids,
  prefix: 'kix' | 'h' | 't' | 'suggest' | 'dropdownItem',
): string {
  return `${prefix}.${ids.text(12).toLowerCase().replace(/[-_]/g, '0')}`;
}

export function suggestionId(ids: Ids): string {
  return editorId(ids, 'suggest');
}

/** Comments and their replies; a comment's first post has the id of its thread. */
export function postId(ids: Ids): string {
  return `AAAA${ids.text(7)}`;
}
