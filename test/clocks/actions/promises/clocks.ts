import {
  confirmPromises,
  promiseView,
} from '../../../../src/clocks/actions/promises';
import {CLOCK_CHECKS} from '../../../../src/clocks/rules/tab-checks';
import {checkPolicy} from '../../../../src/setup/actions/check-policy';
import {clockBoard} from '../../../../src/clocks/views/clock-board';
import type {UserError} from '../../../../src/core/base/user-error';
import {
  ADMIN,
  EXEC,
  LEAD,
  ReviewStage,
} from '../../../review/actions/review-stage';
import {TEXT, open, incident, promises, gate, says} from './a-promise';

/** The customer text holds the sentences above; it is 9:40. */
function stage(): ReviewStage {
  const made = new ReviewStage();
  made.workspace.now = '2026-11-21T09:40:00Z';
  made.file('customer').document?.typeAt(1, `${TEXT}\n`);
  return made;
}

describe('promises in a text (S1-22, S4-15)', () => {
  it('are named before it is signed: without owner, against the clock, or beyond measure', () => {
    expect(promises(stage())).toMatchObject([
      {
        kind: 'restore',
        dueAt: '2026-11-21T11:40:00Z',
        problem: 'Nobody has taken this promise. Name who keeps it.',
      },
      {
        kind: 'update',
        dueAt: '2026-11-21T11:00:00Z',
        // The word itself is the one that is due now; thirty minutes later comes the next.
        problem: expect.stringContaining(
          'but one is due by 2026-11-21 10:10 UTC',
        ),
      },
      {
        kind: 'restore',
        dueAt: '',
        problem: expect.stringContaining('nobody can measure'),
      },
    ]);
  });

  it('become clocks with an owner once the writer stands by them, each once', () => {
    const made = stage();
    const form = {
      incidentId: incident(made),
      promises: promises(made).map(({key}) => ({
        key,
        owner: 'sme@example.com',
      })),
    };
    confirmPromises(open(made), form);
    made.workspace.later(20);
    confirmPromises(open(made), form);
    expect(
      made.tab('clocks').filter(({event}) => event === 'promised'),
    ).toHaveLength(2);
    const board = clockBoard(open(made));
    expect(board.promises).toEqual({open: 2, kept: 0, late: 0, broken: 0});
    expect(
      board.rows.find(({why}) => why.includes('restore service')),
    ).toMatchObject({
      due: '2026-11-21T11:40:00Z',
      owner: 'sme@example.com',
    });
  });

  it('keep the time they had when they were made', () => {
    const made = stage();
    const [restore] = promises(made);
    confirmPromises(open(made), {
      incidentId: incident(made),
      promises: [{key: restore.key, owner: LEAD}],
    });
    made.workspace.later(45);
    expect(promises(made)[0]).toMatchObject({
      dueAt: '2026-11-21T11:40:00Z',
      confirmed: true,
    });
  });

  it('are counted as broken when their time is over and nothing came', () => {
    const made = stage();
    confirmPromises(open(made), {
      incidentId: incident(made),
      promises: promises(made).map(({key}) => ({key, owner: LEAD})),
    });
    made.workspace.now = '2026-11-21T11:10:00Z';
    expect(clockBoard(open(made)).promises).toEqual({
      open: 1,
      kept: 0,
      late: 0,
      broken: 1,
    });
    made.tab('incidents')[0].resolvedAt = '2026-11-21T11:05:00Z';
    expect(clockBoard(open(made)).promises).toEqual({
      open: 0,
      kept: 1,
      late: 0,
      broken: 1,
    });
  });

  it('without an address nothing is confirmed, and the field says so', () => {
    const made = stage();
    const [{key}] = promises(made);
    try {
      confirmPromises(open(made), {
        incidentId: incident(made),
        promises: [{key, owner: 'the team'}],
      });
    } catch (error) {
      expect((error as UserError).fields).toEqual([
        {field: `promise.${key}`, message: 'Write a complete address.'},
      ]);
    }
    expect(made.tab('clocks')).toEqual([]);
    expect.assertions(2);
  });
});

