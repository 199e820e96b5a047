import type {IncidentKind} from '../incident/words';
import {isKey, KINDS} from '../incident/vocabulary';

/** One thing that has to be so. */
export type Term =
  | {readonly is: 'known' | 'unknown'; readonly field: string}
  | {
      readonly is: 'kind' | 'other-kind';
      readonly kinds: readonly IncidentKind[];
    };

/** When a line of a document is there: every term holds. Without terms: always. */
export type Condition = readonly Term[];

/** What conditions ask about an incident. */
export interface LineFacts {
  readonly kind: IncidentKind;
  readonly isKnown: (field: string) => boolean;
}

export function holds(condition: Condition, facts: LineFacts): boolean {
  return condition.every(term => {
    switch (term.is) {
      case 'known':
        return facts.isKnown(term.field);
      case 'unknown':
        return !facts.isKnown(term.field);
      case 'kind':
        return term.kinds.includes(facts.kind);
      case 'other-kind':
        return !term.kinds.includes(facts.kind);
    }
  });
}

/** Two conditions as one, each term once. */
export function both(a: Condition, b: Condition): Condition {
  const seen = new Set<string>();
  return [...a, ...b].filter(term => {
    const words = termText(term);
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

/** Kinds as a template may name them beside their keys. */
const SHORT_KINDS: Readonly<Record<string, IncidentKind>> = {
  vulnerability: 'pentest-vulnerability',
  'product change': 'product-change',
};

/**
 * Reads the words behind `if`: `security, data`, `not outage`, `known estimate.at`, `no estimate.at`, joined by
 * `and`. A list of kinds means: one of them.
 *
 * @param fieldNamed The field somebody means, whatever its case; null when there is none such.
 * @returns Null when it is none of these.
 */
export function parseCondition(
  text: string,
  fieldNamed: (typed: string) => string | null,
): Condition | null {
  const terms = text
    .trim()
    .replace(/\s+/g, ' ')
    .split(/ and /i)
    .map(one => parseTerm(one.trim(), fieldNamed));
  return terms.every((one): one is Term => one !== null) ? terms : null;
}

function parseTerm(
  text: string,
  fieldNamed: (typed: string) => string | null,
): Term | null {
  const asked = /^(known|no) (\S+)$/i.exec(text);
  if (asked) {
    const field = fieldNamed(asked[2]);
    if (field === null) return null;
    return {is: asked[1].toLowerCase() === 'no' ? 'unknown' : 'known', field};
  }
  const other = /^not /i.test(text);
  const kinds = text
    .replace(/^not /i, '')
    .toLowerCase()
    .split(/,| or /)
    .map(word => kindNamed(word.trim()));
  return kinds.every((one): one is IncidentKind => one !== null)
    ? {is: other ? 'other-kind' : 'kind', kinds}
    : null;
}

function kindNamed(word: string): IncidentKind | null {
  const short = Object.entries(SHORT_KINDS).find(([name]) => name === word);
  return short ? short[1] : isKey(KINDS, word) ? word : null;
}

/** The words `parseCondition` reads. */
export function conditionText(condition: Condition): string {
  return condition.map(termText).join(' and ');
}

function termText(term: Term): string {
  switch (term.is) {
    case 'known':
      return `known ${term.field}`;
    case 'unknown':
      return `no ${term.field}`;
    case 'kind':
      return term.kinds.join(', ');
    case 'other-kind':
      return `not ${term.kinds.join(', ')}`;
  }
}
