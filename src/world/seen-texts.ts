/**
 * Which state of a text the acting account has seen, and since when. Kept where nobody who edits the document or the
 * register can write; it may be forgotten at any time: then people are asked once more.
 */
export interface SeenTexts {
  /**
   * Says that these revisions, by file id, have just been read. What was seen before of another revision is forgotten.
   * Answers since when, UTC ISO, each has been the one this account sees; now, for those it sees for the first time.
   */
  note(revisions: ReadonlyMap<string, string>): ReadonlyMap<string, string>;
}
