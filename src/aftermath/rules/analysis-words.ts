import {cleanText} from '../../core/base/clean-text';

/**
 * What a preliminary analysis may not say (S3-5, S3-6): no cause, no factor, no failure, no remedy, even where they are
 * thought to be known. It tells what customers saw and what was done, and waits for the post-mortem.
 */

export interface AnalysisFinding {
  readonly rule:
    'cause' | 'failure' | 'remedy' | 'not-shareable' | 'exact-time';
  /** Only a hint: it holds nothing back. */
  readonly hint: boolean;
  readonly sentence: string;
  /** The words that were found. */
  readonly found: string;
  readonly advice: string;
}

interface Rule {
  readonly rule: AnalysisFinding['rule'];
  readonly hint?: boolean;
  readonly words: RegExp;
  readonly advice: string;
}

const RULES: readonly Rule[] = [
  {
    rule: 'cause',
    words:
      /\b(root causes?|caused( by)?|causes?|because|due to|owing to|as a result of|led to|result(ed|ing) (from|in)|contribut(ed|ing|es?)( to)?|factors?|triggered( by)?|stems? from|traced (back )?to)\b/i,
    advice:
      'The cause belongs into the post-mortem, also where it is known. Say what happened and when.',
  },
  {
    rule: 'failure',
    words:
      /\b(bugs?|faults?|faulty|misconfigur\w+|mistakes?|human error|weakness(es)?|defect(s|ive)?|vulnerab\w+|overlooked|should have|neglected|lack of|missing (alert|check|test|monitor\w*))\b/i,
    advice: 'Leave out what failed. Say what customers could not do.',
  },
  {
    rule: 'remedy',
    words:
      /\b(will prevent|prevent(s|ed|ing)?|remed(y|ies|iation|iated)|fix(ed|es)?|correct(ive|ed) (action|measure)s?|lessons?( learn(ed|t))?|never again|permanent(ly)? (solution|repair))\b/i,
    advice:
      'Remedies come with the post-mortem. Say what was done, with its time: “At about 16:10 UTC the team withdrew …”.',
  },
  {
    rule: 'not-shareable',
    words:
      /\b(liab(le|ility)|breach of contract|lawsuits?|regulators?|revenue|credits? (of|worth)|penalt(y|ies)|our (largest|biggest|key) (\w+ ){0,2}(customer|account|client)s?)\b/i,
    advice: 'This is not for customers yet, so it does not belong here (S3-5).',
  },
  {
    rule: 'exact-time',
    hint: true,
    words: /\b([01]\d|2[0-3]):[0-5][1-46-9]\b/,
    advice: 'About when is enough here: round to five minutes and say “about”.',
  },
];

/** Sentences that only put the reader off until the post-mortem may name what they wait for. */
const DEFERS =
  /\b(being|still|under|not yet|will be)\b.*\b(investigat|examin|analy[sz]|look(ed|ing) into|known|told|in the post-?mortem|explained)|post-?mortem (will|comes|explains|tells)/i;
/** An effect of the incident is no cause of it. */
const EFFECT =
  /\b(because of|due to|as a result of|caused by|owing to) (this|the) (incident|outage|disruption|problem)\b/gi;
/** “Nothing prevents you from signing in” speaks of no remedy. */
const DENIED = /\b(no|not|nothing|never|without|neither)\b/i;
/** The same letters with another meaning. */
const HARMLESS =
  /\b(just|good|for any|lost) cause\b|fixed (price|fee|amount)/gi;

/** Everything in the text that keeps the analysis from being released, in reading order; hints at the end of each sentence. */
export function analysisFindings(text: string): readonly AnalysisFinding[] {
  return sentencesOf(text).flatMap(sentence => {
    const read = sentence.replace(EFFECT, ' ').replace(HARMLESS, ' ');
    const defers = DEFERS.test(read);
    return RULES.flatMap(({rule, hint = false, words, advice}) => {
      const found = words.exec(read)?.[0];
      if (found === undefined) return [];
      if (defers && rule !== 'not-shareable' && rule !== 'exact-time')
        return [];
      if (/prevent/i.test(found) && DENIED.test(read)) return [];
      return [{rule, hint, sentence, found, advice}];
    });
  });
}

/** Lines and sentences, without headings and guidance. */
export function sentencesOf(text: string): readonly string[] {
  return cleanText(text)
    .split('\n')
    .filter(line => !/^\s*(✎|#)/.test(line))
    .flatMap(line => line.split(/(?<=[.!?])\s+(?=["“(]?[\p{Lu}\p{N}])/u))
    .map(sentence => sentence.trim())
    .filter(sentence => /\p{L}/u.test(sentence));
}
