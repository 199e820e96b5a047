import {level, type Level} from '../../../src/core/policy/policy';
import {allowedActs} from '../../../src/review/rules/state/allowed';
import type {ReviewFact} from '../../../src/review/rules/record/facts';
import type {PackedFact} from '../../../src/review/rules/record/packed-fact';
import {lanesFor} from '../../../src/review/rules/lanes/lanes';
import {
  awaitedFrom,
  reviewState,
  type ReviewFacts,
} from '../../../src/review/rules/state/state';
import {asked, history, type Given} from './a-review';
import {aText, canonicalOf} from './a-text';

const WORST = level({key: 'w', rank: 0, label: 'W', name: 'W'});
const LOWER = level({key: 'l', rank: 1, label: 'L', name: 'L'});

const TEXT = canonicalOf(
  aText(['# What happened', 'It failed.', '# Contact', 'Write to us.']),
);
const NEW_CONTACT = canonicalOf(
  aText(['# What happened', 'It failed.', '# Contact', 'Call us.']),
);
const NEW_STORY = canonicalOf(
  aText(['# What happened', 'It burnt.', '# Contact', 'Write to us.']),
);

function said(
  kind: 'approve' | 'object' | 'suggest' | 'clear',
  lane: string,
  name: string,
  more: Partial<PackedFact> = {},
): Given {
  return {
    lane,
    person: `${name}@example.com`,
    round: 1,
    textHash: TEXT.hash,
    sections: TEXT.sections,
    source: 'signature',
    ...more,
    kind,
  };
}

function state(
  given: readonly Given[],
  changes: Partial<ReviewFacts> = {},
  policy: Level = WORST,
) {
  return reviewState({
    kind: 'customer',
    incident: {
      kind: 'outage',
      rawEventData: 'unknown',
      faq: {needed: false, reason: 'Too small.'},
    },
    rules: lanesFor(policy, 'customer'),
    facts: history(...given),
    text: TEXT,
    placeholders: [],
    guidance: [],
    notSignable: [],
    tooLong: [],
    suggestions: [],
    faqOpen: ['FAQ'],
    personalData: [],
    words: [],
    tampering: [],
    byHand: [],
    signers: null,
    shutOut: [],
    foreignLock: false,
    unclear: [],
    weakened: [],
    ...changes,
  });
}

const standings = (given: ReturnType<typeof state>) =>
  Object.fromEntries(
    given.lanes.map(({lane, standing}) => [lane.key, standing.kind]),
  );

const ASKED = [
  asked('leadership', 'exec'),
  asked('commander', 'commander'),
  asked('legal', 'legal'),
];
const SIGNED = [
  ...ASKED,
  said('approve', 'leadership', 'exec'),
  said('approve', 'commander', 'commander'),
  said('approve', 'legal', 'legal'),
];
const closed = (given: ReturnType<typeof state>) =>
  given.gates.map(({key}) => key);

