import {
  confirmPromises,
  promiseView,
} from '../../../src/clocks/actions/promises';
import {clockBoard} from '../../../src/clocks/views/clock-board';
import type {UserError} from '../../../src/core/base/user-error';
import type {World} from '../../../src/world/world';
import {LEAD, ReviewStage} from '../../review/actions/review-stage';

const TEXT =
  'We expect to restore service within two hours. Our next update is by 11:00 UTC. A fix will come soon.';

/** The customer text holds the sentences above; it is 9:40. */
function stage(): ReviewStage {
  const made = new ReviewStage();
  made.workspace.now = '2026-11-21T09:40:00Z';
  made.file('customer').document?.typeAt(1, `${TEXT}\n`);
  return made;
}

function open(made: ReviewStage): World {
  const world = made.as(LEAD);
  return {
    ...world,
    editor: {...world.editor, documentId: () => made.id('customer')},
  };
}

function incident(made: ReviewStage): string {
  return String(made.tab('incidents')[0].id);
}

/** Of the sentences above: the template may hold promises of its own. */
function promises(made: ReviewStage) {
  return promiseView(open(made), incident(made)).promises.filter(({text}) =>
    TEXT.includes(text),
  );
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
        problem: expect.stringContaining(
          'but one is due by 2026-11-21 09:40 UTC',
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
