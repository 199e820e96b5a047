import {query, rest} from '../api';
import {Live} from '../kit/live';
import {poll} from '../kit/polling';

/** A thread as the Drive API gives it: authors come without addresses. */
export interface Thread {
  readonly id: string;
  readonly content: string;
  readonly createdTime: string;
  readonly resolved?: boolean;
  readonly author?: Author;
  readonly quotedFileContent?: {readonly value?: string};
  readonly replies?: readonly Reply[];
}

export interface Reply {
  readonly id: string;
  readonly content?: string;
  readonly createdTime: string;
  readonly author?: Author;
  readonly action?: 'resolve' | 'reopen';
}

interface Author {
  readonly displayName?: string;
  readonly me?: boolean;
}

const THREAD =
  'id,content,createdTime,resolved,author(displayName,me),quotedFileContent(value),replies(id,content,createdTime,author(displayName,me),action)';

/** The comments of a file, over the Drive API. */
export class Comments {
  readonly threads = new Live<readonly Thread[]>([]);

  constructor(private readonly fileId: string) {}

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
    this.threads.set((comments ?? []).map(withPlainQuote));
  }

  /** Comments about a quote; '' is about the whole file. */
  async add(content: string, quote: string): Promise<void> {
    await rest('POST', this.path('', 'id'), {
      content,
      ...(quote
        ? {quotedFileContent: {mimeType: 'text/html', value: asHtml(quote)}}
        : {}),
    });
    await this.read();
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
