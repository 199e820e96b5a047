import {hits, says} from '../pattern';
import type {ReadText, Sentence} from '../read';
import type {Around, Rule, RuleHead} from '../rule';
import {levels} from '../rule';
import {atEnd} from '../style/tone-of-text';
import {STARTED, ENDED, WHO, STEPS, PROOF, SEEN} from './required.patterns';

/** A fact a text of its kind must hold: found when one sentence gives evidence of it. */
function required(
  head: Omit<RuleHead, 'english'>,
  evidence: readonly string[] | ((sentence: Sentence) => boolean),
  needed: (around: Around) => boolean = () => true,
): Rule {
  return {
    ...head,
    english: true,
    look: 'text',
    find: (text, around) =>
      !needed(around) ||
      empty(text) ||
      text.sentences.some(sentence =>
        typeof evidence === 'function'
          ? evidence(sentence)
          : says(sentence, ...evidence),
      )
        ? []
        : atEnd(text),
  };
}

function empty({sentences}: ReadText): boolean {
  return sentences.length === 0;
}

/** A word for word to come within six words of a time; looked at by halves, as a time is costly to compile behind a gap. */
function saysWhenNext(sentence: Sentence): boolean {
  const {low, start} = sentence;
  return hits(sentence, '<time>').some(
    time =>
      says(
        {low: low.slice(0, time.start - start)},
        '(?:next|another|further|new|following) (?:<w2>)(?:update|message|news|word|report|notice|information)[:,]? ?(?:<w6>)$',
        '(?:write|hear|update|report|post|inform|notify|tell|published?|publish|share|follow\\w*|available|come|comes|ready) (?:<w6>)$',
      ) ||
      says(
        {low: low.slice(time.end - start)},
        '^ (?:<w6>)(?:update|report|message|news)',
      ),
  );
}

export const REQUIRED_RULES: readonly Rule[] = [
  required(
    {
      id: 'FACT-symptom',
      title: 'What the reader sees is missing',
      levels: levels('- B B B B - - B - -'),
      concern: 'accuracy',
      message: 'No sentence says what readers see or cannot do.',
      fix: 'Begin with it: “Since 08:40 UTC you cannot export reports.”',
    },
    [SEEN],
  ),
  required(
    {
      id: 'FACT-start',
      title: 'Since when is missing',
      levels: levels('W B B B W - B W B B'),
      concern: 'accuracy',
      message: 'No sentence says when it began.',
      fix: 'Give the start with its zone; the register knows it.',
    },
    STARTED,
    ({draft, background}) =>
      draft.kind !== 'notice' || !background.facts.startOpen,
  ),
  required(
    {
      id: 'FACT-end',
      title: 'Until when is missing',
      levels: levels('- - - B B - - W B B'),
      concern: 'accuracy',
      message: 'No sentence says when readers were no longer affected.',
      fix: 'Give the end of the impact: “Uploads failed from 08:40 to 10:15 UTC”.',
    },
    ENDED,
  ),
  required(
    {
      id: 'FACT-duration',
      title: 'How long is missing',
      levels: levels('- - - W B - - - B B'),
      concern: 'accuracy',
      message: 'No sentence says how long it lasted.',
      fix: 'Add the duration behind the times: “(1 h 35 min)”.',
    },
    ['(?:<number>) ?(?:<span>)', '\\d+ ?(?:h|min)\\b', 'all day'],
  ),
  required(
    {
      id: 'FACT-scope',
      title: 'Who is affected, and who is not',
      levels: levels('- W W W W - - W W W'),
      concern: 'accuracy',
      message: 'No sentence says who or what is affected, or not.',
      fix: 'Say both: “Customers in the EU cannot sign in; all others can.”',
    },
    WHO,
  ),
  required(
    {
      id: 'FACT-action',
      title: 'What to do is missing',
      // The five lines of S2-26 hold none, and a first notice does not wait for it.
      levels: levels('- W W B W - - - - -'),
      concern: 'accuracy',
      message:
        'No sentence says what readers have to do, or that there is nothing to do.',
      fix: 'Give the step, or write “You do not need to do anything.”',
    },
    STEPS,
  ),
  required(
    {
      id: 'FACT-next-update',
      title: 'The next word is missing',
      levels: levels('W B B W - - - - - -'),
      concern: 'accuracy',
      message: 'No sentence says when readers hear from us again.',
      fix: '“Our next update will be posted by 14:00 UTC at …”',
    },
    saysWhenNext,
  ),
  required(
    {
      id: 'FACT-known-how',
      title: 'How we know that it is over',
      levels: levels('- - - W W - - - - -'),
      concern: 'accuracy',
      message: 'No sentence says how we know that it holds.',
      fix: '“Errors have stayed at the normal level since 10:15 UTC; we watch them until 18:00 UTC.”',
    },
    PROOF,
  ),
  required(
    {
      id: 'FACT-data',
      title: 'The state of their data is missing',
      levels: levels('- - B B B - - - - -'),
      concern: 'accuracy',
      message:
        'Readers will ask what happened to their data; no sentence says it.',
      fix: 'Say lost, intact, or not yet known and when you will say.',
    },
    ['data|records?|files?|events?|information you'],
    ({background}) => background.facts.dataAsked,
  ),
  required(
    {
      id: 'FACT-contact',
      title: 'Whom to ask is missing',
      levels: levels('- - W W W - - - - -'),
      concern: 'tone',
      message: 'No sentence says where to turn with questions.',
      fix: '“Questions: support@…, please quote INC-…”',
    },
    [
      'questions?|support|help ?desk|hotline|contact|status page|call|write to|portal|[\\w.-]+@[\\w.-]+',
    ],
  ),
];
