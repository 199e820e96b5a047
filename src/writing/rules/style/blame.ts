import {hits, says} from '../pattern';
import type {Sentence} from '../read';
import type {Around, Hit, Rule} from '../rule';
import {levels} from '../rule';
import {
  THIRD,
  OWNERSHIP,
  PERSON,
  CUSTOMER,
  HINDSIGHT,
  WHICH_ONES,
  MENDED,
  NOBODYS,
} from './blame.patterns';

function blameless(sentence: Sentence): boolean {
  return says(
    sentence,
    WHICH_ONES,
    '^(?:if|when|whenever|in case|should|please|ask) ',
  );
}

export const BLAME_RULES: readonly Rule[] = [
  {
    id: 'BLAME-third',
    title: 'Blames a supplier',
    levels: levels('- W W W W W W B W W'),
    concern: 'liability',
    english: true,
    look: 'sentence',
    message:
      'The supplier stands there as the reason, and nobody says that choosing it was ours.',
    fix: 'Say the fact and take it on yourselves: “… runs through a provider we chose; its service stopped at 08:40 UTC, and we had no second route.”',
    find: (sentence, around) => {
      if (
        says(sentence, OWNERSHIP) ||
        says(sentence, '^(?:if|ask|when|whenever) ')
      )
        return [];
      if (owned(sentence, around)) return [];
      return [
        ...hits(sentence, ...THIRD),
        ...namedSupplier(sentence, around),
      ].slice(0, 1);
    },
  },
  {
    id: 'BLAME-person',
    title: 'Blames a person',
    levels: levels('W B B B B B B B B B'),
    concern: 'liability',
    english: true,
    look: 'sentence',
    message: 'This puts the blame on a person.',
    fix: 'Say what the system let happen: “The clean-up script removed the table; nothing asked for a second confirmation.”',
    find: sentence =>
      blameless(sentence) ||
      says(sentence, 'at your request', MENDED, ...CUSTOMER)
        ? []
        : hits(sentence, ...PERSON).slice(0, 1),
  },
  {
    id: 'BLAME-customer',
    title: 'Blames the reader',
    levels: levels('- B B B B B W B W B'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: 'This says that customers did something wrong.',
    fix: 'Say what to do from here: “If your app is older than version 4.2, update it before Friday.”',
    find: sentence =>
      blameless(sentence) ? [] : hits(sentence, ...CUSTOMER).slice(0, 1),
  },
  {
    id: 'BLAME-hindsight',
    title: 'Judges from hindsight',
    levels: levels('- - - - W - W B W W'),
    concern: 'liability',
    english: true,
    look: 'sentence',
    message: 'It judges with what was learned only later.',
    fix: 'Say what was there at the time: “The alert reached a channel nobody watches at night.”',
    find: sentence =>
      says(
        sentence,
        '^(?:you|your) (?:<w2>)should',
        '^if ',
        'should have had',
        'by now',
      )
        ? []
        : hits(sentence, ...HINDSIGHT).slice(0, 1),
  },
  {
    id: 'AGENTLESS',
    title: 'A mistake without anybody or anything that made it',
    levels: levels('- W W W W W W W W W'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: 'The sentence hides who or what did it.',
    fix: 'Give it a subject, a thing rather than a person: “Our clean-up script deleted the records.”',
    find: sentence =>
      says(
        sentence,
        '(?:was|were|been) (?:<w4>)by (?:our|an?|the|one) (?:<w2>)(?:script|job|change|update|process|system|tool|service|import\\w*)',
      )
        ? []
        : hits(sentence, ...NOBODYS).slice(0, 1),
  },
];

/** The sentence after it may take it on ourselves. */
function owned(sentence: Sentence, {text}: Around): boolean {
  const next = text.sentences[sentence.nth + 1];
  return (
    next !== undefined && next.block === sentence.block && says(next, OWNERSHIP)
  );
}

function namedSupplier(
  sentence: Sentence,
  {background}: Around,
): readonly Hit[] {
  return background.lists.suppliers.flatMap(name => {
    const low = name.toLowerCase();
    const at = sentence.low.indexOf(low);
    if (low === '' || at < 0) return [];
    const blamed = says(
      sentence,
      'failed|caused|outage|down|error|mistake|problem|issue|due to|because|interrupt\\w+|stopped|let us down',
    );
    return blamed
      ? [{start: sentence.start + at, end: sentence.start + at + low.length}]
      : [];
  });
}