describe('a document in review', () => {
  it('is a draft before anybody is asked', () => {
    const draft = state([]);
    expect(draft).toMatchObject({phase: 'draft', round: 0});
    expect(standings(draft)).toEqual({
      leadership: 'not-asked',
      commander: 'not-asked',
      legal: 'not-asked',
    });
  });

  it('awaits leadership, commander and legal at the worst level (S0-5)', () => {
    const asked = state(ASKED);
    expect(asked.phase).toBe('in-review');
    expect(Object.values(standings(asked))).toEqual([
      'awaited',
      'awaited',
      'awaited',
    ]);
    expect(awaitedFrom(asked, 'legal@example.com')).toHaveLength(1);
    expect(awaitedFrom(asked, 'exec2@example.com')).toHaveLength(0);
  });

  it('is approved once each of them has signed, and not before (S0-5)', () => {
    expect(state(SIGNED).phase).toBe('approved');
    expect(closed(state(SIGNED))).toEqual([]);
    for (const left of [3, 4, 5]) {
      const missing = state(SIGNED.filter((_, at) => at !== left));
      expect(missing.phase).toBe('in-review');
      expect(closed(missing)).toEqual(['lanes']);
    }
  });

  it('is not signed by somebody who was not asked in that lane', () => {
    const stranger = state([
      ...SIGNED.slice(0, 5),
      said('approve', 'legal', 'exec'),
    ]);
    expect(standings(stranger).legal).toBe('awaited');
  });

  it('is not signed by somebody who was removed first, and stays signed by who was removed later', () => {
    const removed: Given = {
      kind: 'removed',
      lane: 'legal',
      person: 'legal@example.com',
    };
    expect(
      standings(state([...ASKED, removed, said('approve', 'legal', 'legal')]))
        .legal,
    ).toBe('not-asked');
    expect(standings(state([...SIGNED, removed])).legal).toBe('approved');
  });

  it('needs one of CS and leadership, and engineering (S0-6, S0-31, S0-32)', () => {
    const lower = (...given: Given[]) =>
      standings(
        state(
          [
            asked('engineering', 'sme'),
            asked('cs|leadership', 'cs'),
            asked('cs|leadership', 'exec'),
            {kind: 'not-needed', lane: 'legal', words: 'Nothing promised.'},
            ...given,
          ],
          {},
          LOWER,
        ),
      );
    expect(lower(said('approve', 'cs|leadership', 'exec'))).toEqual({
      engineering: 'awaited',
      'cs|leadership': 'approved',
      legal: 'not-needed',
    });
  });

  it('leaves legal out only where policy allows it, and takes it back when legal is asked (S0-33)', () => {
    const without: Given = {kind: 'not-needed', lane: 'legal', words: 'None.'};
    expect(standings(state([without])).legal).toBe('not-asked');
    expect(standings(state([without], {}, LOWER)).legal).toBe('not-needed');
    expect(
      standings(state([without, asked('legal', 'legal')], {}, LOWER)).legal,
    ).toBe('awaited');
    expect(
      standings(state([without, {kind: 'needed', lane: 'legal'}], {}, LOWER))
        .legal,
    ).toBe('not-asked');
  });

  it('is not approved by leaving out every lane', () => {
    const conditional = {...LOWER, approvals: ['legal if needed']};
    const left = state(
      [
        asked('legal', 'legal'),
        {kind: 'not-needed', lane: 'legal', words: 'None.'},
      ],
      {},
      conditional,
    );
    expect(left.phase).toBe('in-review');
    expect(closed(left)).toEqual(['lanes']);
  });

  it('needs everybody of an all-lane, a delegate in the place of one', () => {
    const all = {...WORST, approvals: ['legal all']};
    const both = [asked('legal', 'legal'), asked('legal', 'legal2')];
    const first = said('approve', 'legal', 'legal');
    expect(standings(state([...both, first], {}, all)).legal).toBe('awaited');
    expect(
      standings(
        state(
          [
            ...both,
            first,
            {
              kind: 'delegated',
              lane: 'legal',
              person: 'deputy@example.com',
              ref: 'legal2@example.com',
            },
            said('approve', 'legal', 'deputy'),
          ],
          {},
          all,
        ),
      ).legal,
    ).toBe('approved');
  });

  it('can never be released when policy names nobody', () => {
    expect(closed(state([], {rules: []}))).toContain('lanes');
    expect(state(ASKED, {rules: []}).phase).toBe('in-review');
  });
});

