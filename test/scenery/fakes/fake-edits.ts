import type {Edit, Span} from '../../../src/world/documents';
import {type FakeSegment, indexAt, linkIn, paragraphsOf} from './fake-segment';

/** An edit that has a place in the text. */
export type PlacedEdit = Exclude<Edit, {kind: 'unname' | 'nameLine'}>;

/** Writes into one segment of a document; links and named ranges follow as they do in Docs. */
export interface Pen {
  insert(index: number, text: string): void;
  remove(start: number, end: number): void;
  name(name: string, span: Span): void;
}

/** Makes one edit of a batch; those behind it in the text have been made. */
export function applyEdit(
  edit: PlacedEdit,
  segment: FakeSegment,
  pen: Pen,
): void {
  const {start, end} = edit.at;
  switch (edit.kind) {
    case 'replace': {
      const inherited = segment.links.find(
        link => link.start < end && end <= link.end,
      );
      pen.insert(end, edit.text);
      if (inherited && inherited.end === end) {
        inherited.end += edit.text.length;
      }
      pen.remove(start, end);
      const result = {...edit.at, end: start + edit.text.length};
      if (edit.url !== undefined) linkIn(segment, result, edit.url);
      if (edit.name !== null && edit.text !== '') pen.name(edit.name, result);
      return;
    }
    case 'insertAfter': {
      const before = end - 1;
      const index = paragraphEndingAt(segment, end);
      pen.insert(before, `\n${edit.text}`);
      segment.attributes.splice(index, 0, segment.attributes[index]);
      if (edit.name !== null) {
        pen.name(edit.name, {
          ...edit.at,
          start: before + 1,
          end: before + 1 + edit.text.length,
        });
      }
      return;
    }
    case 'sectionsAfter': {
      const index = paragraphEndingAt(segment, end);
      const paragraphs = edit.sections.flatMap(({heading, title, lines}) => [
        {heading, text: title},
        ...lines.map(text => ({heading: 0, text})),
      ]);
      pen.insert(end - 1, paragraphs.map(({text}) => `\n${text}`).join(''));
      segment.attributes.splice(
        index + 1,
        0,
        ...paragraphs.map(({heading}) => ({
          heading,
          inTable: false,
          bullet: false,
        })),
      );
      return;
    }
    case 'link':
      linkIn(segment, edit.at, edit.url);
      if (edit.name) pen.name(edit.name, edit.at);
      return;
    case 'name':
      pen.name(edit.name, edit.at);
      return;
    case 'hideLine':
      pen.remove(start, end - 1);
      segment.attributes[indexAt(segment, start)].bullet = false;
      for (const name of edit.names) {
        pen.name(name, {...edit.at, end: start + 1});
      }
      return;
    case 'showLine': {
      const newline = end - 1;
      const own = newline === start;
      pen.insert(newline, own ? edit.text : `\n${edit.text}`);
      const begin = own ? newline : newline + 1;
      if (!own) {
        const index = indexAt(segment, start);
        segment.attributes.splice(index, 0, {...segment.attributes[index]});
      }
      segment.attributes[indexAt(segment, begin)].bullet = edit.bullet;
      for (const {name, from, to} of edit.names) {
        pen.name(name, {...edit.at, start: begin + from, end: begin + to});
      }
    }
  }
}

function paragraphEndingAt(segment: FakeSegment, end: number): number {
  const index = paragraphsOf(segment).findIndex(
    one => one.start + one.text.length === end,
  );
  if (index < 0) throw new Error('No paragraph ends there.');
  return index;
}
