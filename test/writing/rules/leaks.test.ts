import {
  NO_BACKGROUND,
  PRESET_LISTS,
  type OtherText,
} from '../../../src/writing/rules/background';
import {draftOf, NO_MARKS, type Draft} from '../../../src/writing/rules/draft';
import {check} from '../../../src/writing/rules/findings';

const INSIDE: OtherText = {
  name: 'the internal document',
  draft: draftOf(
    'internal',
    'The importer on orders2-blue wrote every row twice after the nightly restart of the queue.',
    'Northwind is furious and wants a call before noon.',
    'Exports failed for every customer in the Nordic region between nine and ten.',
  ),
  quotable: [
    'Exports failed for every customer in the Nordic region between nine and ten.',
  ],
  negatives: [],
};

function leaks(
  draft: Draft,
  others: Partial<{
    inside: readonly OtherText[];
    outside: readonly OtherText[];
  }> = {inside: [INSIDE]},
): readonly string[] {
  return check(draft, {...NO_BACKGROUND, ...others})
    .findings.map(({rule}) => rule)
    .filter(rule => rule.startsWith('LEAK'));
}

describe('S0-4: what is inside stays inside', () => {
  it('finds a sentence that was pasted', () => {
    expect(
      leaks(
        draftOf(
          'notice',
          'The importer wrote every row twice after the nightly restart of the queue.',
        ),
      ),
    ).toEqual(['LEAK-sentence']);
  });

  it('finds a near copy', () => {
    expect(
      leaks(
        draftOf(
          'notice',
          'Sadly, our importer wrote every row twice after the nightly restart of that queue.',
        ),
      ),
    ).toEqual(['LEAK-sentence']);
  });

  it('lets the same fact in other words pass', () => {
    expect(
      leaks(
        draftOf(
          'notice',
          'Some orders appear two times in your list since this morning.',
        ),
      ),
    ).toEqual([]);
  });

  it('lets pass what was marked as quotable', () => {
    expect(
      leaks(
        draftOf(
          'notice',
          'Exports failed for every customer in the Nordic region between nine and ten.',
        ),
      ),
    ).toEqual([]);
  });

  it('finds a made name, unless it is a word of the product', () => {
    const draft = draftOf('notice', 'The list comes from orders2-blue.');
    expect(leaks(draft)).toEqual(['LEAK-name']);
    expect(
      check(draft, {
        ...NO_BACKGROUND,
        inside: [INSIDE],
        lists: {...PRESET_LISTS, productWords: ['orders2-blue']},
      }).findings.filter(({rule}) => rule === 'LEAK-name'),
    ).toEqual([]);
  });

  it('says where it stands inside', () => {
    const [finding] = check(
      draftOf(
        'notice',
        'The importer wrote every row twice after the nightly restart of the queue.',
      ),
      {...NO_BACKGROUND, inside: [INSIDE]},
    ).findings.filter(({rule}) => rule === 'LEAK-sentence');
    expect(finding.against).toMatchObject({
      text: 'the internal document',
      block: 0,
      start: 0,
    });
  });

  it('takes what is stamped into both for no copy', () => {
    const text =
      'The problem began at 2026-11-21 08:40 UTC and concerns Exports, Imports and the whole archive of the Nordic region.';
    const stamped = {
      ...NO_MARKS,
      text,
      marks: [{kind: 'stamped' as const, start: 21, end: text.length - 1}],
    };
    const other = {
      ...INSIDE,
      draft: {kind: 'internal' as const, blocks: [stamped]},
    };
    expect(
      leaks({kind: 'notice', blocks: [stamped]}, {inside: [other]}),
    ).toEqual([]);
  });

  it('S0-27: a pertinent negative of the FAQ is not for the message to all', () => {
    const faq = {
      ...INSIDE,
      name: 'the FAQ',
      negatives: [
        'Passwords and payment details were not touched at any time.',
      ],
    };
    expect(
      leaks(
        draftOf(
          'notice',
          'Passwords and payment details were not touched at any time.',
        ),
        {outside: [faq]},
      ),
    ).toEqual(['LEAK-negative']);
  });
});
