import {declareAllClear} from '../../../src/clocks/actions/declare-all-clear';
import type {UserError} from '../../../src/core/base/user-error';
import {resolveWithMessages} from '../../../src/all-clear';
import {handoverView} from '../../../src/clocks/views/handover-view';
import {
  CS,
  LEAD,
  ReviewStage,
  TEMPLATES,
} from '../../review/actions/review-stage';

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

describe('with the all-clear the last words are prepared (S1-11, S1-14, S4-14)', () => {
  function withTemplates(): ReviewStage {
    const made = new ReviewStage({}, {}, [
      ...TEMPLATES,
      ...(['resolution', 'status'] as const).map(key => ({
        key,
        name: `Template ${key}`,
        markdown: 'It works again.',
      })),
    ]);
    made.workspace.later(30);
    return made;
  }

  const kinds = (made: ReviewStage) =>
    made
      .tab('documents')
      .map(({kind}) => kind)
      .filter(kind => kind === 'resolution' || kind === 'status');

  it('each once, written for what the incident is now, and sent to nobody', () => {
    const made = withTemplates();
    const once = form(made);
    resolveWithMessages(made.as(LEAD), once);
    resolveWithMessages(made.as(LEAD), once);
    expect(kinds(made)).toEqual(['resolution', 'status']);
    expect(made.tab('documents').map(({writtenFor}) => writtenFor)).toContain(
      'level-1; recovery',
    );
    expect(made.tab('comms').map(({audience}) => audience)).toEqual(['team']);
  });

  it('one without a template keeps nothing from being resolved', () => {
    const made = stage();
    resolveWithMessages(made.as(LEAD), form(made));
    expect(made.tab('incidents')[0].phase).toBe('recovery');
    expect(kinds(made)).toEqual([]);
  });

  it('whoever takes over sees them, and every promise (S4-10)', () => {
    const made = withTemplates();
    resolveWithMessages(made.as(LEAD), form(made));
    made.tab('clocks').push({
      key: 'p:promised',
      incident: String(made.tab('incidents')[0].id),
      event: 'promised',
      obligation: 'p',
      at: '2026-11-21T09:20:00Z',
      by: LEAD,
      to: LEAD,
      until: '2026-11-21T09:40:00Z',
      words: 'update|customers|Our next update is by 09:40 UTC.',
      recordedAt: '2026-11-21T09:20:00Z',
    });
    expect(
      handoverView(made.as(CS), String(made.tab('incidents')[0].id)),
    ).toMatchObject({
      promises: [{text: 'Our next update is by 09:40 UTC.', outcome: 'broken'}],
      drafts: [
        {
          label: 'Customer communication',
          underReview: false,
          outdated: [expect.stringMatching(/Phase/)],
        },
        {outdated: []},
        {outdated: []},
      ],
    });
  });
});
