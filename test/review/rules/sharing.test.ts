import * as fc from 'fast-check';
import {
  sharingDifferences,
  transition,
} from '../../../src/review/rules/access/compare-sharing';
import {
  expectedGrants,
  givenByReview,
  holderKey,
  type SharingFacts,
} from '../../../src/review/rules/access/sharing';
import {
  type Grant,
  type GrantRole,
  type HeldGrant,
  type Holder,
} from '../../../src/core/base/grants';
import type {ReviewPhase} from '../../../src/review/rules/state/state';

const user = (name: string): Holder => ({
  type: 'user',
  email: `${name}@example.com`,
});

function facts(changes: Partial<SharingFacts> = {}): SharingFacts {
  return {
    phase: 'draft',
    kind: 'customer',
    incident: {
      roles: {
        commander: 'commander@example.com',
        technicalLead: '',
        commsLead: 'Lead@example.com',
        sme: '',
        scribe: '',
      },
      people: [],
      declaredBy: 'lead@example.com',
      visibility: 'open',
    },
    settings: {
      writers: ['comms@example.com'],
      domainReads: true,
      domain: 'example.com',
    },
    reviewers: ['legal@example.com', 'commander@example.com'],
    audience: ['cs.ops@example.com', 'cs.lead@example.com'],
    people: [
      {
        name: 'Legal',
        email: 'legal@example.com',
        signsFor: ['legal'],
        group: 'law@example.com',
      },
    ],
    ...changes,
  };
}

const shown = (grants: readonly Grant[]) =>
  Object.fromEntries(grants.map(({who, role}) => [holderKey(who), role]));

const DRAFT = {
  'commander@example.com': 'writer',
  'lead@example.com': 'writer',
  'comms@example.com': 'writer',
};

describe('the access a document should have', () => {
  it('is the team’s and the writers’ while it is a draft', () => {
    expect(shown(expectedGrants(facts()))).toEqual(DRAFT);
  });

  it.each(['in-review', 'approved', 'releasing'] as const)(
    'lets reviewers comment, through their group, while it is %s',
    phase => {
      expect(shown(expectedGrants(facts({phase})))).toEqual({
        ...DRAFT,
        'law@example.com': 'commenter',
      });
    },
  );

  it('lets CS Ops and CS leadership read once it is released (S0-35)', () => {
    expect(shown(expectedGrants(facts({phase: 'released'})))).toEqual({
      ...DRAFT,
      'law@example.com': 'commenter',
      'cs.ops@example.com': 'reader',
      'cs.lead@example.com': 'reader',
    });
  });

  it('opens only the internal document to the domain, and only where settings say so (S0-34)', () => {
    const domain = (changes: Partial<SharingFacts>) =>
      shown(expectedGrants(facts(changes)))['domain example.com'];
    expect(domain({kind: 'internal'})).toBe('reader');
    expect(domain({kind: 'customer', phase: 'released'})).toBeUndefined();
    expect(
      domain({
        kind: 'internal',
        settings: {...facts().settings, domainReads: false},
      }),
    ).toBeUndefined();
  });

  it('of a restricted incident names people only (S0-30, S0-34)', () => {
    const {incident} = facts();
    const restricted = {...incident, visibility: 'restricted' as const};
    expect(
      shown(
        expectedGrants(
          facts({phase: 'in-review', kind: 'internal', incident: restricted}),
        ),
      ),
    ).toEqual({
      'commander@example.com': 'writer',
      'lead@example.com': 'writer',
      'legal@example.com': 'commenter',
    });
  });
});

let number = 0;
function held(
  who: Holder,
  role: HeldGrant['role'],
  inherited = false,
): HeldGrant {
  return {id: `p${++number}`, who, role, inherited};
}

