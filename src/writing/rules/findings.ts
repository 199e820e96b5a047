import {primaryOf} from '../../core/documents/language';
import {sha256Hex} from '../../core/base/digest';
import type {Background} from './background';
import {RULES} from './catalogue';
import type {Draft, MessageKind, Stretch} from './draft';
import {isEnglish} from './language';
import {overlap} from './pattern';
import {readDraft, type ReadText} from './read';
import type {Around, Concern, Elsewhere, Level, PlacedHit, Rule} from './rule';

/** Something to mend, with its place. */
export interface Finding {
  readonly rule: string;
  /** Rule and sentence: the same finding in the same words has the same key; another wording has another. */
  readonly key: string;
  readonly level: Level;
  readonly concern: Concern;
  /** From 0; `start` and `end` are UTF-16 code units in that block's text. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The words found; for personal data only as much as tells them apart. Fit for logs. */
  readonly sample: string;
  /** The sentence they are in; for personal data, `sample`. */
  readonly sentence: string;
  readonly message: string;
  readonly fix: string;
  /** Better words for `replaced`, where they can be put there without thinking. */
  readonly replacement: string | null;
  readonly replaced: Stretch;
  readonly against: Elsewhere | null;
  /** Something the text lacks; the place is only where that shows. */
  readonly missing: boolean;
}

/** What an installation may change about the rules. */
export type Switches = Readonly<Record<string, Level | 'off'>>;

export interface Checked {
  readonly findings: readonly Finding[];
  /** Style rules are for English; in another language they are silent, and this says so. */
  readonly english: boolean;
}

const LONGEST_SAMPLE = 80;
const LONGEST_SENTENCE = 160;

/**
 * Every rule over a draft: findings in reading order. Linear in the text; never throws.
 *
 * @param language Of the document, as a tag; '' where nobody has said. One that is said to be English is still looked at.
 */
export function check(
  draft: Draft,
  background: Background,
  switches: Switches = {},
  language = '',
): Checked {
  const text = readDraft(draft);
  const english =
    ['', 'en'].includes(primaryOf(language)) && isEnglish(text.plain.join(' '));
  const around: Around = {draft, text, background};
  const found = RULES.flatMap(rule => {
    const level = levelIn(rule, draft.kind, switches);
    if (level === 'off') return [];
    if (rule.english && !english) return [];
    return hitsOf(rule, text, around).map(hit =>
      findingOf(rule, level, hit, text),
    );
  });
  return {findings: ordered(uncovered(found)), english};
}

/** How heavy a rule weighs in a kind of text; one that is not for the kind cannot be switched on. */
export function levelIn(
  {id, levels}: Rule,
  kind: MessageKind,
  switches: Switches,
): Level | 'off' {
  return levels[kind] === 'off' ? 'off' : (switches[id] ?? levels[kind]);
}

/** What one rule finds, whatever the kind of text; style rules skip what was stamped. */
export function hitsOf(
  rule: Rule,
  text: ReadText,
  around: Around,
): readonly PlacedHit[] {
  const hits =
    rule.look === 'text'
      ? rule.find(text, around)
      : text.sentences.flatMap(sentence =>
          rule
            .find(sentence, around)
            .map(hit => ({...hit, block: sentence.block})),
        );
  return rule.english ? hits.filter(hit => !stamped(hit, text)) : hits;
}

function stamped({block, start, end}: PlacedHit, {draft}: ReadText): boolean {
  return draft.blocks[block].marks.some(
    mark => mark.kind === 'stamped' && mark.start <= start && end <= mark.end,
  );
}

function findingOf(
  {id, concern, message, fix}: Rule,
  level: Level,
  hit: PlacedHit,
  {draft, sentences}: ReadText,
): Finding {
  const {block, start, end} = hit;
  const words = draft.blocks[block].text.slice(start, end).trim();
  const sentence = sentences.find(
    one => one.block === block && one.start <= start && start < one.end,
  );
  const around = sentence?.low ?? draft.blocks[block].text;
  return {
    rule: id,
    key: `${id}:${sha256Hex(around).slice(0, 16)}`,
    level,
    concern,
    block,
    start,
    end,
    sample: hit.masked ?? shortened(words),
    sentence:
      hit.masked ??
      shortened(
        sentence
          ? draft.blocks[block].text.slice(sentence.start, sentence.end)
          : words,
        LONGEST_SENTENCE,
      ),
    message: hit.message ?? message,
    fix,
    replacement: hit.replacement ?? null,
    replaced: hit.replaced ?? {start, end},
    against: hit.against ?? null,
    missing: hit.missing === true,
  };
}

function shortened(words: string, longest = LONGEST_SAMPLE): string {
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
}

/** A rule that speaks exactly silences those it covers in the same words. */
function uncovered(found: readonly Finding[]): readonly Finding[] {
  const covering = RULES.filter(rule => rule.covers !== undefined);
  return found.filter(
    finding =>
      !covering.some(
        ({id, covers = []}) =>
          covers.includes(finding.rule) &&
          found.some(
            other =>
              other.rule === id &&
              other.block === finding.block &&
              near(other, finding),
          ),
      ),
  );
}

function near(a: Finding, b: Finding): boolean {
  return overlap({start: a.start - 80, end: a.end + 80}, b);
}

function ordered(found: readonly Finding[]): readonly Finding[] {
  return [...found].sort(
    (a, b) => a.block - b.block || a.start - b.start || a.end - b.end,
  );
}
