import type {TextLine} from '../../contract';
import type {ReaderText} from '../../../core/documents/reader-text';
import {partTitle} from './canonical-text';
import {addressesIn, bareLine, cellsOf} from './marks';
import {writtenParts} from './written-lines';

/** The canonical text for a page: the very lines the hash is made of, as far as they show words. */
export function pageText(reader: ReaderText): readonly TextLine[] {
  return writtenParts(reader).flatMap(({part, lines}) => {
    const title = partTitle(part);
    return [
      ...(title === '' ? [] : [headed(title)]),
      ...lines.flatMap(({line, heading}): readonly TextLine[] => {
        const links = addressesIn(line);
        const cells = cellsOf(line);
        const text = bareLine(line) || links.join(' ');
        if (cells) return [{kind: 'row', level: 0, text, links, cells}];
        if (text === '') return [];
        return heading > 0
          ? [{kind: 'heading', level: heading, text, links}]
          : [{kind: 'paragraph', level: 0, text, links}];
      }),
    ];
  });
}

function headed(text: string): TextLine {
  return {kind: 'heading', level: 6, text, links: []};
}