describe('a promise counts as it was recorded, and who changes its row by hand is named (S1-22, S2-26)', () => {
  /** Stood by the first one, due at 11:40; then somebody types into its row. */
  const altered = (type: Record<string, string>) => {
    const made = stage();
    const [{key}] = promises(made);
    confirmPromises(open(made), {
      incidentId: incident(made),
      promises: [{key, owner: LEAD}],
    });
    Object.assign(made.tab('clocks')[0], type);
    return made;
  };
  const named = (made: ReviewStage) =>
    clockBoard(open(made)).rows.flatMap(({state, stateDetail}) =>
      state === 'invalid' ? [stateDetail] : [],
    );
  const checked = (made: ReviewStage) =>
    checkPolicy(made.as(ADMIN), CLOCK_CHECKS)
      .findings.filter(({where}) => where.startsWith('Clocks'))
      .map(({level, message}) => `${level}: ${message}`);

  it('as it was written it is named nowhere', () => {
    const made = altered({});
    expect([named(made), checked(made)]).toEqual([[], []]);
  });

  it.each([
    ['a later time', {until: '2026-11-21T18:00:00Z'}, 'Until'],
    ['another owner', {to: 'sme@example.com'}, 'To'],
    ['another kind of event', {event: 'noticed'}, 'Event'],
    ['another incident', {incident: 'INC-2026-0999'}, 'Incident'],
    ['a later recording', {at: '2026-11-21T10:00:00Z'}, 'At'],
  ])('%s typed into it changes nothing', (_, typed, header) => {
    const made = altered(typed);
    const words = `was changed by hand (${header}). It counts as it was recorded: promised for 2026-11-21 11:40 UTC, kept by ${LEAD}.`;
    expect(named(made)).toEqual([expect.stringContaining(words)]);
    expect(checked(made)).toEqual([expect.stringContaining(words)]);
    made.workspace.now = '2026-11-21T11:41:00Z';
    expect(clockBoard(open(made)).promises).toMatchObject({broken: 1});
  });

  it('a later one typed below it does not move it, nor hide it under its key', () => {
    const made = altered({});
    const [row] = made.tab('clocks');
    const typed = {...row, until: '2026-11-21T18:00:00Z', seal: ''};
    made.tab('clocks').unshift({...typed});
    made.tab('clocks').push({...typed, key: `${String(row.key)}:1`});
    expect(named(made)).toEqual([expect.stringContaining('bears no seal')]);
    expect(checked(made)).toHaveLength(2);
    made.workspace.now = '2026-11-21T11:41:00Z';
    expect(clockBoard(open(made)).promises).toMatchObject({broken: 1});
  });

  it('without its seal it is named until somebody stands by it anew', () => {
    const made = altered({seal: '', until: '2026-11-21T18:00:00Z'});
    expect(named(made)).toEqual([
      expect.stringContaining('bears no seal'),
      expect.stringContaining('or lost their seal'),
    ]);
    const [first] = promises(made);
    expect(first).toMatchObject({confirmed: false});
    confirmPromises(open(made), {
      incidentId: incident(made),
      promises: [{key: first.key, owner: LEAD}],
    });
    expect(promises(made)[0]).toMatchObject({
      confirmed: true,
      dueAt: '2026-11-21T11:40:00Z',
    });
  });

  it('that it may go out late is believed of nobody who types it', () => {
    const made = says('Our next update is by 09:30 UTC.');
    const [{key, dueAt}] = promiseView(open(made), incident(made)).promises;
    made.tab('clocks').push({
      key: `${key}:let stand:${dueAt}`,
      incident: incident(made),
      event: 'let stand',
      obligation: key,
      at: made.workspace.now,
      by: EXEC,
      to: LEAD,
      until: dueAt,
      words: 'It is fine.',
      recordedAt: made.workspace.now,
    });
    expect(gate(made)?.items[0]).toContain('is over');
    expect(named(made)).toEqual([expect.stringContaining('counts nowhere')]);
  });
});
