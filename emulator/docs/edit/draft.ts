import type {Ids} from '../../kernel/ids';
import {editorId} from '../model/ids';
import {assignIndices} from '../model/indices';
import type {Splice} from '../model/named-ranges';
import {moveNamedRanges} from '../model/named-ranges';
import {findSegment} from '../model/segments';
import type {Segment, Tab} from '../model/types';

/**
 * A copy of a document that a batch changes. Edits alter structure and report each splice; `settle` gives the
 * touched segments their indices anew. Several edits of one segment without settling between them must go
 * from the end towards the start.
 */
export class Draft {
  private readonly dirty = new Map<object, Segment>();

  constructor(
    readonly documentId: string,
    readonly tabs: Tab[],
    private readonly ids: Ids,
    /** The title of the Drive file an address leads to, when the caller may see it. */
    readonly titleOfLink: (uri: string) => string | undefined,
  ) {}

  segment(at: {tabId?: string | null; segmentId?: string | null}): Segment {
    return findSegment(this.tabs, at);
  }

  spliced(segment: Segment, splice: Splice): void {
    moveNamedRanges(segment, splice);
    this.touched(segment);
  }

  /** The segment's structure or runs changed without moving text. */
  touched(segment: Segment): void {
    this.dirty.set(segment.content, segment);
  }

  settle(): void {
    for (const {content} of this.dirty.values()) assignIndices(content);
    this.dirty.clear();
  }

  newId(prefix: 'kix' | 'h' | 't'): string {
    return editorId(this.ids, prefix);
  }
}
