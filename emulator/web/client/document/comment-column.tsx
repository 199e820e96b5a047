import {Check, RotateCcw, Trash2} from 'lucide';
import {useState} from 'preact/hooks';
import {explain} from '../api';
import {Avatar} from '../frame/avatar';
import {Icon} from '../kit/icon';
import {useLive} from '../kit/live';
import type {Passage} from './anchors';
import type {Comments} from './comments';
import type {Thread} from './thread';

/** The threads beside the text. */
export function CommentColumn({
  comments,
  mayComment,
  draft,
  onDraftDone,
  active,
  onActive,
}: {
  readonly comments: Comments;
  readonly mayComment: boolean;
  /** What a new comment is about; undefined when none is being written. */
  readonly draft: Passage | null | undefined;
  readonly onDraftDone: () => void;
  readonly active: string | null;
  readonly onActive: (thread: Thread) => void;
}) {
  const threads = useLive(comments.threads);
  const [resolved, showResolved] = useState(false);
  const shown = threads.filter(thread => resolved || !thread.resolved);
  const hidden = threads.filter(thread => thread.resolved).length;
  return (
    <aside class="comments" aria-label="Comments">
      {draft !== undefined && (
        <section class="thread active">
          {draft && <blockquote>{draft.quote}</blockquote>}
          <Writer
            label="Comment"
            action="Comment"
            autofocus
            onSend={async text => {
              await comments.add(text, draft);
              onDraftDone();
            }}
            onCancel={onDraftDone}
          />
        </section>
      )}
      {shown.map(thread => (
        <ThreadCard
          key={thread.id}
          thread={thread}
          comments={comments}
          mayComment={mayComment}
          active={active === thread.id}
          onActive={() => onActive(thread)}
        />
      ))}
      {shown.length === 0 && draft === undefined && (
        <p class="hint">No open comments.</p>
      )}
      {hidden > 0 && (
        <button class="link" onClick={() => showResolved(!resolved)}>
          {resolved ? 'Hide resolved' : `Show ${hidden} resolved`}
        </button>
      )}
    </aside>
  );
}

function ThreadCard({
  thread,
  comments,
  mayComment,
  active,
  onActive,
}: {
  readonly thread: Thread;
  readonly comments: Comments;
  readonly mayComment: boolean;
  readonly active: boolean;
  readonly onActive: () => void;
}) {
  const [failure, setFailure] = useState('');
  const attempt = (work: Promise<void>): void =>
    void work.catch((error: unknown) => setFailure(explain(error)));
  return (
    <section
      class={active ? 'thread active' : 'thread'}
      onClick={onActive}
      aria-label={`Comment by ${thread.author?.displayName ?? 'somebody'}`}
    >
      <div class="thread-head">
        <Said by={thread.author?.displayName} at={thread.createdTime} />
        {mayComment && (
          <button
            class="icon"
            title={thread.resolved ? 'Reopen' : 'Resolve'}
            aria-label={thread.resolved ? 'Reopen' : 'Resolve'}
            onClick={() =>
              attempt(
                comments.settle(thread, thread.resolved ? 'reopen' : 'resolve'),
              )
            }
          >
            <Icon of={thread.resolved ? RotateCcw : Check} size={18} />
          </button>
        )}
        {thread.author?.me && (
          <button
            class="icon"
            title="Delete"
            aria-label="Delete"
            onClick={() => attempt(comments.remove(thread))}
          >
            <Icon of={Trash2} size={16} />
          </button>
        )}
      </div>
      {thread.quotedFileContent?.value && (
        <blockquote>{thread.quotedFileContent.value}</blockquote>
      )}
      <p class="prose">{thread.content}</p>
      {(thread.replies ?? []).map(reply => (
        <div class="reply" key={reply.id}>
          <Said by={reply.author?.displayName} at={reply.createdTime} />
          {reply.action && (
            <p class="hint">
              {reply.action === 'resolve' ? 'Resolved' : 'Reopened'}
            </p>
          )}
          {reply.content && <p class="prose">{reply.content}</p>}
        </div>
      ))}
      {failure && <p class="problem">{failure}</p>}
      {mayComment && active && !thread.resolved && (
        <Writer
          label="Reply"
          action="Reply"
          onSend={text => comments.reply(thread, text)}
        />
      )}
    </section>
  );
}

function Said({
  by = 'Somebody',
  at,
}: {
  readonly by?: string;
  readonly at: string;
}) {
  return (
    <div class="said">
      <Avatar name={by} size={26} />
      <span>
        <strong>{by}</strong>
        <time dateTime={at}>
          {new Date(at).toLocaleString('en-GB', {
            day: 'numeric',
            month: 'short',
            hour: '2-digit',
            minute: '2-digit',
          })}
        </time>
      </span>
    </div>
  );
}

function Writer({
  label,
  action,
  onSend,
  onCancel,
  autofocus = false,
}: {
  readonly label: string;
  readonly action: string;
  readonly onSend: (text: string) => Promise<void>;
  readonly onCancel?: () => void;
  readonly autofocus?: boolean;
}) {
  const [text, setText] = useState('');
  const [failure, setFailure] = useState('');
  const send = (): void => {
    onSend(text.trim()).then(
      () => setText(''),
      (error: unknown) => setFailure(explain(error)),
    );
  };
  return (
    <form
      class="writer"
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        rows={2}
        aria-label={label}
        placeholder={label}
        value={text}
        autofocus={autofocus}
        ref={element => {
          if (autofocus && element && text === '') element.focus();
        }}
        onInput={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      />
      {failure && <p class="problem">{failure}</p>}
      {(text !== '' || onCancel) && (
        <footer>
          <button class="primary" disabled={text.trim() === ''}>
            {action}
          </button>
          {onCancel && (
            <button type="button" onClick={onCancel}>
              Cancel
            </button>
          )}
        </footer>
      )}
    </form>
  );
}
