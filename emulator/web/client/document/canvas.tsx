import {MessageSquarePlus} from 'lucide';
import {Icon} from '../kit/icon';
import {EditableSegment} from './editable-segment';
import {namedStyleCss} from './named-styles';
import type {SegmentEditor} from './segment-editor';
import type {DocumentSession} from './session';

/** The sheet of paper: header, text and footer of the tab that is shown. */
export function Canvas({
  session,
  editable,
  onFocus,
  onSelect,
  onLink,
  onComment,
}: {
  readonly session: DocumentSession;
  readonly editable: boolean;
  readonly onFocus: (editor: SegmentEditor) => void;
  readonly onSelect: () => void;
  readonly onLink: (editor: SegmentEditor) => void;
  /** Absent when nothing is selected, or this person may not comment. */
  readonly onComment?: () => void;
}) {
  const {documentStyle: style} = session.tab;
  const headerId =
    (style?.useFirstPageHeaderFooter && style.firstPageHeaderId) ||
    style?.defaultHeaderId;
  const footerId =
    (style?.useFirstPageHeaderFooter && style.firstPageFooterId) ||
    style?.defaultFooterId;
  const segment = (id: string, label: string) => (
    <EditableSegment
      key={`${session.tabId.value}/${id}`}
      session={session}
      segmentId={id}
      editable={editable}
      label={label}
      onFocus={onFocus}
      onSelect={onSelect}
      onLink={onLink}
    />
  );
  return (
    <main class="canvas" aria-label="Document">
      <style>{namedStyleCss(session.tab)}</style>
      <article class="page-canvas">
        {headerId && (
          <header class="page-header">{segment(headerId, 'Header')}</header>
        )}
        <div class="page-text">{segment('', 'Text')}</div>
        {footerId && (
          <footer class="page-footer">{segment(footerId, 'Footer')}</footer>
        )}
      </article>
      {onComment && (
        <button
          class="add-comment"
          title="Add comment (Ctrl+Alt+M)"
          aria-label="Add comment"
          onMouseDown={event => event.preventDefault()}
          onClick={onComment}
        >
          <Icon of={MessageSquarePlus} />
        </button>
      )}
    </main>
  );
}
