import type {Thread} from './thread';
import {isUnknownName, query, rest} from '../api';
import {Live} from '../kit/live';
import {poll} from '../kit/polling';
import {type Anchors, type Passage, rangeOf, readAnchors} from './anchors';
import type {DocumentSession} from './session';

const THREAD =
  'id,content,createdTime,resolved,anchor,author(displayName,me),quotedFileContent(value),replies(id,content,createdTime,author(displayName,me),action)';

/** The comments of a document: over the Drive API, and over the Docs API where they stand in the text. */
export class Comments {
  readonly threads = new Live<readonly Thread[]>([]);
  readonly anchors = new Live<Anchors>(new Map());

  constructor(
    private readonly fileId: string,
    private readonly session: Pick<DocumentSession, 'flush' | 'send' | 'tabId'>,
  ) {}

  start(): () => void {
    const read = (): void => void this.read().catch(() => undefined);
    read();
    window.addEventListener('file-changed', read);
    const stop = poll(10_000, () => this.read());
    return () => {
      stop();
      window.removeEventListener('file-changed', read);
    };
  }

  async read(): Promise<void> {
    const {comments} = await rest<{comments?: readonly Thread[]}>(
      'GET',
      query(`/drive/v3/files/${this.fileId}/comments`, {
        fields: `comments(${THREAD})`,
        pageSize: 100,
      }),
    );
    const threads = (comments ?? []).map(withPlainQuote);
    const anchored = threads.some(({anchor}) => anchor?.startsWith('kix.'));
    if (anchored) this.anchors.set(await readAnchors(this.fileId));
    this.threads.set(threads);
  }

  /**
   * Comments about a passage, or with null about the whole file. Where the tenant has no comments in the Docs
   * API the thread is tied to nothing and only quotes the passage; in Docs itself it would be tied all the same.
   */
  async add(content: string, passage: Passage | null): Promise<void> {
    const anchored = passage && (await this.anchor(content, passage));
    if (!anchored) {
      await rest('POST', this.path('', 'id'), {
        content,
        ...(passage
          ? {
              quotedFileContent: {
                mimeType: 'text/html',
                value: asHtml(passage.quote),
              },
            }
          : {}),
      });
    }
    await this.read();
  }

  /** False where the Docs API does not take comments, or loses them, and when the words are gone. */
  private async anchor(content: string, passage: Passage): Promise<boolean> {
    await this.session.flush();
    const range = rangeOf(passage, this.session.tabId.value);
    if (!range) return false;
    try {
      const {commentUpdateState} = await this.session.send([
        {insertComment: {content, range}},
      ]);
      return commentUpdateState === 'ALL_SAVED';
    } catch (error) {
      if (isUnknownName(error)) return false;
      throw error;
    }
  }

  async reply(thread: Thread, content: string): Promise<void> {
    await rest('POST', this.path(`/${thread.id}/replies`, 'id'), {content});
    await this.read();
  }

  /** Closes a thread, or opens it again. */
  async settle(thread: Thread, action: 'resolve' | 'reopen'): Promise<void> {
    await rest('POST', this.path(`/${thread.id}/replies`, 'id'), {action});
    await this.read();
  }

  async remove(thread: Thread): Promise<void> {
    const path = `/drive/v3/files/${this.fileId}/comments/${thread.id}`;
    await rest('DELETE', path);
    await this.read();
  }

  private path(rest: string, fields: string): string {
    return query(`/drive/v3/files/${this.fileId}/comments${rest}`, {fields});
  }
}

/** Drive keeps quotes as HTML; the page works with the words. */
function withPlainQuote(thread: Thread): Thread {
  const html = thread.quotedFileContent?.value;
  if (!html) return thread;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const value = page.body.textContent ?? '';
  return {...thread, quotedFileContent: {value}};
}

function asHtml(text: string): string {
  const element = document.createElement('p');
  element.textContent = text;
  return element.innerHTML;
}
