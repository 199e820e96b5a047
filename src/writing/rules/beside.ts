import {groupOf} from '../../core/documents/answers';
import type {DocumentText} from '../../core/documents/document-text';
import {overlap} from '../../core/documents/placeholders';
import {isOurs} from '../../core/documents/range-name';
import {GUIDANCE_MARK} from '../../core/documents/sections';
import type {Incident} from '../../core/incident/incident';
import {DOCUMENTS} from '../../core/incident/vocabulary';
import type {DocumentKind} from '../../core/incident/words';
import type {Background, OtherText} from './background';
import {draftOfDocument} from './of-document';
import {messageKindOf, staysInside} from './of-incident';

/** Another document of the incident. */
export interface Beside {
  readonly kind: DocumentKind;
  readonly document: DocumentText;
}

/** The incident's other texts as the rules compare with them. */
export function otherTexts(
  documents: readonly Beside[],
  incident: Pick<Incident, 'resolvedAt'>,
): Pick<Background, 'inside' | 'outside'> {
  const inside: OtherText[] = [];
  const outside: OtherText[] = [];
  for (const {kind, document} of documents) {
    const as = messageKindOf(kind, incident);
    (staysInside(kind) ? inside : outside).push({
      name: DOCUMENTS[kind].label,
      draft: draftOfDocument(document, as).draft,
      quotable: quotableIn(document),
      negatives: kind === 'faq' ? negativesIn(document) : [],
    });
  }
  return {inside, outside};
}

/** Headings below which stands what anybody may be told. */
const MAY_BE_SAID = /\bmay (?:say|tell)\b/i;
/** …and what may not, in the same place. */
const NOT_SAID = /^\s*do not say\b/i;

/** Paragraphs below such a heading, up to the next of any rank. */
function quotableIn({segments}: DocumentText): readonly string[] {
  return segments.flatMap(({paragraphs}) => {
    let inside = false;
    return paragraphs.flatMap(({heading, text}) => {
      if (heading > 0) inside = MAY_BE_SAID.test(text);
      return inside && heading === 0 && !NOT_SAID.test(text) ? [text] : [];
    });
  });
}

/** What the FAQ keeps for customers who ask, a paragraph each (S0-27). What is stamped stands in messages too. */
function negativesIn({segments, ranges}: DocumentText): readonly string[] {
  let inside = false;
  return segments
    .flatMap(({tabId, segmentId, paragraphs}) =>
      paragraphs.map(one => ({
        ...one,
        stamped: ranges.some(
          ({name, spans}) =>
            isOurs(name) &&
            spans.some(span =>
              overlap(span, {
                tabId,
                segmentId,
                start: one.start,
                end: one.start + one.text.length,
              }),
            ),
        ),
      })),
    )
    .flatMap(({heading, text, stamped}) => {
      if (heading === 1 || heading === 2) {
        inside = heading === 2 && groupOf(text) === 'negative';
      }
      const words = text.trim();
      return inside &&
        !stamped &&
        heading === 0 &&
        !words.startsWith(GUIDANCE_MARK.trim())
        ? [words]
        : [];
    })
    .filter(words => words !== '');
}
