import type {DocumentKind} from '../incident/words';
import {holds} from './condition';
import type {DocumentText} from './document-text';
import type {StampValues} from './fields';
import {filledLine} from './line-words';
import {templateLines} from './template-line';

/** A line of a document as it would be read. */
export interface PreviewLine {
  readonly text: string;
  /** 0 for normal text. */
  readonly heading: number;
  readonly inTable: boolean;
  readonly bullet: boolean;
  /** Which stretches are values, and not words of the template. */
  readonly values: readonly {readonly from: number; readonly to: number}[];
}

/** A template filled in, without making a file: what stamping a copy of it would leave to be read. */
export function previewOf(
  template: DocumentText,
  kind: DocumentKind,
  values: StampValues,
): readonly PreviewLine[] {
  return template.segments.flatMap(({paragraphs}) => {
    const lines = templateLines(paragraphs);
    return paragraphs.flatMap(
      ({text, heading, inTable, bullet}, at): PreviewLine[] => {
        const {condition, markers} = lines[at];
        if (!holds(condition, values)) return [];
        const from = markers[markers.length - 1]?.to ?? 0;
        const filled = filledLine(
          text.slice(from).replace(/\n$/, ''),
          kind,
          values,
        );
        if (filled.text.trim() === '') return [];
        return [
          {
            text: filled.text,
            heading,
            inTable,
            bullet,
            values: filled.names.map(name => ({from: name.from, to: name.to})),
          },
        ];
      },
    );
  });
}

/** How much of a message came with its template: words that are neither a fact nor anybody's own, 0 … 1. */
export function scaffoldShare(lines: readonly PreviewLine[]): number {
  const count = (text: string): number =>
    text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
  const all = lines.reduce((sum, {text}) => sum + count(text), 0);
  const ours = lines.reduce((sum, {text, values}) => {
    const rest = [...values]
      .sort((a, b) => b.from - a.from)
      .reduce(
        (words, {from, to}) => `${words.slice(0, from)} ${words.slice(to)}`,
        text,
      );
    return sum + count(rest);
  }, 0);
  return all === 0 ? 0 : ours / all;
}
