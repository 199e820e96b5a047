import {hits, once, says} from '../pattern';
import type {Sentence} from '../read';
import type {Hit, Rule} from '../rule';
import {levels} from '../rule';
import {
  APOLOGY,
  HOLLOW,
  MINIMISING,
  DRAMA,
  INTENSIFIERS,
  PLEAS,
  HARM,
  EMPTY_HARM,
} from './tone.patterns';

/** The apologies of a sentence count as one. */
export const apologyIn = once((sentence): Hit | null => {
  if (
    says(
      sentence,
      '(?:not|never|no) (?:need|have|want|going) to apologi[sz]e|(?:you|your <w2>) (?:<w3>)apologi[sz]e',
      '(?:no|never|without an?|not an|an) apolog(?:y|ies) (?:page|mail|was not|is shown)',
    )
  ) {
    return null;
  }
  return hits(sentence, ...APOLOGY)[0] ?? null;
});

/** A sentence that is the phrase and little more can go as a whole. */
function saysNothingElse(
  {low, start, end}: Sentence,
  found: readonly Hit[],
): boolean {
  const phrase = found.reduce((sum, hit) => sum + hit.end - hit.start, 0);
  return (
    phrase >= 0.6 * (end - start) &&
    !/\d|\b(?:you (?:can|could|should|must)|please (?!bear|accept)|next|by)\b/.test(
      low,
    )
  );
}

export const TONE_RULES: readonly Rule[] = [
  {
    id: 'TONE-hollow',
    title: 'Stock phrase',
    levels: levels('- W W W W W H W H W'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: 'This phrase is in every such message, so it says nothing.',
    fix: 'Say what the reader lost, or what exactly is being done until when; or take the sentence out.',
    find: sentence => {
      const found = hits(sentence, ...HOLLOW);
      return saysNothingElse(sentence, found)
        ? found.map(hit => ({
            ...hit,
            replacement: '',
            replaced: {start: sentence.start, end: sentence.end},
          }))
        : found;
    },
  },
  {
    id: 'TONE-minimise',
    title: 'Makes the harm look small',
    levels: levels('- W W W W W H W H W'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message:
      'This makes the harm look small; whoever was hit reads it as “you do not count”.',
    fix: 'Give the number and the length: “14 of 2,300 shops, for 12 minutes”.',
    find: sentence =>
      says(sentence, '(?:no|not an?) (?:<w1>)glitch')
        ? []
        : hits(sentence, ...MINIMISING),
  },
  {
    id: 'TONE-drama',
    title: 'Drama',
    levels: levels('- W W W W W H W H W'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: 'This word frightens more than the facts do.',
    fix: 'Say what did not work, for whom and for how long.',
    find: sentence => hits(sentence, ...DRAMA),
  },
  {
    id: 'TONE-over',
    title: 'Apologises too much',
    levels: levels('- W W W W W W W - W'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: 'Two such words, or a plea, turn an apology into a performance.',
    fix: '“We are sorry that …”, once, with the harm.',
    find: sentence => {
      const pleas = hits(sentence, PLEAS);
      const heavy = hits(sentence, INTENSIFIERS);
      const apology = apologyIn(sentence);
      return apology && heavy.length > 1 ? [apology] : apology ? pleas : [];
    },
  },
  {
    id: 'TONE-object',
    title: 'Apology that names no harm',
    levels: levels('- W W W B W - - - -'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: 'It does not say what we are sorry for.',
    fix: 'Name what happened to the reader: “for the hours you lost while exports were down”.',
    find: sentence => {
      const apology = apologyIn(sentence);
      if (!apology) return [];
      const empty = hits(sentence, EMPTY_HARM);
      if (empty.length > 0) return empty;
      return says(sentence, HARM, '(?:our|my) (?:fault|job)') ? [] : [apology];
    },
  },
  {
    id: 'TONE-caution',
    title: '“Out of an abundance of caution”',
    levels: levels('- H H H H H - H - H'),
    concern: 'tone',
    english: true,
    look: 'sentence',
    message: 'A worn phrase; say plainly why you did it.',
    fix: '“We revoked all keys so that a copied key is worth nothing.”',
    find: sentence => hits(sentence, '(?:out of )?an abundance of caution'),
  },
];