describe('an edit after sign-off', () => {
  it('voids the lanes that answer for the section, and no others', () => {
    const lower = [
      asked('engineering', 'sme'),
      asked('cs|leadership', 'cs'),
      said('approve', 'engineering', 'sme'),
      said('approve', 'cs|leadership', 'cs'),
      {kind: 'not-needed', lane: 'legal', words: 'None.'} as const,
    ];
    expect(standings(state(lower, {text: NEW_CONTACT}, LOWER))).toEqual({
      engineering: 'approved',
      'cs|leadership': 'voided',
      legal: 'not-needed',
    });
    const story = state(lower, {text: NEW_STORY}, LOWER);
    expect(standings(story)).toMatchObject({
      engineering: 'voided',
      'cs|leadership': 'voided',
    });
    expect(story.lanes[0].standing).toEqual({
      kind: 'voided',
      changed: ['What happened'],
    });
    expect(awaitedFrom(story, 'sme@example.com')).toHaveLength(1);
  });

  it('is undone by undoing the edit', () => {
    expect(state(SIGNED, {text: NEW_STORY}).phase).toBe('in-review');
    expect(state(SIGNED, {text: TEXT}).phase).toBe('approved');
  });

  it('makes the lane awaited again once it is asked anew, and the new sign-off counts', () => {
    const again = [
      ...SIGNED,
      asked('legal', 'legal', {round: 2, textHash: NEW_STORY.hash}),
    ];
    const waiting = state(again, {text: NEW_STORY});
    expect(standings(waiting)).toMatchObject({
      legal: 'awaited',
      commander: 'voided',
    });
    expect(waiting.round).toBe(2);
    expect(
      standings(
        state(
          [
            ...again,
            said('approve', 'legal', 'legal', {
              round: 2,
              textHash: NEW_STORY.hash,
              sections: NEW_STORY.sections,
            }),
          ],
          {text: NEW_STORY},
        ),
      ).legal,
    ).toBe('approved');
  });
});

describe('an objection', () => {
  const objected = [...SIGNED, said('object', 'legal', 'legal', {words: 'No'})];

  it('blocks, also against the person’s own earlier approval', () => {
    const blocked = state(objected);
    expect(standings(blocked).legal).toBe('objected');
    expect(blocked.phase).toBe('in-review');
    expect(closed(blocked)).toEqual(['lanes', 'objections']);
  });

  it('goes on blocking after edits, a new round and a withdrawal', () => {
    expect(
      closed(
        state(
          [
            ...objected,
            {kind: 'withdrawn', words: 'Later.'},
            ...ASKED.map(one => ({...one, round: 2})),
          ],
          {text: NEW_STORY},
        ),
      ),
    ).toContain('objections');
  });

  it('is settled by the same person’s approval, or by clearing it', () => {
    expect(state([...objected, said('approve', 'legal', 'legal')]).phase).toBe(
      'approved',
    );
    const cleared = state([...objected, said('clear', 'legal', 'legal')]);
    expect(cleared.objections).toEqual([]);
    expect(standings(cleared).legal).toBe('awaited');
  });

  it('is settled by a colleague of the lane only by clearing it, not by approving', () => {
    const two = [...objected, asked('legal', 'legal2')];
    expect(
      standings(state([...two, said('approve', 'legal', 'legal2')])).legal,
    ).toBe('objected');
    expect(
      state([...two, said('clear', 'legal', 'legal2')]).objections,
    ).toEqual([]);
  });

  it('of one person is left when another clears their own', () => {
    const both = [
      ...objected,
      asked('legal', 'legal2'),
      said('object', 'legal', 'legal2'),
      said('clear', 'legal', 'legal2'),
    ];
    expect(state(both).objections.map(({person}) => person)).toEqual([
      'legal@example.com',
    ]);
  });

  it('is overridden one by one', () => {
    const key = `fact-${objected.length}`;
    expect(
      state([...objected, {kind: 'overridden', ref: key, words: 'Now.'}])
        .objections,
    ).toEqual([]);
    expect(
      state([...objected, {kind: 'overridden', ref: 'fact-1', words: 'Now.'}])
        .objections,
    ).toHaveLength(1);
  });

  it('of a lane that policy no longer names blocks all the same', () => {
    expect(
      closed(
        state(objected, {
          rules: lanesFor({...WORST, approvals: ['commander']}, 'customer'),
        }),
      ),
    ).toEqual(['objections']);
  });

  it('is something else than a suggestion, which never blocks', () => {
    const suggested = state([
      ...SIGNED,
      said('suggest', 'legal', 'legal', {words: 'Shorter'}),
    ]);
    expect(suggested.phase).toBe('approved');
    expect(suggested.lanes[2].suggestions).toEqual(['Shorter']);
  });
});

