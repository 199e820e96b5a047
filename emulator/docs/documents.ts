import {createHash} from 'node:crypto';
import {ApiError} from '../kernel/errors';
import type {Ground} from '../kernel/contracts';
import type {Collection} from '../kernel/store';
import type {SegmentSplice} from './edit/draft';
import {RecentRevisions} from './merge/recent';
import {freshTab} from './model/fresh';
import {refuseTooLarge} from './model/size';
import type {Block, DocumentRecord, Tab} from './model/types';

/** The stored documents, by file id. */
export class Documents {
  private readonly records: Collection<DocumentRecord>;
  private readonly recent = new RecentRevisions();

  constructor(private readonly ground: Pick<Ground, 'store' | 'clock'>) {
    const {store} = ground;
    this.records = store.collection<DocumentRecord>('docs.documents');
  }

  get(documentId: string): DocumentRecord {
    const record = this.records.get(documentId);
    if (record) return record;
    throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
  }

  create(documentId: string, blocks?: Block[]): DocumentRecord {
    return this.put(documentId, [freshTab('t.0', 'Tab 1', 0, blocks)]);
  }

  /** Stores content under a file id, as a new document. */
  put(documentId: string, tabs: Tab[]): DocumentRecord {
    refuseTooLarge(tabs);
    return this.records.set(documentId, {documentId, tabs, revision: 1});
  }

  /** Swaps in what a batch made of the document. */
  replace(
    documentId: string,
    tabs: Tab[],
    splices: readonly SegmentSplice[],
  ): DocumentRecord {
    refuseTooLarge(tabs);
    const now = this.ground.clock.now();
    this.recent.note(this.get(documentId), tabs, splices, now);
    return this.records.update(documentId, record => {
      record.tabs = tabs;
      record.revision += 1;
    });
  }

  /** What happened to the text since a revision, as this person sees it; null when that is too far behind. */
  since(
    record: DocumentRecord,
    revisionId: string,
    email: string,
  ): readonly SegmentSplice[] | null {
    const isTarget = (revision: number) =>
      revisionIdFor({...record, revision}, email) === revisionId;
    return isTarget(record.revision)
      ? []
      : this.recent.since(record, isTarget, this.ground.clock.now());
  }

  remove(documentId: string): void {
    this.records.delete(documentId);
  }
}

/**
 * The revision as this person sees it: opaque, and worthless to anybody else. Google also forgets one after
 * 24 hours; here it is valid as long as it is the latest.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#Document
 */
export function revisionIdFor(record: DocumentRecord, email: string): string {
  return `ALm37B${createHash('sha256')
    .update(`${record.documentId}\n${record.revision}\n${email}`)
    .digest('base64url')}`;
}
