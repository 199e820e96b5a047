import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {Refusal, explain, query, rest} from '../api';
import {Live} from '../kit/live';
import {poll} from '../kit/polling';
import {changes} from './changes';
import {merge} from './merge';
import type {Block} from './model';
import {fromEditor, toEditor} from './prosemirror';
import type {Lists} from './read-docs';
import type {SegmentEditor} from './segment-editor';
import {suggestedIn} from './suggestion-marks';
import {blocksOf, contentOf, flatTabs} from './tabs';

export type SaveState =
  | {readonly kind: 'saved'}
  | {readonly kind: 'saving'}
  | {readonly kind: 'failed'; readonly why: string};

/** How long a person may pause before what they typed is sent, in ms. */
const PAUSE = 400;
/** How often others' edits are asked for, in ms. */
const POLL = 2000;

/** One open document: what the server has, what the editors hold, and the way between them. */
export class DocumentSession {
  readonly state = new Live<SaveState>({kind: 'saved'});
  readonly document = new Live<docs_v1.Schema$Document | null>(null);
  readonly tabId = new Live('');
  /** Whether what is typed is suggested instead of written. */
  readonly suggesting = new Live(false);
  /** Words that could not be put back after somebody else changed the same place. */
  readonly lost = new Live<readonly string[]>([]);
  private readonly editors = new Map<string, SegmentEditor>();
  private saving: Promise<void> | null = null;
  private timer = 0;
  private version = '';
  private stopPolling = (): void => {};

  constructor(readonly fileId: string) {}

  /** Throws `Refusal` when the document cannot be opened. */
  async open(): Promise<void> {
    this.version = await this.readVersion();
    const document = await this.read();
    this.tabId.set(flatTabs(document)[0]?.tabProperties?.tabId ?? '');
    this.document.set(document);
    this.stopPolling = poll(POLL, () => this.look());
    window.addEventListener('beforeunload', event => {
      if (this.dirty) event.preventDefault();
    });
  }

  close(): void {
    this.stopPolling();
  }

  get tab(): docs_v1.Schema$DocumentTab {
    const document = this.document.value;
    const tab = document
      ? flatTabs(document).find(
          ({tabProperties}) => tabProperties?.tabId === this.tabId.value,
        )
      : undefined;
    return tab?.documentTab ?? {};
  }

  get lists(): Lists {
    return this.tab.lists ?? {};
  }

  /** The blocks of a segment as the server has them; '' is the body. */
  blocks(segmentId: string): readonly Block[] {
    return blocksOf(this.tab, segmentId);
  }

  register(editor: SegmentEditor): void {
    this.editors.set(editor.segmentId, editor);
    this.colour(editor);
  }

  unregister(editor: SegmentEditor): void {
    this.editors.delete(editor.segmentId);
  }

  editor(segmentId: string): SegmentEditor | undefined {
    return this.editors.get(segmentId);
  }

  /** The editors on the page, one a segment of the tab that is shown. */
  get shown(): readonly SegmentEditor[] {
    return [...this.editors.values()];
  }

