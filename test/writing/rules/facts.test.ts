import type {KnownFacts} from '../../../src/writing/rules/facts/known';
import type {Background} from '../../../src/writing/rules/background';
import {
  NOTHING_KNOWN,
  NO_BACKGROUND,
} from '../../../src/writing/rules/background';
import {draftOf, type MessageKind} from '../../../src/writing/rules/draft';
import {check} from '../../../src/writing/rules/findings';
import {minutesOf} from '../../../src/writing/rules/facts/lengths';

const KNOWN: KnownFacts = {
  ...NOTHING_KNOWN,
  startedAt: '2026-11-21T08:40:00Z',
  endedAt: '2026-11-21T10:15:00Z',
  percentUsers: 4,
  count: {number: 305, unit: 'teams'},
  services: ['Exports', 'Imports'],
  dataStatement: 'intact',
  dataAsked: true,
  workaround: 'Export as CSV',
  estimate: {at: '2026-11-21T12:00:00Z', owner: 'ic@example.com'},
  nextUpdateAt: '2026-11-21T11:00:00Z',
};

function contradictions(
  background: Partial<Background>,
  ...paragraphs: readonly string[]
): readonly string[] {
  return check(draftOf('notice', ...paragraphs), {
    ...NO_BACKGROUND,
    ...background,
  })
    .findings.filter(({rule}) => rule === 'FACT-contradiction')
    .map(({message}) => message);
}

describe('All texts of an incident say the same (S1-21)', () => {
  it.each([
    ['start', 'Exports failed from 08:41 to 10:15 UTC.'],
    ['end', 'Exports failed from 08:40 to 10:30 UTC.'],
    ['day', 'Exports failed from 08:40 UTC on 22 November.'],
    ['duration', 'The outage lasted 2 hours.'],
    [
      'duration behind the times',
      'Exports failed from 08:40 to 10:15 UTC (2 h 35 min).',
    ],
    ['share', 'About 6 % of users could not export.'],
    ['count', 'Exports failed for 350 teams.'],
    ['data', 'Raw event data was lost.'],
    ['workaround', 'There is no workaround.'],
    ['estimate', 'We expect exports to be restored by 13:00 UTC.'],
    ['next update', 'Our next update comes by 11:30 UTC.'],
    ['service', 'Imports are not affected.'],
    ['start in other words', 'Exports stopped working at about 07:10 UTC.'],
    ['end in other words', 'Exports have worked again since 10:50 UTC.'],
    ['duration in words', 'A forty-minute outage is over.'],
    ['share in words', 'Two thirds of our users could not export.'],
    ['count in words', 'Exports failed for half a dozen teams.'],
    ['range', 'Between 400 and 450 teams could not export.'],
    ['service in other words', 'You can import as usual.'],
    ['workaround in other words', 'There is no other way to get a report.'],
  ])(
    '%s: another value than the register’s is named with both',
    (_fact, sentence) => {
      expect(contradictions({facts: KNOWN}, sentence)).toHaveLength(1);
    },
  );

  it.each([
    'Exports failed from 08:40 to 10:15 UTC on 21 November (1 h 35 min).',
    'The outage lasted about 90 minutes.',
    'About 4 % of users, 305 teams, could not export.',
    'No raw event data was lost.',
    'As a workaround, export as CSV.',
    'Our next update comes by 11:00 UTC.',
    'We expect exports to be restored by 12:00 UTC.',
    'Exports failed from 09:40 to 11:15 CET.',
    'Reports with 40 rows are not affected.',
    'Exports failed from 08:40 until 09:10 UTC, and again from 09:30 until 10:15 UTC.',
    'We do not know whether data was lost.',
    'The outage lasted one and a half to two hours.',
    '300 to 310 teams could not export.',
    'One in twenty-five users could not export.',
    'Imports work as usual again.',
    'We started the repair at 09:20 UTC, and exports failed until 10:15 UTC.',
    'We have been working on it since 08:55 UTC.',
  ])('“%s” agrees', sentence => {
    expect(contradictions({facts: KNOWN}, sentence)).toEqual([]);
  });

  it.each([
    ['No orders were lost.', 'Twelve orders were lost.'],
    ['No orders were lost.', 'Were any orders lost? Yes.'],
    ['Until then, call us.', 'Is there another way? Not yet.'],
    ['64 libraries cannot lend books.', '46 libraries cannot lend books.'],
    [
      'Exports failed for half a day.',
      'Exports failed from 08:40 to 10:15 UTC.',
    ],
  ])('“%s” is not what “%s” says', (mine, theirs) => {
    const faq = draftOf('faq', ...theirs.split(/(?<=\?) /));
    const other = {name: 'the FAQ', draft: faq, quotable: [], negatives: []};
    expect(contradictions({outside: [other]}, mine)).toHaveLength(1);
  });

  it('does not take “most lost nothing” for a statement about all of them', () => {
    const lost = {...NOTHING_KNOWN, dataStatement: 'lost' as const};
    const said = (sentence: string) => contradictions({facts: lost}, sentence);
    expect(said('Most sites lost nothing; some lost five minutes.')).toEqual(
      [],
    );
    expect(said('We lost nothing.')).toHaveLength(1);
  });

  it('says nothing about what nobody knows yet', () => {
    expect(
      contradictions(
        {},
        'Exports failed from 08:41 to 10:30 UTC for 17 teams.',
      ),
    ).toEqual([]);
  });

  it('names the place in the other text', () => {
    const other = {
      name: 'the FAQ',
      draft: draftOf('faq', 'When?', 'Exports failed from 09:10 UTC.'),
      quotable: [],
      negatives: [],
    };
    const [finding] = check(
      draftOf('notice', 'Exports failed from 08:40 UTC.'),
      {...NO_BACKGROUND, outside: [other]},
    ).findings.filter(({rule}) => rule === 'FACT-contradiction');
    expect(finding.message).toBe(
      'The start: here “08:40”, in the FAQ “09:10”.',
    );
    expect(finding.against).toEqual({
      text: 'the FAQ',
      block: 1,
      start: 20,
      end: 25,
    });
  });

  it('finds a text that contradicts itself', () => {
    expect(
      contradictions(
        {},
        'Exports failed from 08:40 to 10:15 UTC.',
        'Exports failed from 08:50 to 10:15 UTC.',
      ),
    ).toEqual(['The start: here “08:50”, in this text “08:40”.']);
  });

  it.each([
    ['1 h 35 min', 95],
    ['two hours', 120],
    ['half an hour', 30],
    ['1.5 hours', 90],
    ['2 hours and 5 minutes', 125],
    ['an hour', 60],
    ['90 minutes', 90],
    ['ninety-five minutes', 95],
    ['half a day', 720],
    ['three quarters of an hour', 45],
  ])('reads “%s”', (words, minutes) => {
    expect(minutesOf(words)).toBe(minutes);
  });
});

