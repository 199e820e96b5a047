import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Block} from '../../../../emulator/web/client/document/model';
import {readBlocks} from '../../../../emulator/web/client/document/read-docs';
import {createWorkspace} from '../../../../emulator/workspace';

export const WRITER = 'writer@example.com';

/** A document on an emulator of its own. */
export class ADocument {
  private readonly workspace = createWorkspace();
  readonly id: string;

  constructor() {
    const made = this.call('POST', '/v1/documents', {title: 'Test'});
    this.id = String((made as docs_v1.Schema$Document).documentId);
  }

  change(requests: readonly docs_v1.Schema$Request[]): void {
    if (requests.length === 0) return;
    this.call('POST', `/v1/documents/${this.id}:batchUpdate`, {requests});
  }

  tab(): docs_v1.Schema$Tab {
    const read = this.call(
      'GET',
      `/v1/documents/${this.id}?includeTabsContent=true`,
    ) as docs_v1.Schema$Document;
    const [tab] = read.tabs ?? [];
    return tab;
  }

  blocks(): readonly Block[] {
    const {documentTab} = this.tab();
    return readBlocks(documentTab?.body?.content, documentTab?.lists ?? {});
  }

  place() {
    const tabId = this.tab().tabProperties?.tabId ?? '';
    return {tabId, segmentId: ''};
  }

  /** The text under each named range, by name; several pieces are joined. */
  named(): Readonly<Record<string, string>> {
    const tab = this.tab().documentTab ?? {};
    const text = textByIndex(tab.body?.content ?? []);
    return Object.fromEntries(
      Object.entries(tab.namedRanges ?? {}).map(([name, {namedRanges}]) => [
        name,
        (namedRanges ?? [])
          .flatMap(({ranges}) => ranges ?? [])
          .map(({startIndex, endIndex}) =>
            text.slice(startIndex ?? 0, endIndex ?? 0).join(''),
          )
          .join(''),
      ]),
    );
  }

  private call(method: string, url: string, body?: unknown): unknown {
    const answer = this.workspace.request(WRITER, method, url, body);
    if (answer.status !== 200) {
      throw new Error(`${method} ${url}: ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }
}

function textByIndex(
  content: readonly docs_v1.Schema$StructuralElement[],
): string[] {
  const text: string[] = [];
  for (const {paragraph, table} of content) {
    for (const {startIndex, textRun} of paragraph?.elements ?? []) {
      [...(textRun?.content ?? '').split('')].forEach((unit, at) => {
        text[(startIndex ?? 0) + at] = unit;
      });
    }
    for (const row of table?.tableRows ?? []) {
      for (const cell of row.tableCells ?? []) {
        Object.assign(text, textByIndex(cell.content ?? []));
      }
    }
  }
  return text;
}

/** A paragraph as somebody typed it. */
export function typed(text: string, style = 'NORMAL_TEXT'): Block {
  return {
    kind: 'paragraph',
    start: 0,
    look: {style},
    pieces: text === '' ? [] : [{text, style: {}}],
  };
}

/** Lines of text, those in cells included, each table row as one line. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map(block => {
    switch (block.kind) {
      case 'fixture':
        return block.label;
      case 'paragraph':
        return block.pieces
          .map(piece => ('text' in piece ? piece.text : piece.object.label))
          .join('');
      case 'table':
        return block.rows
          .map(row => row.map(cell => linesOf(cell.blocks).join('/')).join('|'))
          .join(' ; ');
    }
  });
}
