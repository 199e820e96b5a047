import {level} from '../../../src/core/policy/policy';
import {
  checkReviewers,
  type ReviewerRules,
} from '../../../src/review/rules/lanes/check-reviewers';
import {type Account} from '../../../src/core/base/account';
import {lanesFor, type Lane} from '../../../src/review/rules/lanes/lanes';
import {
  authorsOf,
  proposeReviewers,
  readPeople,
  type PersonEntry,
} from '../../../src/review/rules/lanes/reviewers';
import type {ReviewFact} from '../../../src/review/rules/record/facts';
import type {Concern} from '../../../src/core/policy/lane-notation';

const WORST = level({key: 'w', rank: 0, label: 'W', name: 'W'});
const LOWER = level({key: 'l', rank: 1, label: 'L', name: 'L'});

function person(name: string, ...signsFor: Concern[]): PersonEntry {
  return {name, email: `${name}@example.com`, signsFor, group: ''};
}

const roles = {
  commander: 'Commander@Example.com',
  technicalLead: 'tech@example.com',
  commsLead: 'lead@example.com',
  sme: 'sme@example.com',
  scribe: '',
};

const PEOPLE = [
  person('legal', 'legal'),
  person('legal2', 'legal'),
  person('exec', 'leadership'),
  person('cslead', 'cs'),
  person('cslead2', 'cs'),
];

function proposed(lanes: readonly Lane[], people = PEOPLE, excluded = ['']) {
  return Object.fromEntries(
    proposeReviewers(lanes, {roles}, people, excluded).map(one => [
      one.lane,
      [one.asked, one.ladder],
    ]),
  );
}

describe('who is asked', () => {
  it('is the commander of the incident, and the first of each list, with the others as ladder (S0-5)', () => {
    expect(proposed(lanesFor(WORST, 'customer'))).toEqual({
      leadership: [['exec@example.com'], []],
      commander: [['commander@example.com'], []],
      legal: [['legal@example.com'], ['legal2@example.com']],
    });
  });

  it('is the SME for engineering, and both CS and leadership for their lane (S0-13, S0-31, S0-32)', () => {
    const {engineering, 'cs|leadership': tone} = proposed(
      lanesFor(LOWER, 'customer'),
    );
    expect(engineering).toEqual([['sme@example.com'], ['tech@example.com']]);
    expect(tone).toEqual([
      ['cslead@example.com', 'exec@example.com'],
      ['cslead2@example.com'],
    ]);
  });

  it('is one person for one lane, the lane with fewer candidates first', () => {
    const people = [
      person('both', 'leadership', 'legal'),
      person('exec', 'leadership'),
    ];
    const {leadership, legal} = proposed(lanesFor(WORST, 'customer'), people);
    expect(legal).toEqual([['both@example.com'], []]);
    expect(leadership).toEqual([['exec@example.com'], []]);
  });

  it('is everybody where the lane says all', () => {
    const all = lanesFor({...WORST, approvals: ['legal all']}, 'customer');
    expect(proposed(all).legal).toEqual([
      ['legal@example.com', 'legal2@example.com'],
      [],
    ]);
  });

  it('is never who wrote or asks', () => {
    const authors = authorsOf({roles}, [], 'Legal@example.com');
    expect(authors).toEqual(['legal@example.com', 'lead@example.com']);
    expect(
      proposed(lanesFor(WORST, 'customer'), PEOPLE, [...authors]).legal,
    ).toEqual([['legal2@example.com'], []]);
  });
});

describe('the writers of a text', () => {
  const asked = (by: string, how = 'reviewer') => ({kind: 'asked', by, how});
  const withdrawn = {kind: 'withdrawn', by: 'other@example.com'};
  const terms = (commsLead?: string) => ({kind: 'terms', terms: {commsLead}});
  const released = (step: string) => ({kind: 'release', step});
  it.each<[string, readonly object[], readonly string[]]>([
    ['nobody has asked', [], []],
    ['one asks', [asked('A@Example.com')], ['a']],
    [
      'one asks, withdraws, and lets another ask',
      [asked('a@example.com'), withdrawn, asked('b@example.com')],
      ['a', 'b'],
    ],
    [
      'another asks again in the same review',
      [asked('a@example.com'), asked('b@example.com')],
      ['a', 'b'],
    ],
    [
      'the sweep asks the next on the ladder',
      [asked('a@example.com'), asked('bot@example.com', 'next on the ladder')],
      ['a'],
    ],
    [
      'who led communication at the ask has handed that on',
      [asked('a@example.com'), terms('before@example.com')],
      ['a', 'before'],
    ],
    [
      'the ask is of a time that kept no lead',
      [terms(), {kind: 'terms', terms: null}],
      [],
    ],
    [
      'a release was given up',
      [asked('a@example.com'), released('started'), released('given-up')],
      ['a'],
    ],
    [
      'the text was released, and is written anew',
      [
        asked('a@example.com'),
        terms('before@example.com'),
        released('done'),
        asked('b@example.com'),
      ],
      ['b'],
    ],
  ])('are all who asked or led since its last release: %s', (_, facts, who) => {
    const authors = authorsOf({roles}, facts as unknown as ReviewFact[]);
    expect(authors).toEqual(
      ['lead', ...who].map(name => `${name}@example.com`),
    );
  });
});

