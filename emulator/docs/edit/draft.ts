import type {Ids} from '../../kernel/ids';
import {editorId} from '../model/ids';
import {moveAnchors} from '../model/comment-anchors';
import {assignIndices} from '../model/indices';
import type {Splice} from '../model/named-ranges';
import {moveNamedRanges} from '../model/named-ranges';
import {findSegment} from '../model/segments';
import type {Segment, Tab} from '../model/types';
import type {Suggesting} from '../suggest/suggesting';

/** A splice, and which segment it was in. */
export interface SegmentSplice extends Splice {
  readonly tabId: string;
  readonly segmentId: string;
}

/**
 * A copy of a document that a batch changes. Edits alter structure and report each splice; `settle` gives the
 * touched segments their indices anew. Several edits of one segment without settling between them must go
 * from the end towards the start.
 */
export class Draft {
  /** Every splice so far, oldest first. */
  readonly splices: SegmentSplice[] = [];
  private readonly dirty = new Map<object, Segment>();
  private suggests?: Suggesting;

  constructor(
    readonly documentId: string,
    readonly tabs: Tab[],
    private readonly ids: Ids,
    /** The title of the Drive file an address leads to, when the caller may see it. */
    readonly titleOfLink: (uri: string) => string | undefined = () => undefined,
  ) {}

  /** Set while edits are to leave the text and become suggestions; see `as`. */
  get suggesting(): Suggesting | undefined {
    return this.suggests;
  }

  /** Runs edits as suggestions, or as plain edits, and goes back to what was. */
  as<T>(suggesting: Suggesting | undefined, run: () => T): T {
    const before = this.suggests;
    this.suggests = suggesting;
    try {
      return run();
    } finally {
      this.suggests = before;
    }
  }

  /** A copy on which edits are tried without suggesting. */
  fork(): Draft {
    return new Draft(
      this.documentId,
      structuredClone(this.tabs),
      this.ids,
      this.titleOfLink,
    );
  }

  segment(at: {tabId?: string | null; segmentId?: string | null}): Segment {
    return findSegment(this.tabs, at);
  }

  spliced(segment: Segment, splice: Splice): void {
    const {tabId, id: segmentId} = segment;
    this.splices.push({...splice, tabId, segmentId});
    moveNamedRanges(segment, splice);
    moveAnchors(segment, splice);
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

  newId(prefix: 'kix' | 'h' | 't' | 'dropdownItem'): string {
    return editorId(this.ids, prefix);
  }
}
