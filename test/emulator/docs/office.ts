import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Settings} from '../../../emulator/kernel/contracts';
import {createWorkspace, type Workspace} from '../../../emulator/workspace';

type Request = docs_v1.Schema$Request;
type Document = docs_v1.Schema$Document;
type Answer = docs_v1.Schema$BatchUpdateDocumentResponse;

export const WRITER = 'writer@example.com';
export const LEGAL = 'legal@example.com';
export const SME = 'sme@example.com';

/** A whole workspace with one document of the writer's; legal may comment, the SME may edit. */
export class Office {
  readonly workspace: Workspace;
  readonly id: string;

  constructor(text: string, settings: Partial<Settings> = {}) {
    this.workspace = createWorkspace({settings});
    const created = this.ok<Document>(WRITER, 'POST', '/v1/documents', {
      title: 'Statement',
    });
    this.id = created.documentId ?? '';
    this.share(LEGAL, 'commenter');
    this.share(SME, 'writer');
    this.batch(WRITER, [{insertText: {text, location: {index: 1}}}]);
  }

  share(emailAddress: string, role: string): void {
    this.ok(
      WRITER,
      'POST',
      `/drive/v3/files/${this.id}/permissions?sendNotificationEmail=false`,
      {type: 'user', role, emailAddress},
    );
  }

  /** The body of a call that has to succeed. */
  ok<T>(email: string, method: string, url: string, body?: unknown): T {
    const answer = this.workspace.request(email, method, url, body);
    if (answer.status < 300) return answer.body as T;
    throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  }

  batch(email: string, requests: Request[], writeMode?: 'SUGGEST'): Answer {
    return this.ok(email, 'POST', this.batchUrl, {
      requests,
      ...(writeMode ? {writeControl: {writeMode}} : {}),
    });
  }

  suggest(email: string, ...requests: Request[]): Answer {
    return this.batch(email, requests, 'SUGGEST');
  }

  /** Status and message of a batch that has to fail. */
  refusal(
    email: string,
    requests: unknown[],
    writeControl?: object,
  ): [status: number, message: string] {
    const body = {requests, ...(writeControl ? {writeControl} : {})};
    return this.failure(email, 'POST', this.batchUrl, body);
  }

  failure(
    email: string,
    method: string,
    url: string,
    body?: unknown,
  ): [status: number, message: string] {
    const answer = this.workspace.request(email, method, url, body);
    if (answer.status < 300) throw new Error('The call was accepted.');
    const {error} = answer.body as {error: {message: string}};
    return [answer.status, error.message];
  }

  get(email: string, query: string): Document {
    return this.ok(email, 'GET', `/v1/documents/${this.id}?${query}`);
  }

  /** With comments and suggestions. */
  reviewed(email: string): Document {
    return this.get(email, INCLUDED);
  }

  /** The text of the body in a view of suggestions, in lines. */
  text(view = 'SUGGESTIONS_INLINE'): string {
    const {body} = this.get(WRITER, `suggestionsViewMode=${view}`);
    return textOf(body?.content ?? []);
  }

  private get batchUrl(): string {
    return `/v1/documents/${this.id}:batchUpdate`;
  }
}

export const INCLUDED =
  'includeTabsContent=true&suggestionsViewMode=SUGGESTIONS_INLINE&commentsViewMode=COMMENTS_VIEW_MODE_INCLUDED';

export function textOf(
  blocks: readonly docs_v1.Schema$StructuralElement[],
): string {
  return blocks
    .map(({paragraph, table}) =>
      paragraph
        ? (paragraph.elements ?? [])
            .map(each => each.textRun?.content ?? '\ufffc')
            .join('')
        : (table?.tableRows ?? [])
            .map(
              row =>
                `[${(row.tableCells ?? [])
                  .map(cell => textOf(cell.content ?? []).trimEnd())
                  .join('|')}]`,
            )
            .join(''),
    )
    .join('');
}

export function range(startIndex: number, endIndex: number) {
  return {startIndex, endIndex};
}

export function insert(index: number, text: string): Request {
  return {insertText: {text, location: {index}}};
}

export function remove(startIndex: number, endIndex: number): Request {
  return {deleteContentRange: {range: range(startIndex, endIndex)}};
}
