import type {Ids} from '../../kernel/ids';

/** An id as the editor makes them: `kix.` for lists, objects and segments, `h.` for headings, `t.` for tabs. */
export function editorId(ids: Ids, prefix: 'kix' | 'h' | 't'): string {
  return `${prefix}.${ids.text(12).toLowerCase().replace(/[-_]/g, '0')}`;
}
