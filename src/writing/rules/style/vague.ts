import {hits, says} from '../pattern';
import type {Hit, Rule} from '../rule';
import {levels} from '../rule';
import type {Sentence} from '../read';
import {
  SOME,
  WHICH,
  SAYS_HOW_MANY,
  SYMPTOM,
  SOME_TROUBLE,
  PAST_VAGUE,
  HAPPENED,
  INVITES,
} from './vague.patterns';

export const VAGUE_RULES: readonly Rule[] = [
  {
    id: 'VAGUE-who',
    title: 'Does not say who',
    levels: levels('W W W W W W W - W W'),
    concern: 'accuracy',
    english: true,
    look: 'sentence',
    message: 'Every reader asks: am I one of them?',
    fix: 'Give a number, or say which ones: “About 4 % of users, all in the EU region”. If you do not know, say so, and when you will.',
    find: sentence => {
      if (says(sentence, SAYS_HOW_MANY, '^(?:many|most) thanks')) return [];
      const found = hits(sentence, SOME).filter(
        ({end}) => !restricted(sentence, end),
      );
      return [
        ...found,
        ...hits(
          sentence,
          '^(?:customers|users|clients|accounts|teams) (?:may|might|could) (?:still )?(?:be|have been) (?:affected|impacted)',
        ),
      ].slice(0, 1);
    },
  },
  {
    id: 'VAGUE-what',
    title: 'Does not say what the reader sees',
    levels: levels('H W W H H W W - W W'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: 'It says that something is wrong, not what the reader sees.',
    fix: 'Say the symptom: “scheduled reports do not arrive”, “results take up to 30 seconds”.',
    find: (sentence, {text}) => {
      const next = text.sentences[sentence.nth + 1];
      if (
        says(
          sentence,
          'open an? (?:issue|ticket)|next issue of|issue (?:is|was|has been) (?:now )?(?:fixed|resolved|closed|over)',
        )
      )
        return [];
      const found = hits(sentence, ...SOME_TROUBLE);
      if (found.length === 0) return [];
      const rest = {low: without(sentence, found)};
      return says(rest, SYMPTOM) || (next !== undefined && says(next, SYMPTOM))
        ? []
        : found.slice(0, 1);
    },
  },
  {
    id: 'VAGUE-when',
    title: 'Does not say when',
    levels: levels('W W W B W W B - B W'),
    concern: 'accuracy',
    english: true,
    look: 'sentence',
    message: 'It does not say when, or for how long.',
    fix: 'Give the times with their zone: “from 08:40 to 09:15 UTC on 21 November”.',
    find: sentence => {
      const vague = hits(sentence, PAST_VAGUE);
      return vague.length === 0 ||
        says({low: without(sentence, vague)}, '<time>') ||
        says(
          sentence,
          "will|'ll|shall|please|going to|plan to|should|expect|hope",
        ) ||
        !says(sentence, HAPPENED)
        ? []
        : vague.slice(0, 1);
    },
  },
  {
    id: 'TIME-no-zone',
    title: 'A time without its zone',
    levels: levels('W W W W W W W - W W'),
    concern: 'accuracy',
    english: true,
    look: 'sentence',
    message: 'Readers sit in other time zones.',
    fix: 'Add UTC, or the zone you mean. One zone at the end of “from … to …” is enough.',
    find: sentence => {
      const times = hits(
        sentence,
        '(?:[01]\\d|2[0-3]|\\d):[0-5]\\d(?::[0-5]\\d)?(?: ?[ap]\\.?m\\.?)?|\\d{1,2}(?:[:.][0-5]\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.)',
      ).filter(({start, end}) =>
        isTime(sentence, start - sentence.start, end - sentence.start),
      );
      if (times.length === 0) return [];
      const zoned = says(
        sentence,
        "(?:\\d+|am|pm|m\\.|noon|midnight|o'clock)[ (]{0,2}(?:<zone>)",
        'utc|gmt',
        '\\d\\d:?\\d\\d ?[+-]\\d\\d',
        't\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?z',
        '\\d{4}-\\d\\d-\\d\\dt\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?z',
      );
      return zoned ? [] : times.slice(0, 1);
    },
  },
  {
    id: 'DATE-ambiguous',
    title: 'A date that reads two ways',
    levels: levels('W W W W W W W W W W'),
    concern: 'accuracy',
    english: true,
    look: 'sentence',
    message: 'Half the world reads day and month the other way round.',
    fix: 'Write the month as a word: “3 April”.',
    find: sentence =>
      hits(
        sentence,
        '(?:0?[1-9]|1[0-2])[/.](?:0?[1-9]|1[0-2])[/.](?:\\d{4}|\\d{2})',
        '(?<=(?:on|of|by|since|from|until|before|after|to) )(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])',
      )
        .filter(({start, end}) => {
          const [day, month] = sentence.low
            .slice(start - sentence.start, end - sentence.start)
            .split(/[/.]/);
          return Number(day) !== Number(month);
        })
        .filter(
          ({start}) =>
            !/(?:version|release|v)\s?$/.test(
              sentence.low.slice(0, start - sentence.start),
            ),
        ),
  },
  {
    id: 'CONVERSATION',
    title: 'Starts a conversation',
    levels: levels('- H W W W - - - - H'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: 'This invites a reply instead of answering the question.',
    fix: 'Answer it here, or say where the answer will be. For real questions give one address and what to quote.',
    find: sentence => hits(sentence, ...INVITES).slice(0, 1),
  },
];

function restricted(sentence: Sentence, end: number): boolean {
  return says({low: sentence.low.slice(end - sentence.start)}, WHICH);
}

function without({low, start}: Sentence, found: readonly Hit[]): string {
  return found.reduce(
    (all, hit) =>
      all.slice(0, hit.start - start) +
      ' '.repeat(hit.end - hit.start) +
      all.slice(hit.end - start),
    low,
  );
}

/** `3:10` is a time only where something says so. */
function isTime({low}: Sentence, start: number, end: number): boolean {
  if (
    /[ap]\.?m\.?$/.test(low.slice(start, end)) ||
    /^\d\d:/.test(low.slice(start, end))
  )
    return true;
  return /(?:at|from|to|until|till|by|since|between|and|before|after|around|about|-) ?$/.test(
    low.slice(0, start),
  );
}
