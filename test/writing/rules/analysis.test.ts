import {NO_BACKGROUND} from '../../../src/writing/rules/background';
import {draftOf} from '../../../src/writing/rules/draft';
import {check} from '../../../src/writing/rules/findings';

const blocking = (text: string): readonly string[] =>
  check(draftOf('preliminary', text), NO_BACKGROUND)
    .findings.filter(({level, missing}) => level === 'block' && !missing)
    .map(({rule}) => rule);

describe('a preliminary analysis', () => {
  it.each([
    [
      'Version 4.3 had a bug, which we have fixed.',
      ['ANALYSIS-cause', 'ANALYSIS-remedy'],
    ],
    ['A missing alert contributed to the delay.', ['ANALYSIS-cause']],
    ['A certificate had expired, which caused the outage.', ['ANALYSIS-cause']],
    ['The outage was caused by a full disk.', ['ANALYSIS-cause']],
    ['Because the cache was cold, pages were slow.', ['ANALYSIS-cause']],
    ['The root cause is known.', ['ANALYSIS-cause']],
    ['This will prevent it from happening again.', ['ANALYSIS-remedy']],
    ['Lessons learned will follow.', ['ANALYSIS-remedy']],
    ['Our largest three accounts lost the most data.', ['ANALYSIS-unshared']],
    [
      'A credit of two days is planned; liability is unclear.',
      ['ANALYSIS-unshared'],
    ],
    [
      'Whether the regulator must be told is being examined.',
      ['ANALYSIS-unshared'],
    ],
  ])(
    'holds back what belongs into the post-mortem (S3-5, S3-6): %s',
    (text, rules) => {
      expect(blocking(text)).toEqual(rules);
    },
  );

  it.each([
    'At about 16:10 UTC the team withdrew version 4.3; errors ended a few minutes later.',
    'The cause is being investigated and will be in the post-mortem.',
    'Customers could not sign in; invoices were not affected.',
    'Because of this incident invoices are late.',
    'Nothing prevents you from signing in again.',
    'We watch the number of failed payments until Monday.',
    'If you still see the error, reload the page and write to support.',
    '✎ No causes here.',
  ])(
    'says what customers saw and what was done (S3-7, S3-8, S3-9, S3-10, S3-11): %s',
    text => {
      expect(blocking(text)).toEqual([]);
    },
  );
});
