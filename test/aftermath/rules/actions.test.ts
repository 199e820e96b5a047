import type {Action} from '../../../src/aftermath/rules/action';
import {
  actionState,
  ACTION_CATEGORIES,
  isAccepted,
} from '../../../src/aftermath/rules/action';
import {
  actionReminders,
  ageOf,
  carriedOver,
} from '../../../src/aftermath/rules/action-age';
import {missingParts} from '../../../src/aftermath/rules/action-parts';

const NOW = '2026-12-01T09:00:00Z';

function anAction(changes: Partial<Action> = {}): Action {
  return {
    key: 'a1',
    incident: 'INC-1',
    action: 'Alert when more than 1 % of payments fail for five minutes',
    category: 'monitoring',
    owner: 'sme@example.com',
    dueAt: '2026-12-15T17:00:00Z',
    success: 'The alert fires in the monthly test and reaches the phone',
    ticket: '',
    suggestedAt: '2026-11-30T09:00:00Z',
    suggestedBy: 'lead@example.com',
    acceptedAt: '',
    acceptedBy: '',
    doneAt: '',
    dropped: '',
    ...changes,
  };
}

const parts = (
  changes: Partial<Action>,
  others: readonly Action[] = [],
): string[] =>
  missingParts(anAction(changes), others, NOW).map(
    ({part, field}) => `${part}:${field}`,
  );

describe('what an action has to be', () => {
  it('is recorded when all five parts are there (S4-24, S4-27)', () => {
    expect(parts({})).toEqual([]);
  });

  it.each([
    ['specific', {action: 'Fix alert'}, 'specific:action'],
    [
      'specific: a wish',
      {action: 'Improve our monitoring of payments'},
      'specific:action',
    ],
    ['measurable', {success: ''}, 'measurable:success'],
    ['measurable: no measure', {success: 'It works.'}, 'measurable:success'],
    [
      'measurable: the action again',
      {success: 'Alert when more than 1 % of payments fail for five minutes!'},
      'measurable:success',
    ],
    ['assigned', {owner: ''}, 'assigned:owner'],
    [
      'assigned to one',
      {owner: 'a@example.com, b@example.com'},
      'assigned:owner',
    ],
    ['assigned to a person', {owner: 'Platform team'}, 'assigned:owner'],
    ['dated', {dueAt: ''}, 'dated:dueAt'],
    ['dated in days to come', {dueAt: NOW}, 'dated:dueAt'],
    ['dated with a date', {dueAt: 'next week'}, 'dated:dueAt'],
    ['realistic', {dueAt: '2026-12-01T12:59:00Z'}, 'realistic:dueAt'],
  ] as const)(
    'names the part that is missing (S4-27): %s',
    (_, changes, expected) => {
      expect(parts(changes)).toEqual([expected]);
    },
  );

  it('names every missing part at once', () => {
    expect(
      parts({action: '', success: '', owner: '', dueAt: ''}).map(
        part => part.split(':')[0],
      ),
    ).toEqual(['specific', 'measurable', 'assigned', 'dated']);
  });

  it('takes a vague verb that says what comes out of it', () => {
    expect(
      parts({action: 'Investigate the slow query and write a report'}),
    ).toEqual([]);
    expect(
      parts({action: 'Improve the runbook by adding the restore steps'}),
    ).toEqual([]);
  });

  it('finds a sixth action by the same day not realistic, a fifth still', () => {
    const others = Array.from({length: 5}, (_, index) =>
      anAction({key: `b${index}`, owner: 'SME@example.com'}),
    );
    expect(parts({}, others)).toEqual(['realistic:owner']);
    expect(parts({}, others.slice(1))).toEqual([]);
    expect(
      parts({}, [...others.slice(1), anAction({key: 'c', doneAt: NOW})]),
    ).toEqual([]);
  });

  it('knows the five categories (S4-28)', () => {
    expect(Object.keys(ACTION_CATEGORIES)).toEqual([
      'technical',
      'process',
      'monitoring',
      'training',
      'automation',
    ]);
  });
});

describe('a suggestion', () => {
  it('is no commitment until its owner accepts, and nobody else can', () => {
    expect(actionState(anAction())).toBe('suggested');
    expect(
      isAccepted(anAction({acceptedAt: NOW, acceptedBy: 'lead@example.com'})),
    ).toBe(false);
    expect(
      isAccepted(anAction({acceptedAt: NOW, acceptedBy: 'SME@example.com'})),
    ).toBe(true);
  });

  it('is put to the new owner again when the owner changes', () => {
    const accepted = anAction({acceptedAt: NOW, acceptedBy: 'sme@example.com'});
    expect(actionState({...accepted, owner: 'other@example.com'})).toBe(
      'suggested',
    );
  });
});

describe('the age of an action', () => {
  it.each([
    [13, 'new'],
    [14, 'ageing'],
    [30, 'old'],
    [89, 'old'],
    [90, 'stale'],
  ])('after %i days is %s', (days, band) => {
    const suggestedAt = new Date(
      Date.parse(NOW) - days * 86_400_000,
    ).toISOString();
    expect(ageOf(anAction({suggestedAt}), NOW).band).toBe(band);
  });

  it('asks the owner to accept, then reminds before the day and weekly after it', () => {
    const kinds = (changes: Partial<Action>, now: string): readonly string[] =>
      actionReminders([anAction(changes)], now).map(({key}) => key);
    const accepted = {acceptedAt: NOW, acceptedBy: 'sme@example.com'};
    expect(kinds({}, NOW)).toEqual(['action/a1/accept/sme@example.com/1']);
    expect(kinds(accepted, '2026-12-12T16:00:00Z')).toEqual([]);
    expect(kinds(accepted, '2026-12-12T17:00:00Z')).toEqual([
      'action/a1/due-soon/2026-12-15T17:00:00Z',
    ]);
    expect(kinds(accepted, '2026-12-15T17:00:00Z')).toEqual([
      'action/a1/overdue/2026-12-15T17:00:00Z/0',
    ]);
    expect(kinds(accepted, '2026-12-22T17:00:00Z')).toEqual([
      'action/a1/overdue/2026-12-15T17:00:00Z/1',
    ]);
    expect(kinds({...accepted, doneAt: NOW}, '2026-12-22T17:00:00Z')).toEqual(
      [],
    );
  });

  it('carries open actions of the same service into the next incident', () => {
    const services: Record<string, readonly string[]> = {
      'INC-1': ['Checkout'],
      'INC-2': ['checkout', 'Search'],
      'INC-3': ['Mail'],
    };
    const all = [
      anAction(),
      anAction({key: 'a2', incident: 'INC-3'}),
      anAction({key: 'a3', doneAt: NOW}),
    ];
    expect(
      carriedOver(all, id => services[id], 'INC-2').map(({key}) => key),
    ).toEqual(['a1']);
  });
});
