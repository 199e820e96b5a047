import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {query, rest} from '../api';
import {Live} from '../kit/live';
import {poll} from '../kit/polling';
import type {DocumentSession} from './session';

export type Suggestion = docs_v1.Schema$SuggestionThread;
type Request = docs_v1.Schema$Request;

/** The waiting suggestions of a document, over the Docs API; none where the tenant has no such thing. */
export class Suggestions {
  readonly open = new Live<readonly Suggestion[]>([]);

  constructor(
    private readonly fileId: string,
    /** What is typed has to be sent before a decision changes the text, and the text read after it. */
    private readonly session: Pick<DocumentSession, 'flush' | 'reload'>,
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
    const {suggestions} = await rest<docs_v1.Schema$Document>(
      'GET',
      query(`/v1/documents/${this.fileId}`, {
        includeTabsContent: true,
        suggestionsViewMode: 'SUGGESTIONS_INLINE',
        commentsViewMode: 'COMMENTS_VIEW_MODE_INCLUDED',
        fields:
          'suggestions(suggestionId,status,summaryText,headPost(createTime,author(displayName,me)))',
      }),
    );
    this.open.set((suggestions ?? []).filter(({status}) => status === 'OPEN'));
  }

  async decide(
    {suggestionId}: Suggestion,
    kind: 'acceptSuggestion' | 'rejectSuggestion',
  ): Promise<void> {
    await this.session.flush();
    const requests: Request[] = [{[kind]: {suggestionId}}];
    await rest('POST', `/v1/documents/${this.fileId}:batchUpdate`, {requests});
    await this.session.reload();
    await this.read();
  }
}
