import type {Container} from '../../../appsscript/contracts';
import type {ShownEffect} from '../../wire';
import {ScriptBridge} from '../frame/script-bridge';
import {indexOf, positionOf} from './places';
import type {DocumentSession} from './session';

/** What scripts see of the page of a document, and what they may do to it. */
export function scriptSideOf(session: DocumentSession): ScriptBridge {
  return new ScriptBridge({
    async container(): Promise<Container> {
      await session.flush();
      const editor = session.editor('');
      const place = {fileId: session.fileId, kind: 'document'} as const;
      if (!editor) return place;
      const {from, to} = editor.view.state.selection;
      return {
        ...place,
        selection: {
          tabId: session.tabId.value,
          segmentId: '',
          startIndex: indexOf(from, editor.blocks, editor.doc),
          endIndex: indexOf(to, editor.blocks, editor.doc),
        },
      };
    },
    select(effect: ShownEffect) {
      if (effect.kind !== 'selectText') return;
      const {tabId, segmentId, startIndex, endIndex} = effect.selection;
      void session.reload().then(() => {
        if (tabId) session.tabId.set(tabId);
        requestAnimationFrame(() => {
          const editor = session.editor(segmentId);
          editor?.select(
            positionOf(startIndex, editor.blocks, editor.doc),
            positionOf(endIndex, editor.blocks, editor.doc),
          );
        });
      });
    },
    refresh: () => void session.reload().catch(() => undefined),
    focus: () => session.editor('')?.view.focus(),
  });
}
