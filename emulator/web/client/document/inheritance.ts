import type {Place} from './changes';
import type {Paragraph} from './model';
import type {Token} from './paragraph-changes';

/** What is known once the text of some paragraphs has been changed. */
export interface Written {
  readonly old: readonly Paragraph[];
  readonly fresh: readonly Paragraph[];
  readonly freshTokens: readonly Token[];
  readonly kept: readonly (Token | undefined)[];
  readonly ancestors: readonly ReadonlySet<number>[];
  readonly start: number;
  readonly place: Place;
}

export interface Span {
  readonly startIndex: number;
  readonly endIndex: number;
}

/** The span of each new paragraph, newline included. */
export function paragraphSpans({freshTokens, kept, start}: Written): Span[] {
  const spans: Span[] = [];
  let startIndex = start;
  let at = start;
  freshTokens.forEach((token, i) => {
    at += kept[i] ? token.size : token.text.length;
    if (token.kind !== 'newline') return;
    spans.push({startIndex, endIndex: at});
    startIndex = at;
  });
  return spans;
}

/** The value every ancestor has, or undefined when they differ and nobody knows which one won. */
export function inherited<T>(
  {old, ancestors}: Written,
  paragraph: number,
  of: (from: Paragraph) => T,
): {readonly value: T} | undefined {
  const values = [...(ancestors[paragraph] ?? [])]
    .filter(at => at < old.length)
    .map(at => of(old[at]));
  const [first] = values;
  const agreed = values.every(
    value => JSON.stringify(value) === JSON.stringify(first),
  );
  return values.length > 0 && agreed ? {value: first} : undefined;
}