describe('reviewers looked at before anything is shared', () => {
  const lanes = lanesFor(WORST, 'customer');
  const account = (name: string, id = name, kind: Account['kind'] = 'person') =>
    [
      `${name}@example.com`,
      {id, name, email: `${name}@example.com`, kind},
    ] as const;
  const rules: ReviewerRules = {
    domain: 'example.com',
    accounts: new Map<string, Account | null>([
      account('exec'),
      account('commander'),
      account('legal'),
      account('renamed', 'legal'),
      account('team', 'team', 'group'),
      ['ghost@example.com', null],
    ]),
    authors: ['lead@example.com'],
    ownDraft: false,
  };
  const problems = (
    legal: readonly string[],
    changes: Partial<ReviewerRules> = {},
  ) =>
    checkReviewers(
      lanes,
      [
        {lane: 'leadership', asked: ['exec@example.com'], ladder: []},
        {lane: 'commander', asked: ['commander@example.com'], ladder: []},
        {lane: 'legal', asked: legal, ladder: []},
      ],
      {...rules, ...changes},
    ).map(({lane, person, problem}) => [lane, person, problem]);

  it('are fine when each lane has somebody of its own', () => {
    expect(problems(['legal@example.com'])).toEqual([]);
    expect(problems(['Legal@Example.com '])).toEqual([]);
  });

  it.each([
    ['legal@elsewhere.example', 'outside'],
    ['legal@example.com.elsewhere.example', 'outside'],
    ['legal@notexample.com', 'outside'],
    ['ghost@example.com', 'no-account'],
    ['team@example.com', 'group'],
    ['legal', 'not-an-address'],
    ['exec@example.com', 'two-lanes'],
    ['lead@example.com', 'own-draft'],
  ])('are refused by name: %s is %s', (person, problem) => {
    expect(problems([person])).toEqual([['legal', person, problem]]);
  });

  it('are missing where a lane has nobody', () => {
    expect(problems([])).toEqual([['legal', '', 'nobody']]);
  });

  it('are double when one person stands there twice, also under two addresses', () => {
    expect(problems(['legal@example.com', 'LEGAL@example.com'])).toEqual([
      ['legal', 'legal@example.com', 'twice'],
    ]);
    expect(problems(['legal@example.com', 'renamed@example.com'])).toEqual([
      ['legal', 'renamed@example.com', 'twice'],
    ]);
  });

  it('may be the writer where policy lets writers sign', () => {
    expect(problems(['lead@example.com'], {ownDraft: true})).toEqual([]);
  });

  it('pass with an account that could not be looked up', () => {
    expect(problems(['unseen@example.com'])).toEqual([]);
  });
});

describe('the People tab', () => {
  it('tells who signs for what and through which group access is given', () => {
    const {people, findings} = readPeople([
      {
        position: 1,
        cells: {
          name: 'Ada',
          email: ' Ada@example.com',
          lanes: 'Legal\ncommander',
          group: 'Law@example.com',
        },
      },
    ]);
    expect(findings).toEqual([]);
    expect(people).toEqual([
      {
        name: 'Ada',
        email: 'ada@example.com',
        signsFor: ['legal', 'commander'],
        group: 'law@example.com',
      },
    ]);
  });

  it('names a lane and a group that are none, and goes on without them', () => {
    const {people, findings} = readPeople([
      {
        position: 4,
        cells: {email: 'a@example.com', lanes: 'law\ncs', group: 'law'},
      },
    ]);
    expect(people).toMatchObject([{signsFor: ['cs'], group: ''}]);
    expect(findings.map(({where}) => where)).toEqual([
      'row 5, column "Signs for"',
      'row 5, column "Shared through"',
    ]);
  });
});