describe('a gate', () => {
  it.each([
    ['placeholders', {placeholders: ['{{x}}']}],
    ['guidance', {guidance: ['✎ note']}],
    ['suggestions', {suggestions: ['Replace a by b']}],
    ['personal-data', {personalData: ['A phone number']}],
    ['words', {words: ['No sentence says when it began.']}],
    ['record', {tampering: ['Row 3']}],
  ] as const)('for %s keeps a signed text back', (key, changes) => {
    expect(closed(state(SIGNED, changes))).toEqual([key]);
  });

  const incident = (
    kind: 'outage' | 'data',
    rawEventData: 'unknown' | 'intact' | 'lost',
    faq = {needed: false, reason: 'Small.'},
  ) => ({incident: {kind, rawEventData, faq}});

  it('for raw event data is closed for a bug that touches data until it is answered (S0-11)', () => {
    expect(closed(state(SIGNED, incident('data', 'unknown')))).toEqual([
      'raw-event-data',
    ]);
    expect(closed(state(SIGNED, incident('data', 'lost')))).toEqual([]);
    expect(closed(state(SIGNED, incident('data', 'intact')))).toEqual([]);
    expect(closed(state(SIGNED, incident('outage', 'unknown')))).toEqual([]);
  });

  it('for the FAQ is open when it is approved, or skipped with a reason (S0-37, S0-29)', () => {
    const faq = (needed: boolean, reason: string, ready = false) =>
      closed(
        state(SIGNED, {
          ...incident('outage', 'intact', {needed, reason}),
          faqOpen: ready ? [] : ['FAQ'],
        }),
      );
    expect(faq(true, '')).toEqual(['faq']);
    expect(faq(true, '', true)).toEqual([]);
    expect(faq(false, ' ')).toEqual(['faq']);
    expect(faq(false, 'Small.')).toEqual([]);
  });

  it('for the FAQ stands before the customer communication only', () => {
    const open = incident('outage', 'intact', {needed: true, reason: ''});
    expect(closed(state(SIGNED, {...open, kind: 'technical'}))).toEqual([]);
  });
});

describe('a release', () => {
  const step = (words: string, more: Partial<PackedFact> = {}): Given => ({
    words,
    round: 1,
    textHash: TEXT.hash,
    ...more,
    kind: 'release',
  });

  it('runs, is done, and can be opened again', () => {
    expect(state([...SIGNED, step('started')]).phase).toBe('releasing');
    const done = [...SIGNED, step('started'), step('done')];
    expect(state(done)).toMatchObject({phase: 'released', drifted: false});
    expect(state([...done, {kind: 'unlocked', words: 'Typo'}]).phase).toBe(
      'approved',
    );
  });

  it('of the same text does not happen twice', () => {
    const reopened = state([
      ...SIGNED,
      step('started'),
      step('done'),
      {kind: 'unlocked', words: 'Typo'},
    ]);
    expect(closed(reopened)).toEqual(['new-version']);
  });

  it('that was given up leaves the text as it was', () => {
    const givenUp = state([...SIGNED, step('started'), step('given-up')]);
    expect(givenUp.phase).toBe('approved');
    expect(closed(givenUp)).toEqual([]);
  });

  it('is noticed to have drifted when somebody changed the text behind our back', () => {
    expect(
      state([...SIGNED, step('started'), step('done')], {text: NEW_STORY})
        .drifted,
    ).toBe(true);
  });
});

