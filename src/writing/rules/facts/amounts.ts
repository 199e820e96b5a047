import {hits, says} from '../pattern';
import type {Sentence} from '../read';
import {statementIn, wordsAt, type Statement} from './statement';

export function sharesIn(sentence: Sentence): readonly Statement[] {
  return hits(
    sentence,
    '\\d+(?:[.,]\\d+)? ?(?:%|percent|per cent) of (?:<w3>)(?:customers|users|accounts|clients|teams)',
  ).map(hit => {
    const words = wordsAt(sentence, hit);
    const share = Number.parseFloat(words.replace(',', '.'));
    return statementIn(sentence, hit, 'share', share, {
      words: words.split(' of ')[0],
    });
  });
}

export function countsIn(sentence: Sentence): readonly Statement[] {
  if (says(sentence, 'not affected|unaffected|of the|out of')) return [];
  return hits(
    sentence,
    '\\d[\\d,.]* (?:<w1>)(?:customers|users|accounts|clients|teams|shops|schools|organi[sz]ations|sites|companies|orders|invoices|messages|payments)',
  ).flatMap(hit => {
    const words = wordsAt(sentence, hit).split(' ');
    const count = Number(words[0].replace(/[,.](?=\d{3}\b)/g, ''));
    if (!Number.isFinite(count)) return [];
    const of = words[words.length - 1];
    return [statementIn(sentence, hit, 'count', count, {of})];
  });
}
