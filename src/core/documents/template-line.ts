import type {Paragraph} from './document-text';
import {both, parseCondition, type Condition} from './condition';
import {fieldNamed} from './placeholders';

/** What a template says of one paragraph. */
export interface TemplateLine {
  readonly condition: Condition;
  /** `{{if …}}` with the blank behind it. */
  readonly markers: readonly {readonly from: number; readonly to: number}[];
}

const IF = /^\{\{\s*if\s+([^{}]+?)\s*\}\}\s?/i;
const OPTIONAL = /\{\{\s*([^{}?]+?)\s*\?\s*\}\}/g;

/** When this paragraph is there, by its own words; nothing when one of its conditions cannot be read. */
export function templateLine(text: string): TemplateLine {
  let condition: Condition = [];
  const markers: {from: number; to: number}[] = [];
  let from = text.length - text.trimStart().length;
  for (
    let match = IF.exec(text.slice(from));
    match;
    match = IF.exec(text.slice(from))
  ) {
    const read = parseCondition(match[1], fieldNamed);
    if (read === null) break;
    condition = both(condition, read);
    markers.push({from, to: from + match[0].replace(/\n$/, '').length});
    from += match[0].length;
  }
  for (const [, typed] of text.matchAll(OPTIONAL)) {
    const field = fieldNamed(typed);
    if (field !== null) {
      condition = both(condition, [{is: 'known', field}]);
    }
  }
  return {condition, markers};
}

/** The paragraphs of a segment, each with all that decides whether it is there: its own words and the headings above it. */
export function templateLines(
  paragraphs: readonly Paragraph[],
): readonly TemplateLine[] {
  const above: {rank: number; condition: Condition}[] = [];
  return paragraphs.map(({text, heading, inTable}) => {
    const own = templateLine(text);
    if (inTable) return {condition: [], markers: own.markers};
    if (heading > 0) {
      while (above.length > 0 && above[above.length - 1].rank >= heading) {
        above.pop();
      }
    }
    const outer = above.reduce<Condition>(
      (all, {condition}) => both(all, condition),
      [],
    );
    if (heading > 0 && text.trim() !== '') {
      above.push({rank: heading, condition: own.condition});
    }
    return {condition: both(outer, own.condition), markers: own.markers};
  });
}