function missing(
  kind: MessageKind,
  ...paragraphs: readonly string[]
): readonly string[] {
  return check(draftOf(kind, ...paragraphs), NO_BACKGROUND)
    .findings.map(({rule}) => rule)
    .filter(rule => /^FACT-(?!contra)/.test(rule));
}

describe('The first message closes the loop (S0-23)', () => {
  const NOTICE = [
    'Since 11:43 UTC today you cannot change settings or see analytics.',
    'Your sites stay online. All customers who use the dashboard are affected.',
    'You do not need to do anything.',
    'We are restoring access and will post the next update by 12:45 UTC.',
    'Questions: support@example.com.',
  ];

  it('a complete notice of 50 words misses nothing', () => {
    expect(missing('notice', ...NOTICE)).toEqual([]);
  });

  it.each([
    [0, 'FACT-start'],
    [1, 'FACT-scope'],
    [2, 'FACT-action'],
    [3, 'FACT-next-update'],
    [4, 'FACT-contact'],
  ])('without its paragraph %i it misses %s', (at, rule) => {
    expect(
      missing('notice', ...NOTICE.filter((_line, nth) => nth !== at)),
    ).toContain(rule);
  });

  it.each([
    'Five depots are down since 08:40 UTC.',
    'Incorrect invoices were sent from 08:40 UTC on.',
    'Some teams in Graz have trouble signing in.',
  ])('“%s” says what readers see', sentence => {
    expect(missing('notice', sentence)).not.toContain('FACT-symptom');
  });

  it('a resolution without its end is incomplete (S2-28)', () => {
    expect(
      missing('resolution', 'Exports failed since 08:40 UTC. It is fixed.'),
    ).toEqual(
      expect.arrayContaining(['FACT-end', 'FACT-duration', 'FACT-known-how']),
    );
  });

  it('an empty text is not scolded line by line', () => {
    expect(missing('notice', '', ' ')).toEqual([]);
  });
});

describe('when it began (S0-12)', () => {
  const misses = (kind: MessageKind, startOpen: boolean) =>
    check(draftOf(kind, 'You cannot pay by card.'), {
      ...NO_BACKGROUND,
      facts: {...NOTHING_KNOWN, startOpen},
    }).findings.some(({rule}) => rule === 'FACT-start');

  it('is told in every notice, but in none while nobody knows it', () => {
    expect(misses('notice', false)).toBe(true);
    expect(misses('notice', true)).toBe(false);
  });

  it('is told in a resolution, whatever is known', () => {
    expect(misses('resolution', true)).toBe(true);
  });
});