describe('what a person may do', () => {
  const may = (
    given: readonly Given[],
    more: {canEdit?: boolean; isCommander?: boolean; overrides?: boolean} = {},
    changes: Partial<ReviewFacts> = {},
    readers: {csOps?: boolean; csLeadership?: boolean} = {},
  ) => {
    const facts: readonly ReviewFact[] = history(...given);
    const now = state(given, changes);
    const acts = allowedActs(
      {canEdit: false, isCommander: false, overrides: true, ...more},
      {
        ...now,
        facts,
        kind: 'customer',
        readers: {csOps: true, csLeadership: true, ...readers},
      },
    );
    return Object.entries(acts)
      .filter(([, refusal]) => refusal === null)
      .map(([act]) => act);
  };
  const editor = {canEdit: true};

  it('is to ask, for who may edit a draft', () => {
    expect(may([], editor)).toEqual(['ask']);
    expect(may([])).toEqual([]);
  });

  it('is to withdraw and to change reviewers while it is in review', () => {
    expect(may(ASKED, editor)).toEqual(['ask', 'withdraw', 'edit-reviewers']);
    expect(may(ASKED)).toEqual([]);
  });

  it('is to release, once every gate is open and CS Ops and CS leadership are named (S0-35)', () => {
    const signed = ['ask', 'release', 'withdraw', 'edit-reviewers'];
    expect(may(SIGNED, editor)).toEqual(signed);
    const shut = signed.filter(act => act !== 'release');
    expect(may(SIGNED, editor, {guidance: ['✎']})).toEqual(shut);
    for (const missing of [{csOps: false}, {csLeadership: false}]) {
      expect(may(SIGNED, editor, {}, missing)).toEqual(shut);
    }
  });

  it('is not to ask about a data incident whose bottom line is open (S0-11)', () => {
    const about = (rawEventData: 'unknown' | 'intact') => ({
      incident: {
        kind: 'data' as const,
        rawEventData,
        faq: {needed: false, reason: 'Too small.'},
      },
    });
    expect(may([], editor, about('unknown'))).toEqual([]);
    expect(may([], editor, about('intact'))).toEqual(['ask']);
  });

  it('is to override, for the commander where policy allows', () => {
    const objected = [...SIGNED, said('object', 'legal', 'legal')];
    const commander = {isCommander: true};
    expect(may(objected)).toEqual([]);
    expect(may(objected, commander)).toEqual(['override']);
    expect(may(objected, {...commander, overrides: false})).toEqual([]);
    expect(may(SIGNED, commander)).toEqual([]);
  });

  it('is to unlock what is released, and to lock it again unchanged', () => {
    const done: readonly Given[] = [
      ...SIGNED,
      ...['started', 'done'].map(words => ({
        kind: 'release' as const,
        words,
        round: 1,
        textHash: TEXT.hash,
      })),
    ];
    expect(may(done, editor)).toEqual(['unlock']);
    const open: readonly Given[] = [...done, {kind: 'unlocked', words: 'Typo'}];
    expect(may(open, editor)).toEqual([
      'ask',
      'lock-again',
      'withdraw',
      'edit-reviewers',
    ]);
  });

  it('is nothing but to go on or to give up, while it is being released', () => {
    const running: readonly Given[] = [
      ...SIGNED,
      {kind: 'release', words: 'started', round: 1, textHash: TEXT.hash},
    ];
    expect(may(running, editor)).toEqual(['release', 'give-up']);
    expect(may(running)).toEqual([]);
  });

  it('is said with a reason and a remedy wherever it is refused', () => {
    for (const given of [[], ASKED, SIGNED]) {
      const acts = allowedActs(
        {canEdit: false, isCommander: false, overrides: false},
        {
          ...state(given),
          facts: history(...given),
          kind: 'customer',
          readers: {csOps: true, csLeadership: true},
        },
      );
      for (const refusal of Object.values(acts)) {
        expect(refusal?.why).toMatch(/^[A-Z].*\.$/);
        expect(refusal?.remedy).toMatch(/^[A-Z].*\.$/);
      }
    }
  });
});
