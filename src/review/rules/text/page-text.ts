import type {TextLine} from '../../contract';
import type {DocumentText} from '../../../core/documents/document-text';
import {bareLine, PLACES, writtenParagraphs} from './canonical-text';

/** The canonical text for a page: the same paragraphs the hash is made of, with what they look like. */
export function pageText(document: DocumentText): readonly TextLine[] {
  return writtenParagraphs(document).flatMap(({place, written}) => [
    ...(place === 'body' ? [] : [heading(PLACES[place])]),
    ...written.map(({paragraph, line}): TextLine => {
      const text = bareLine(line) || paragraph.text.trim();
      const links = [...new Set(paragraph.links.map(({url}) => url))];
      if (paragraph.inTable) return {kind: 'cell', level: 0, text, links};
      return paragraph.heading > 0
        ? {kind: 'heading', level: paragraph.heading, text, links}
        : {kind: 'paragraph', level: 0, text, links};
    }),
  ]);
}

function heading(text: string): TextLine {
  return {kind: 'heading', level: 6, text, links: []};
}
