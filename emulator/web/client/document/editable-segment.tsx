import {useEffect, useRef} from 'preact/hooks';
import {SegmentEditor} from './segment-editor';
import type {DocumentSession} from './session';

/** Places an editor for one segment on the page and takes it away with it. */
export function EditableSegment({
  session,
  segmentId,
  editable,
  label,
  onFocus,
  onSelect,
  onLink,
}: {
  readonly session: DocumentSession;
  readonly segmentId: string;
  readonly editable: boolean;
  readonly label: string;
  readonly onFocus: (editor: SegmentEditor) => void;
  readonly onSelect: () => void;
  readonly onLink: (editor: SegmentEditor) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const editor = new SegmentEditor(
      segmentId,
      place.current,
      session.blocks(segmentId),
      {
        editable,
        lists: () => session.lists,
        onEdit: () => session.edited(),
        onSelect,
        onLinkKey: () => onLink(editor),
        label,
      },
    );
    editor.view.dom.addEventListener('focus', () => onFocus(editor));
    session.register(editor);
    if (segmentId === '') onFocus(editor);
    return () => {
      session.unregister(editor);
      editor.destroy();
    };
  }, [session, segmentId, session.tabId.value, editable]);
  return <div ref={place} class="segment" />;
}
