import {changesBetween} from '../../rules/text/changes';
import type {CanonicalSection} from '../../rules/text/canonical-text';
import type {SectionChange, TextLine} from '../../contract';

/** What was edited between two states of the page, told as the server tells changes since a sign-off. */
export function changesWhileReading(
  before: readonly TextLine[],
  after: readonly TextLine[],
): readonly SectionChange[] {
  return changesBetween(sectionsOf(before), sectionsOf(after));
}

function sectionsOf(lines: readonly TextLine[]): readonly CanonicalSection[] {
  const sections: {title: string; lines: string[]}[] = [];
  const seen = new Map<string, number>();
  for (const {kind, text, links} of lines) {
    if (kind === 'heading' || sections.length === 0) {
      const heading = kind === 'heading' ? text : '';
      const nth = (seen.get(heading) ?? 0) + 1;
      seen.set(heading, nth);
      const title = nth === 1 ? heading : `${heading} (${nth})`;
      sections.push({title, lines: []});
    }
    const line = [text, ...links.map(url => `(${url})`)].join(' ');
    sections[sections.length - 1].lines.push(line);
  }
  // Only compared with each other, so the words serve as their own hash.
  return sections.map(section => ({
    ...section,
    hash: section.lines.join('\n'),
  }));
}
