import type {DocumentPart, RichLine} from '../../../core/documents/parts';
import type {CanonicalText} from '../text/canonical-text';
import {headingOf, itemMark, readable, runsOf} from '../text/marks';

/** The sections of a text as other capabilities see them: readable, each known by the hash that is signed. */
export function partsOf({
  sections,
}: Pick<CanonicalText, 'sections'>): readonly DocumentPart[] {
  return sections.map(({title, hash, lines}) => {
    const rank = headingOf(lines);
    return {
      title,
      rank,
      hash,
      lines: (rank > 0 ? lines.slice(1) : lines).flatMap(richLine),
    };
  });
}

function richLine(line: string): readonly RichLine[] {
  return readable(line) === ''
    ? []
    : [{mark: itemMark(line), runs: runsOf(line)}];
}
