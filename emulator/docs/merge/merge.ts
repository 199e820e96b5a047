import type {SegmentSplice} from '../edit/draft';
import {notEmulated} from '../edit/refusals';
import {allTabs, idOfTab, segmentsOf} from '../model/segments';
import {
  endOfContent,
  type Location,
  type Range,
  type Request,
  type Tab,
} from '../model/types';
import {TwoTexts} from './two-texts';

/** Requests about stretches of text of which parts may have gone or been written into. */
const STRETCHES: ReadonlySet<string> = new Set([
  'deleteContentRange',
  'updateTextStyle',
]);

/** Requests that have nothing to do where all of their text is gone. */
const ABOUT_TEXT: ReadonlySet<string> = new Set([
  ...STRETCHES,
  'createParagraphBullets',
  'deleteParagraphBullets',
  'updateParagraphStyle',
  'updateSectionStyle',
]);

/**
 * A batch written for an earlier revision, carried out on the latest one: each place in its requests is found again by the
 * characters around it. What somebody else wrote into a stretch that is deleted or styled stays as it is, and of two
 * insertions at one place the earlier comes first. How Google resolves conflicts is not published; what nobody can tell
 * answers 501. Rows and columns of tables keep their numbers.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/batchUpdate#writecontrol
 */
export class Merge {
  private readonly texts = new Map<string, TwoTexts>();

  /** @param since What happened to the text since the batch’s revision, oldest first. */
  constructor(
    private readonly tabs: readonly Tab[],
    private readonly since: readonly SegmentSplice[],
  ) {}

  /** What is to be carried out instead, in this order; nothing where others have taken all of its text away. */
  moved(request: Request): readonly Request[] {
    const kinds = Object.entries(request) as [string, unknown][];
    const [[kind, body] = ['', null]] = kinds;
    if (kinds.length !== 1 || !isObject(body)) return [request];
    const range = (body as {range?: Range}).range;
    if (!range) return [{[kind]: this.placed(body)}];
    const {startIndex, endIndex} = range;
    if (typeof startIndex !== 'number' || typeof endIndex !== 'number') {
      return [request];
    }
    const over = (from: number, to: number): Request => ({
      [kind]: {...body, range: {...range, startIndex: from, endIndex: to}},
    });
    const text = this.text(range);
    if (startIndex >= endIndex) {
      return [over(text.place(startIndex), text.place(endIndex))];
    }
    const left = text.stretches(startIndex, endIndex);
    if (left.length === 0 && !ABOUT_TEXT.has(kind)) {
      throw notEmulated(`${kind} on text that was deleted meanwhile`);
    }
    if (STRETCHES.has(kind)) {
      return left.map(([from, to]) => over(from, to)).reverse();
    }
    return left.length === 0
      ? []
      : [over(left[0][0], left[left.length - 1][1])];
  }

  /** Takes note of what a request did, so that the places of the next one are found. */
  done(request: Request, splices: readonly SegmentSplice[]): void {
    const cut = request.deleteContentRange?.range;
    const asked = request.insertText?.location?.index ?? undefined;
    for (const splice of splices) {
      this.text(splice).splice(splice, asked, cut === undefined);
    }
    if (cut) this.text(cut).forget(cut.startIndex ?? 0, cut.endIndex ?? 0);
  }

  private placed(body: object): object {
    return Object.fromEntries(
      Object.entries(body).map(([name, value]: [string, unknown]) => {
        if (!isObject(value)) return [name, value];
        if (
          !/^(location|tableStartLocation|sectionBreakLocation)$/.test(name)
        ) {
          return [name, this.placed(value)];
        }
        const at = value as Location;
        return [name, {...at, index: this.text(at).place(at.index ?? 0)}];
      }),
    );
  }

  private text(at: {
    readonly tabId?: string | null;
    readonly segmentId?: string | null;
  }): TwoTexts {
    const tabId = at.tabId || idOfTab(this.tabs[0]);
    const segmentId = at.segmentId ?? '';
    const key = `${tabId} ${segmentId}`;
    const known = this.texts.get(key);
    if (known) return known;
    const tab = allTabs(this.tabs).find(each => idOfTab(each) === tabId);
    const segment = tab && segmentsOf(tab).find(({id}) => id === segmentId);
    const made = new TwoTexts(
      endOfContent(segment?.content ?? []),
      this.since.filter(
        splice => splice.tabId === tabId && splice.segmentId === segmentId,
      ),
    );
    this.texts.set(key, made);
    return made;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
