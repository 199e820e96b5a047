import {hits, says} from '../pattern';
import type {Rule} from '../rule';
import {levels} from '../rule';
import {guessIn} from './causes';
import {
  CLAIMED,
  DENIED,
  NO_SIGNS,
  SHOULD_WORK,
  SURE_HALF,
} from './claims.patterns';

export const CLAIM_RULES: readonly Rule[] = [
  {
    id: 'HEDGED-claim',
    title: 'Half-sure claim that it works or is safe',
    levels: levels('W B B B B B W W W B'),
    concern: 'accuracy',
    english: true,
    look: 'sentence',
    message:
      'Either it is so and you can say how you know, or you do not know yet.',
    fix: 'Say what was checked, by whom and until when: “Errors have stayed at the normal level since 10:15 UTC”. If nobody has checked, say that, and when you will.',
    find: sentence => {
      if (
        guessIn(sentence).length > 0 ||
        says(
          sentence,
          '^(?:if|when|whenever|once) ',
          "we(?:'ve| have)? (?:<w1>)(?:identified|found|located|know) (?:<w2>)(?:cause|source|reason)",
        )
      )
        return [];
      const signs = hits(sentence, NO_SIGNS);
      if (signs.length > 0 && !says(sentence, '<checked>'))
        return signs.slice(0, 1);
      const denied = hits(sentence, DENIED);
      if (denied.length > 0 && says(sentence, '<harmed>|<works>'))
        return denied.slice(0, 1);
      if (says(sentence, '<time>', 'will') && says(sentence, 'should'))
        return [];
      const should = hits(sentence, SHOULD_WORK);
      if (should.length > 0) return should.slice(0, 1);
      if (
        says(sentence, 'confident|hope|optimistic|sure') &&
        says(sentence, "will|'ll")
      )
        return [];
      const half = hits(sentence, SURE_HALF).filter(
        ({start, end}) =>
          sentence.low.slice(start - sentence.start, end - sentence.start) !==
          'should',
      );
      if (half.length === 0) return [];
      const claim = {low: sentence.low.slice(half[0].end - sentence.start)};
      return says(claim, ...CLAIMED) ||
        (says(
          {low: sentence.low.slice(0, half[0].start - sentence.start)},
          '(?:is|are|was|were|service|delivery|everything|data) ?(?:<w2>)$',
        ) &&
          says(claim, '<works>')) ||
        says(
          sentence,
          'signs of (?:recovery|improvement)',
          'looks? (?:<w1>)(?:good|better|fine|normal|healthy|promising|stable)',
        )
        ? half.slice(0, 1)
        : [];
    },
  },
];
