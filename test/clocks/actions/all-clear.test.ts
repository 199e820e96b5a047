import {declareAllClear} from '../../../src/clocks/actions/declare-all-clear';
import type {UserError} from '../../../src/core/base/user-error';
import {CS, LEAD, ReviewStage} from '../../review/actions/review-stage';

function form(stage: ReviewStage, changes: object = {}) {
  return {
    incidentId: String(stage.tab('incidents')[0].id),
    resolvedAt: stage.workspace.now,
    impactEndedAt: '',
    ...changes,
  };
}

function stage(changes: object = {}): ReviewStage {
  const made = new ReviewStage(changes);
  made.workspace.later(30);
  made.reviews.outbox.length = 0;
  return made;
}

describe('the all-clear (S1-10, S4-9)', () => {
  it('is one action: times, phase, journal, and the team hears at once', () => {
    const made = stage();
    const board = declareAllClear(
      made.as(LEAD),
      form(made, {impactEndedAt: '2026-11-21T09:30:00Z'}),
    );
    expect(made.tab('incidents')[0]).toMatchObject({
      resolvedAt: made.workspace.now,
      impactEndedAt: '2026-11-21T09:30:00Z',
      phase: 'recovery',
    });
    expect(made.tab('journal').map(({text}) => text)).toContainEqual(
      expect.stringContaining('All clear: resolved at'),
    );
    expect(made.reviews.outbox).toHaveLength(1);
    expect(made.reviews.outbox[0].message.subject).toContain('All clear');
    expect(made.tab('comms')).toMatchObject([
      {audience: 'team', stage: 'resolution', sentBy: LEAD},
    ]);
    // Rhythms have ended; what was overdue stays to be seen.
    expect(
      board.rows.filter(
        ({label, state}) => label.endsWith('update') && state === 'pending',
      ),
    ).toEqual([]);
  });

  it('pressed twice, it is declared once and nobody hears twice', () => {
    const made = stage();
    const once = form(made);
    declareAllClear(made.as(LEAD), once);
    declareAllClear(made.as(LEAD), once);
    expect(made.reviews.outbox).toHaveLength(1);
    expect(
      made
        .tab('journal')
        .filter(({text}) => String(text).startsWith('All clear')),
    ).toHaveLength(1);
  });

  it.each([
    [{resolvedAt: ''}, 'clear.resolvedAt'],
    [{resolvedAt: '2027-01-01T00:00:00Z'}, 'clear.resolvedAt'],
    [{resolvedAt: '2026-11-21T08:00:00Z'}, 'clear.resolvedAt'],
    [{impactEndedAt: 'noon'}, 'clear.impactEndedAt'],
  ])(
    '%j is refused beside its field, and nothing changes',
    (changes, field) => {
      const made = stage();
      const before = {...made.tab('incidents')[0]};
      try {
        declareAllClear(made.as(LEAD), form(made, changes));
      } catch (error) {
        expect((error as UserError).fields?.map(one => one.field)).toEqual([
          field,
        ]);
      }
      expect(made.tab('incidents')[0]).toEqual(before);
      expect(made.reviews.outbox).toEqual([]);
      expect.assertions(3);
    },
  );

  it('a mail that was refused is no word to the team, and the page says so', () => {
    const made = stage();
    made.workspace.fault = (_, label) =>
      label.includes('mail') ? 'refused' : null;
    expect(() => declareAllClear(made.as(LEAD), form(made))).toThrow(
      'the team was not told',
    );
    expect(made.tab('incidents')[0]).toMatchObject({phase: 'recovery'});
    expect(made.tab('comms').map(({sentAt}) => sentAt)).toEqual([
      made.workspace.now,
      '',
    ]);
  });

  it('of a restricted incident mails its people without a word of it, and strangers can do nothing', () => {
    const made = stage({visibility: 'restricted'});
    expect(() => declareAllClear(made.as(CS), form(made))).toThrow();
    declareAllClear(made.as(LEAD), form(made));
    const [{message}] = made.reviews.outbox;
    expect(`${message.subject} ${message.body}`).not.toContain('Checkout');
    expect(made.tab('incidents')[0]).toMatchObject({phase: 'recovery'});
    expect(made.tab('incidents')[0].resolvedAt ?? '').toBe('');
  });
});
