import fc from 'fast-check';
import {RULES} from '../../../src/writing/rules/catalogue';
import {draftOf} from '../../../src/writing/rules/draft';
import {check, hitsOf} from '../../../src/writing/rules/findings';
import {readDraft} from '../../../src/writing/rules/read';
import {CORPUS_BACKGROUND} from '../corpus/scenery';
import {anyText} from '../../scenery/any-text';

const LENGTH = 10_000;
/** Processor time far above the 5 ms of the bar, which `npm run words` measures: it is here to tell slow from endless. */
const ENDLESS_MICROSECONDS = 400_000;

const REPEATED =
  'a|A|1|.|"|(|-|:|@|we |we will |. |1 |1-|a.|a@|a-1|/a|a:|a_b.|eyJ|fe80:|DE89 |Mr A |password is |12 Rosewood |it is likely that the change of the |no evidence of the |should have been |the our a an |customer number |call 0800 123 456 or |\ufffc|ß|İ|👩‍🚀 |\u200b'.split(
    '|',
  );

describe('Text that was made to hurt', () => {
  it.each(REPEATED)('“%s” again and again stops no rule', part => {
    const draft = draftOf(
      'notice',
      part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH),
    );
    const text = readDraft(draft);
    const around = {draft, text, background: CORPUS_BACKGROUND};
    for (const rule of RULES) {
      const before = process.cpuUsage();
      hitsOf(rule, text, around);
      expect([
        rule.id,
        process.cpuUsage(before).user < ENDLESS_MICROSECONDS,
      ]).toEqual([rule.id, true]);
    }
  });

  it('makes no rule throw or point outside the text', () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom(
          'we',
          'will',
          'caused by',
          'no',
          'evidence',
          '08:40',
          'UTC',
          'Mr',
          'sorry',
          '.',
          ', ',
          '4111 1111 1111 1111',
          '“',
          '”',
          '\u000b',
          '\ufffc',
          '12 %',
          'of customers',
          'from',
          'to',
          'lasted',
          '2 h',
        ),
        anyText({maxLength: 8}),
      ),
      {maxLength: 60},
    );
    fc.assert(
      fc.property(fc.array(words, {maxLength: 4}), paragraphs => {
        const texts = paragraphs.map(paragraph => paragraph.join(' '));
        for (const {block, start, end} of check(
          draftOf('resolution', ...texts),
          CORPUS_BACKGROUND,
        ).findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(texts[block].length);
        }
      }),
      {numRuns: 60},
    );
  });
});
