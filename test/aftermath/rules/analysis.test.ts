import {analysisFindings} from '../../../src/aftermath/rules/analysis-words';

const blocking = (text: string): readonly string[] =>
  analysisFindings(text)
    .filter(({hint}) => !hint)
    .map(({rule}) => rule);

describe('a preliminary analysis', () => {
  it.each([
    ['Version 4.3 had a bug, which we have fixed.', ['failure', 'remedy']],
    ['A missing alert contributed to the delay.', ['cause', 'failure']],
    ['The outage was caused by a full disk.', ['cause']],
    ['Because the cache was cold, pages were slow.', ['cause']],
    ['The root cause is known.', ['cause']],
    ['This will prevent it from happening again.', ['remedy']],
    ['Lessons learned will follow.', ['remedy']],
    ['Our largest three accounts lost the most data.', ['not-shareable']],
    [
      'A credit of two days is planned; liability is unclear.',
      ['not-shareable'],
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
  ])(
    'says what customers saw and what was done (S3-7, S3-8, S3-9, S3-10, S3-11): %s',
    text => {
      expect(blocking(text)).toEqual([]);
    },
  );

  it('leaves guidance and headings alone', () => {
    expect(blocking('✎ No causes here.\n# Cause\nNothing else.')).toEqual([]);
  });

  it('hints at times to the minute, and holds nothing back for them (S3-8)', () => {
    const [finding] = analysisFindings('Noticed at 16:13 UTC.');
    expect(finding).toMatchObject({rule: 'exact-time', hint: true});
    expect(analysisFindings('Noticed at about 16:15 UTC.')).toEqual([]);
  });

  it('does not let a deferring sentence carry what is not shareable', () => {
    expect(
      blocking('Whether the regulator must be told is being examined.'),
    ).toEqual(['not-shareable']);
  });
});
