import type {DocumentKind} from '../incident/words';
import {mayStandIn, type StampValues} from './fields';
import {fieldNamed, MARK} from './placeholders';
import {rangeName} from './range-name';
import {shortHash} from '../base/short-hash';
import type {TemplateLine} from './template-line';

/** Words with their values, and the names that go over them. */
export function filledLine(
  words: string,
  kind: DocumentKind,
  values: StampValues,
): {
  readonly text: string;
  readonly names: readonly {name: string; from: number; to: number}[];
} {
  const names: {name: string; from: number; to: number}[] = [];
  let text = '';
  let at = 0;
  for (const match of words.matchAll(MARK)) {
    const from = match.index ?? 0;
    text += words.slice(at, from);
    at = from + match[0].length;
    const field = fieldNamed(match[0].replace(/[{}]/g, ''));
    if (field === null || !mayStandIn(field, kind)) {
      text += match[0];
      continue;
    }
    const value = values.text[field];
    const name = rangeName({
      field,
      textHash: shortHash(value),
      refused: '',
      link: null,
    });
    if (name !== null && !values.isForeign(field)) {
      names.push({name, from: text.length, to: text.length + value.length});
    }
    text += value;
  }
  return {text: text + words.slice(at), names};
}

/** A template's line as it is remembered: without conditions, every field in its own spelling. */
export function plainWords(
  text: string,
  markers: TemplateLine['markers'],
  kind: DocumentKind,
): string {
  return [...markers]
    .reverse()
    .reduce((rest, {from, to}) => rest.slice(0, from) + rest.slice(to), text)
    .replace(MARK, mark => {
      const field = fieldNamed(mark.replace(/[{}]/g, ''));
      return field !== null && mayStandIn(field, kind) ? `{{${field}}}` : mark;
    });
}
