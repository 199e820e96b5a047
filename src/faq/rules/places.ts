import {groupOf, titleOf, type AnswerGroup} from '../../core/documents/answers';
import type {
  DocumentText,
  Edit,
  NewSection,
  Paragraph,
} from '../../core/documents/document-text';

/** A question with its answer, as it is put into the document; new ones have no answer yet. */
export interface NewAnswer {
  readonly group: AnswerGroup;
  readonly question: string;
  readonly lines: readonly string[];
}

/**
 * Puts new questions at the end of their groups, below a heading of the group where there is none. Null for a document without a line to put them after.
 */
export function editsFor(
  document: DocumentText,
  added: readonly NewAnswer[],
): readonly Edit[] | null {
  const segment = document.segments.find(({place}) => place === 'body');
  const paragraphs = segment?.paragraphs ?? [];
  const last = lastWritten(paragraphs);
  if (!segment || !last) return null;
  const groups = [...new Set(added.map(({group}) => group))];
  const byPlace = new Map<Paragraph, NewSection[]>();
  for (const group of groups) {
    const at = endOfGroup(paragraphs, group);
    const place = at ?? last;
    byPlace.set(place, [
      ...(byPlace.get(place) ?? []),
      ...(at ? [] : [{heading: 2, title: titleOf(group), lines: []}]),
      ...added
        .filter(one => one.group === group)
        .map(({question, lines}) => ({heading: 3, title: question, lines})),
    ]);
  }
  return [...byPlace].map(([{start, text}, sections]) => ({
    kind: 'sectionsAfter',
    at: {
      tabId: segment.tabId,
      segmentId: segment.segmentId,
      start,
      end: start + text.length,
    },
    sections,
  }));
}

/** The last line with words in a group; null where there is no such heading. */
function endOfGroup(
  paragraphs: readonly Paragraph[],
  group: AnswerGroup,
): Paragraph | null {
  const from = paragraphs.findIndex(
    ({heading, text}) => heading === 2 && groupOf(text) === group,
  );
  if (from < 0) return null;
  const rest = paragraphs.slice(from + 1);
  const end = rest.findIndex(({heading}) => heading === 1 || heading === 2);
  const own = [paragraphs[from], ...(end < 0 ? rest : rest.slice(0, end))];
  return lastWritten(own);
}

/** An empty paragraph may be a hidden line, which belongs to somebody else. */
function lastWritten(paragraphs: readonly Paragraph[]): Paragraph | null {
  return (
    paragraphs
      .filter(({text, inTable}) => text.trim() !== '' && !inTable)
      .pop() ?? null
  );
}