describe('the real access compared with what it should be', () => {
  const expected: readonly Grant[] = [
    {who: user('lead'), role: 'writer'},
    {who: user('legal'), role: 'commenter'},
  ];
  const found = (...real: HeldGrant[]) =>
    sharingDifferences(real, expected, 'example.com').map(
      ({who, problem, outside, repair}) => [
        holderKey(who),
        problem,
        outside ? 'outside' : 'inside',
        repair?.act ?? 'above',
      ],
    );
  const right = [
    held(user('owner'), 'owner'),
    held({type: 'user', email: 'Lead@Example.com'}, 'writer', true),
    held(user('legal'), 'commenter'),
  ];

  it('shows nothing when all is right, the owner whoever it is', () => {
    expect(found(...right)).toEqual([]);
  });

  it.each([
    [
      'link sharing',
      held({type: 'anyone'}, 'reader'),
      ['anyone', 'link', 'outside', 'take'],
    ],
    [
      'an outsider',
      held({type: 'user', email: 'a@elsewhere.example'}, 'reader'),
      ['a@elsewhere.example', 'extra', 'outside', 'take'],
    ],
    [
      'another domain',
      held({type: 'domain', domain: 'elsewhere.example'}, 'reader'),
      ['domain elsewhere.example', 'extra', 'outside', 'take'],
    ],
    [
      'a domain that only ends like ours',
      held({type: 'user', email: 'a@notexample.com'}, 'reader'),
      ['a@notexample.com', 'extra', 'outside', 'take'],
    ],
    [
      'a colleague too many',
      held(user('csm'), 'reader'),
      ['csm@example.com', 'extra', 'inside', 'take'],
    ],
    [
      'access from a folder above',
      held(user('csm'), 'reader', true),
      ['csm@example.com', 'extra', 'inside', 'above'],
    ],
    [
      'a link from a folder above',
      held({type: 'anyone'}, 'reader', true),
      ['anyone', 'link', 'outside', 'above'],
    ],
  ] as const)('shows %s', (_, grant, difference) => {
    expect(found(...right, grant)).toEqual([difference]);
  });

  it('shows a role that is too strong or too weak', () => {
    expect(found(right[1], held(user('legal'), 'writer'))).toEqual([
      ['legal@example.com', 'too-much', 'inside', 'change'],
    ]);
    expect(found(right[1], held(user('legal'), 'reader'))).toEqual([
      ['legal@example.com', 'missing', 'inside', 'change'],
    ]);
    expect(found(right[1], held(user('legal'), 'reader', true))).toEqual([
      ['legal@example.com', 'missing', 'inside', 'give'],
    ]);
    expect(found(right[1])).toEqual([
      ['legal@example.com', 'missing', 'inside', 'give'],
    ]);
  });

  it('is right after every repair, but for what comes from above', () => {
    const holder = fc.constantFrom<Holder>(
      user('a'),
      user('b'),
      {type: 'group', email: 'g@example.com'},
      {type: 'domain', domain: 'example.com'},
      {type: 'anyone'},
      {type: 'user', email: 'x@elsewhere.example'},
    );
    const role = fc.constantFrom<GrantRole>('reader', 'commenter', 'writer');
    const once = <T extends {who: Holder}>(all: readonly T[]): readonly T[] =>
      all.filter(
        (one, at) =>
          all.findIndex(({who}) => holderKey(who) === holderKey(one.who)) ===
          at,
      );
    fc.assert(
      fc.property(
        fc.array(fc.record({who: holder, role})),
        fc.array(fc.record({who: holder, role, above: fc.boolean()})),
        (wanted, real) => {
          const should = once(wanted).filter(({who}) => who.type !== 'anyone');
          const before = once(real).map(({who, role: has, above}) =>
            held(who, has, above),
          );
          const after = sharingDifferences(
            before,
            should,
            'example.com',
          ).reduce<readonly HeldGrant[]>((all, {repair}) => {
            if (repair === null) return all;
            if (repair.act === 'give') {
              return [...all, held(repair.grant.who, repair.grant.role)];
            }
            const rest = all.filter(({id}) => id !== repair.id);
            return repair.act === 'take'
              ? rest
              : [...rest, held(repair.who, repair.role)];
          }, before);
          const left = sharingDifferences(after, should, 'example.com');
          expect(left.every(({repair}) => repair === null)).toBe(true);
        },
      ),
    );
  });
});

describe('going from one phase to another', () => {
  const real = (phase: ReviewPhase) => [
    ...expectedGrants(facts({phase})).map(({who, role}) => held(who, role)),
    held(user('guest'), 'reader'),
  ];
  const acts = (from: ReviewPhase, to: ReviewPhase) =>
    transition(
      sharingDifferences(
        real(from),
        expectedGrants(facts({phase: to})),
        'example.com',
      ),
      givenByReview(facts()),
    ).map(repair => [
      repair.act,
      holderKey(repair.act === 'give' ? repair.grant.who : repair.who),
    ]);

  it('gives what the next phase needs', () => {
    expect(acts('draft', 'in-review')).toEqual([['give', 'law@example.com']]);
    expect(acts('approved', 'released')).toEqual([
      ['give', 'cs.ops@example.com'],
      ['give', 'cs.lead@example.com'],
    ]);
  });

  it('takes back what the review gave, and leaves what people shared by hand', () => {
    expect(acts('in-review', 'draft')).toEqual([['take', 'law@example.com']]);
    expect(acts('released', 'in-review')).toEqual([
      ['take', 'cs.ops@example.com'],
      ['take', 'cs.lead@example.com'],
    ]);
  });

  it('never takes access from the team, even when one of them was a reviewer', () => {
    expect(acts('released', 'draft').map(([, who]) => who)).not.toContain(
      'commander@example.com',
    );
  });
});
