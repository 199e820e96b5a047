import {hits, says} from '../pattern';
import type {Sentence} from '../read';
import {spanOf, statementIn, wordsAt, type Statement} from './statement';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve'.split(
    ' ',
  );
const NUMBER = `\\d[\\d,.]*|(?:an?|${SMALL.join('|')}) (?:hundred|dozen)|${SMALL.join('|')}`;
const BESIDE =
  '(?:(?:about|around|approximately|roughly|some|nearly|almost|over|under|below|up to|at least|at most|(?:more|less|fewer) than|rund|etwa|circa|knapp|unos|unas|cerca del?|environ|près de) )?';
/** Readers are counted in these. */
const READERS =
  '(?:customers|users|accounts|clients|teams|shops|schools|organi[sz]ations|sites|companies|clinics|hospitals|practices|stores|merchants|hotels|tenants|members|subscribers|households|patients|workspaces|depots|guests)';
const READERS_ELSEWHERE =
  '(?:nutzer\\w*|kund\\w+|konten|usuari\\w+|client\\w+|cuentas|utilisateurs?|comptes)';

const SHARES: readonly string[] = [
  `(?:${BESIDE})(?=)\\d+(?:[.,]\\d+)? ?(?:%|percent|per cent) of (?:<w3>)(?:${READERS})`,
  `(?:${BESIDE})(?=)\\d+(?:[.,]\\d+)? ?(?:%|prozent|por ciento|pour cent) (?:der|aller|unserer|de los|de las|de nuestr\\w+|des|de nos) (?:<w1>)(?:${READERS_ELSEWHERE})`,
  `(?:${BESIDE})(?=)(?:${NUMBER})(?=) (?:in|out of) (?:${NUMBER}) (?:${READERS})`,
];
const COUNT = `(?:${BESIDE})(?=)(?:${NUMBER})(?=) (?:<w1>)(?:${READERS}|orders|invoices|messages|payments)`;

export function sharesIn(sentence: Sentence): readonly Statement[] {
  return hits(sentence, ...SHARES).map(hit => {
    const words = wordsAt(sentence, hit).split(' of ')[0];
    const [part, whole = '100'] = words.split(/ in | out of /);
    const share = (100 * numberIn(part)) / numberIn(whole);
    const span = spanOf(share, words, Math.max(1, share / 10));
    return statementIn(
      sentence,
      hit,
      'share',
      [span[0] - 0.25, span[1] + 0.25],
      {
        words,
      },
    );
  });
}

export function countsIn(sentence: Sentence): readonly Statement[] {
  if (says(sentence, 'not affected|unaffected|of the|out of|one in')) return [];
  return hits(sentence, COUNT).flatMap(hit => {
    const words = wordsAt(sentence, hit);
    const count = numberIn(words);
    if (!Number.isFinite(count)) return [];
    const of = words.split(' ').slice(-1)[0];
    const span = spanOf(count, words, count / 10);
    return [statementIn(sentence, hit, 'count', span, {of})];
  });
}

/** `1,200`, `five hundred`, `ten`; what stands before it is passed over. */
function numberIn(words: string): number {
  const figures = /\d[\d,.]*/.exec(words)?.[0];
  if (figures !== undefined) {
    const plain = figures.replace(/[,.](?=\d{3}\b)/g, '').replace(',', '.');
    return Number(plain);
  }
  const parts = words.split(' ');
  const at = parts.findIndex(part => SMALL.includes(part));
  const many = parts.includes('hundred')
    ? 100
    : parts.includes('dozen')
      ? 12
      : 1;
  return (at < 0 ? 1 : SMALL.indexOf(parts[at])) * many;
}
