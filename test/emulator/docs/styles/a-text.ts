import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {bodyOf, Desk} from '../desk';

export const desk = new Desk();

/** The runs of a paragraph of the first tab, the first by default. */
export function runs(id: string, at = 0): docs_v1.Schema$TextRun[] {
  return (paragraph(id, at).elements ?? []).flatMap(each => each.textRun ?? []);
}

export function paragraph(id: string, at = 0): docs_v1.Schema$Paragraph {
  return bodyOf(desk.get(id))[at + 1].paragraph ?? {};
}

export const style = (
  startIndex: number,
  endIndex: number,
  textStyle: docs_v1.Schema$TextStyle,
  fields: string,
) => ({updateTextStyle: {range: {startIndex, endIndex}, textStyle, fields}});

export const named = (startIndex: number, endIndex: number, type: string) => ({
  updateParagraphStyle: {
    range: {startIndex, endIndex},
    paragraphStyle: {namedStyleType: type},
    fields: 'namedStyleType',
  },
});
