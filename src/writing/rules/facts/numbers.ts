const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const MANY: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
};

/** `ten`, `ninety-five`. */
export const SMALL = `(?:${TENS.join('|')})(?:[ -](?:${ONES.slice(1, 10).join('|')}))?|(?:${ONES.slice(13).join('|')})|(?:${ONES.slice(0, 13).join('|')})`;

/** A number as people write it in English: `1,200`, `three hundred and five`, `half a dozen`. */
export const NUMBER = `(?:(?:\\d[\\d,.]*|half an?|an?|${SMALL}) (?:thousand|million)(?: and)? )?(?:\\d[\\d,.]*|half an?|an?|${SMALL}) (?:${Object.keys(MANY).join('|')})(?:(?: and)? (?:${SMALL}))?|\\d[\\d,.]*|${SMALL}`;

export const ONE_NUMBER = `\\d[\\d,.]*|${[...ONES, ...TENS, ...Object.keys(MANY)].join('|')}|half|an?`;

/**
 * One number or two, “300 to 310”, “46 of our 64”, and no more than that: quick to compile, for patterns. `numbersIn`
 * tells which they are.
 */
export const SOME_NUMBERS = `(?=)(?:${ONE_NUMBER})(?:(?: ?(?:to|or|and|-) ?| of (?:our |the |all )?|[ -])(?=)(?:${ONE_NUMBER})){0,3}(?=)`;

const EACH = new RegExp(`(?<![\\w.,-])(?:${NUMBER})(?!\\w)`, 'g');

/** All numbers of some words, from left to right. */
export function numbersIn(words: string): readonly number[] {
  return (words.match(EACH) ?? []).map(numberOf);
}

function numberOf(words: string): number {
  let thousands = 0;
  let whole = 0;
  for (const word of words.split(/[ -]/)) {
    if (/^\d/.test(word)) whole = figure(word);
    else if (word === 'half') whole = 0.5;
    else if (word in MANY) {
      whole = (whole || 1) * MANY[word];
      if (MANY[word] < 1_000) continue;
      thousands += whole;
      whole = 0;
    } else {
      whole += Math.max(0, ONES.indexOf(word));
      if (TENS.includes(word)) whole += 10 * (TENS.indexOf(word) + 2);
    }
  }
  return thousands + whole;
}

/** `1,200`, `1.5`. */
function figure(word: string): number {
  return Number(
    word
      .replace(/[.,]+$/, '')
      .replace(/[,.](?=\d{3}\b)/g, '')
      .replace(',', '.'),
  );
}