  edited(): void {
    this.state.set({kind: 'saving'});
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), PAUSE);
  }

  /** Sends what is unsaved; afterwards the server and the page agree, or `state` says why not. */
  async flush(): Promise<void> {
    window.clearTimeout(this.timer);
    while (this.saving) await this.saving;
    if (!this.dirty) return;
    this.saving = this.save().finally(() => (this.saving = null));
    await this.saving;
  }

  /** What was typed until now goes out as it was meant. */
  async suggest(on: boolean): Promise<void> {
    await this.flush();
    this.suggesting.set(on);
  }

  /** Sends requests that are no typing (a table, a row), after what is typed. */
  async send(
    requests: readonly docs_v1.Schema$Request[],
  ): Promise<docs_v1.Schema$BatchUpdateDocumentResponse> {
    await this.flush();
    const answer = await this.write(requests);
    await this.reload();
    return answer;
  }

  async reload(): Promise<void> {
    const document = await this.read();
    this.lost.change(before => [...before, ...this.take(document)]);
  }

  private get dirty(): boolean {
    return [...this.editors.values()].some(editor => editor.dirty);
  }

  private async save(): Promise<void> {
    this.state.set({kind: 'saving'});
    try {
      for (let round = 0; this.dirty && round < 4; round++) {
        const requests = this.requests();
        if (requests.length > 0) await this.writeOrMerge(requests);
        await this.reload();
        // What Docs does not keep (an edit of a fixture) is gone after reading; typing meanwhile is not.
        if (requests.length === 0) this.restore();
      }
      if (this.dirty) this.edited();
      else this.state.set({kind: 'saved'});
    } catch (error) {
      this.state.set({kind: 'failed', why: explain(error)});
      const retry = error instanceof Refusal && error.status === 400 ? 0 : 5000;
      if (retry > 0) {
        this.timer = window.setTimeout(() => void this.flush(), retry);
      }
    }
  }

  private requests(): docs_v1.Schema$Request[] {
    return [...this.editors.values()].flatMap(editor => {
      const place = {tabId: this.tabId.value, segmentId: editor.segmentId};
      const found = changes(editor.before, fromEditor(editor.doc), place);
      // From now on this is what the server is expected to have.
      if (found.length > 0) editor.sent();
      return found;
    });
  }

  private async writeOrMerge(
    requests: readonly docs_v1.Schema$Request[],
  ): Promise<void> {
    const before = new Map(
      [...this.editors.values()].map(editor => [
        editor,
        toEditor(editor.blocks),
      ]),
    );
    try {
      await this.write(requests);
    } catch (error) {
      // Nothing was written: the edits are unsaved again, on top of the state they were made on.
      for (const [editor, base] of before) editor.base = base;
      const stale =
        error instanceof Refusal &&
        error.status === 400 &&
        /revision/i.test(error.message);
      if (!stale) throw error;
    }
  }

  private write(
    requests: readonly docs_v1.Schema$Request[],
  ): Promise<docs_v1.Schema$BatchUpdateDocumentResponse> {
    return rest('POST', `/v1/documents/${this.fileId}:batchUpdate`, {
      requests,
      writeControl: {
        // Who may only comment learns of no revision.
        requiredRevisionId: this.document.value?.revisionId,
        ...(this.suggesting.value ? {writeMode: 'SUGGEST'} : {}),
      },
    });
  }

  private read(): Promise<docs_v1.Schema$Document> {
    return rest(
      'GET',
      query(`/v1/documents/${this.fileId}`, {includeTabsContent: true}),
    );
  }

  private async readVersion(): Promise<string> {
    const path = query('/_web/version', {fileId: this.fileId});
    return (await rest<{version: string}>('GET', path)).version;
  }

  /** Shows the server's state, unsaved edits on top. Returns words that found no place. */
  private take(document: docs_v1.Schema$Document): readonly string[] {
    this.document.set(document);
    const tab = this.tab;
    return [...this.editors.values()].flatMap(editor => {
      const blocks = blocksOf(tab, editor.segmentId);
      if (!editor.dirty) {
        editor.accept(blocks);
        this.colour(editor);
        return [];
      }
      const {doc, lost} = merge(editor.base, editor.doc, toEditor(blocks));
      editor.acceptMerged(blocks, doc);
      return lost;
    });
  }

  /** Marks move with the typing while something is unsaved. */
  private colour(editor: SegmentEditor): void {
    if (editor.dirty) return;
    editor.showSuggestions(suggestedIn(contentOf(this.tab, editor.segmentId)));
  }

  private restore(): void {
    for (const editor of this.editors.values()) editor.accept(editor.blocks);
  }

  private async look(): Promise<void> {
    const version = await this.readVersion();
    if (version === this.version || this.saving || this.dirty) return;
    this.version = version;
    await this.reload();
    window.dispatchEvent(new Event('file-changed'));
  }
}
