import fc from 'fast-check';
import {splitIntoSentences} from '../../../src/writing/rules/sentences';

function split(text: string): readonly string[] {
  return splitIntoSentences(text).map(({start, end}) => text.slice(start, end));
}

describe('Sentences', () => {
  it.each([
    ['versions', 'Version 1.270.0.1 is live. Update now.', 2],
    ['hours', 'It began at 08:40 a.m. UTC. It is over.', 2],
    ['an hour at the end', 'It began at 3 p.m. The shop was closed.', 2],
    ['addresses', 'See status.example.com. Write to ada.b@example.com.', 2],
    [
      'abbreviations',
      'We doubled approx. half, e.g. in us-west-2, i.e. all.',
      1,
    ],
    ['titles', 'Mr. Tanaka of Acme Inc. called. He waits.', 2],
    ['quoted sentences', '"Sorry." was shown. Is it over?', 2],
    ['questions', 'Is it over? Yes!', 2],
    ['figures', 'About 4.5 % of 1.000 users. All in Japan.', 2],
  ])('%s stay whole', (_what, text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('lose no word and keep their places, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'a',
            'B. ',
            '! ',
            '3.1',
            ' ',
            'e.g. ',
            '(',
            '"',
            'ü',
            '. ',
          ),
        ),
        parts => {
          const text = parts.join('');
          const found = splitIntoSentences(text);
          const between =
            found
              .map(({start}, at) =>
                text.slice(at === 0 ? 0 : found[at - 1].end, start),
              )
              .join('') + text.slice(found[found.length - 1]?.end ?? 0);
          expect(between.trim()).toBe('');
        },
      ),
    );
  });
});
