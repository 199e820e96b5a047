import {chase} from '../../../src/clocks/actions/chase';
import {decideClock} from '../../../src/clocks/actions/decide-clock';
import {clocks} from '../../../src/clocks/brings';
import {UserError} from '../../../src/core/base/user-error';
import {recordTold} from '../../../src/clocks/actions/record-told';
import {clockBoard} from '../../../src/clocks/views/clock-board';
import {ledgerView} from '../../../src/clocks/views/ledger-view';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {takeUpActs} from '../../../src/world/incidents/waiting-acts';
import {
  ADMIN,
  COMMANDER,
  CS_OPS,
  EXEC,
  LEAD,
  LEGAL,
  CSM,
  ReviewStage,
} from '../../review/actions/review-stage';

/** The customer text is released; nobody has said yet that it went out. */
function released(): ReviewStage {
  const stage = new ReviewStage();
  askForReview(stage.as(LEAD), {fileId: stage.id(), people: {}, notNeeded: {}});
  stage.workspace.later(1);
  stage.press(EXEC, 'leadership');
  stage.press(COMMANDER, 'commander');
  stage.press(LEGAL, 'legal');
  stage.workspace.later(1);
  releaseDocument(stage.as(LEAD), stage.id(), 'withheld');
  stage.reviews.outbox.length = 0;
  return stage;
}

function incidentId(stage: ReviewStage): string {
  return String(stage.tab('incidents')[0].id);
}

function waiting(stage: ReviewStage) {
  const found = clockBoard(stage.as(LEAD)).rows.find(({handover}) => handover);
  if (!found) throw new Error('Nothing waits to be sent.');
  return found;
}

const form = (stage: ReviewStage, keys: readonly string[]) => ({
  operation: 'operation-1',
  incidentId: incidentId(stage),
  keys,
  at: stage.workspace.now,
  channel: 'email',
  count: '340',
  reference: 'campaign 7',
  note: '',
  corrects: '',
});

describe('after a release (S0-35, S2-29, S4-11)', () => {
  it('the text waits for CS Ops, and the customers’ clock runs on', () => {
    const stage = released();
    expect(waiting(stage)).toMatchObject({owner: CS_OPS, state: 'pending'});
    const page = clockBoard(stage.as(LEAD)).rows.find(
      ({key}) => key === 'customers:status page:first',
    );
    expect(page?.state).not.toBe('met');
  });

  it('silence is chased', () => {
    const stage = released();
    for (let passed = 0; passed < 60; passed += 5) {
      chase(stage.as(ADMIN));
      stage.workspace.later(5);
    }
    expect(
      stage.reviews.outbox
        .filter(({message}) => message.to.includes(CS_OPS))
        .map(({message}) => message.subject),
    ).toContainEqual(expect.stringContaining('CS Ops: send version 1'));
  });

  it('"sent" stops the clock, once, and the log shows who was told what', () => {
    const stage = released();
    const {key} = waiting(stage);
    recordTold(stage.as(LEAD), form(stage, [key]));
    recordTold(stage.as(LEAD), form(stage, [key]));
    expect(
      clockBoard(stage.as(LEAD)).rows.find(row => row.key === key)?.stateWords,
    ).toBe('met in time');
    const rows = ledgerView(stage.as(LEAD), incidentId(stage)).rows.filter(
      ({audience}) => audience === 'Customers',
    );
    expect(rows).toMatchObject([
      {
        channel: 'email',
        count: '340',
        by: LEAD,
        version: waitingVersion(stage),
        standing: '',
      },
    ]);
  });

  it('"sent", said by a second person whose page is older, is refused: nobody is recorded as told twice', () => {
    const stage = released();
    const {key} = waiting(stage);
    recordTold(stage.as(LEAD), form(stage, [key]));
    expect(() =>
      recordTold(stage.as(COMMANDER), {
        ...form(stage, [key]),
        operation: 'operation-2',
        count: '341',
      }),
    ).toThrow(
      expect.objectContaining({
        why: expect.stringContaining('in the log of what went out already'),
        remedy: expect.stringContaining('Correct'),
      }),
    );
    expect(
      stage.tab('comms').filter(({audience}) => audience === 'customers'),
    ).toHaveLength(1);
  });

  it('"not sent because" ends the waiting with the reason, and no clock of the customers', () => {
    const stage = released();
    const {key} = waiting(stage);
    const board = decideClock(stage.as(LEAD), {
      incidentId: incidentId(stage),
      key,
      kind: 'waived',
      reason: 'The provider is down.',
      minutes: 0,
    });
    expect(board.rows.find(row => row.key === key)).toMatchObject({
      state: 'waived',
      stateDetail: `${LEAD}: The provider is down.`,
    });
    expect(
      board.rows.filter(
        ({label, state}) => label.startsWith('Customers') && state === 'met',
      ),
    ).toEqual([]);
  });

  it('CS Ops say "sent" themselves, without any right on the register: it is recorded in their name', () => {
    const stage = released();
    const {key} = waiting(stage);
    const board = recordTold(stage.as(CS_OPS), form(stage, [key]));
    expect(board.rows.find(row => row.key === key)?.waiting).toContain(CS_OPS);
    expect(stage.tab('comms').some(({sentBy}) => sentBy === CS_OPS)).toBe(
      false,
    );
    takeUpActs(stage.as(ADMIN), clocks.acts ?? {});
    takeUpActs(stage.as(ADMIN), clocks.acts ?? {});
    expect(waiting(stage)).toMatchObject({state: 'met', waiting: ''});
    expect(
      stage
        .tab('comms')
        .filter(({sentBy}) => sentBy === CS_OPS)
        .map(({channel, count}) => [channel, count]),
    ).toEqual([['email', 340]]);
    expect(stage.tab('journal').filter(({by}) => by === CS_OPS)).toMatchObject([
      {text: expect.stringContaining(`taken up by ${ADMIN}`) as string},
    ]);
  });

  it('and "not sent because", with the reason', () => {
    const stage = released();
    const {key} = waiting(stage);
    const decision = {
      incidentId: incidentId(stage),
      key,
      kind: 'waived',
      reason: 'The provider is down.',
      minutes: 0,
    };
    decideClock(stage.as(CS_OPS), decision);
    expect(waiting(stage).waiting).toContain('not sent: The provider is down.');
    takeUpActs(stage.as(ADMIN), clocks.acts ?? {});
    expect(waiting(stage)).toMatchObject({
      state: 'waived',
      stateDetail: `${CS_OPS}: The provider is down.`,
    });
  });

  it('whoever the text was not handed to says nothing about it, nor about other clocks', () => {
    const stage = released();
    const {key} = waiting(stage);
    const other = clockBoard(stage.as(LEAD)).rows.find(
      row => !row.handover && row.tellable,
    );
    for (const [who, keys] of [
      [CSM, [key]],
      [CS_OPS, [other?.key ?? '']],
    ] as const) {
      expect(() => recordTold(stage.as(who), form(stage, keys))).toThrow(
        UserError,
      );
    }
    expect(() =>
      decideClock(stage.as(CS_OPS), {
        incidentId: incidentId(stage),
        key: other?.key,
        kind: 'waived',
        reason: 'No.',
        minutes: 0,
      }),
    ).toThrow(UserError);
    expect(stage.workspace.shelf.size).toBe(0);
  });

  it('a correction is a new row; what was said stays', () => {
    const stage = released();
    const {key} = waiting(stage);
    recordTold(stage.as(LEAD), form(stage, [key]));
    const told = ledgerView(stage.as(LEAD), incidentId(stage)).rows.find(
      ({audience}) => audience === 'Customers',
    );
    stage.workspace.later(3);
    recordTold(stage.as(LEAD), {
      ...form(stage, []),
      operation: 'operation-2',
      at: '',
      corrects: told?.key ?? '',
    });
    const view = ledgerView(stage.as(LEAD), incidentId(stage));
    expect(
      view.rows
        .filter(({audience}) => audience === 'Customers')
        .map(({standing}) => standing),
    ).toEqual(['corrected later', 'was not sent']);
    expect(view.csv.split('\r\n')).toHaveLength(view.rows.length + 2);
  });
});

function waitingVersion(stage: ReviewStage): string {
  return String(
    stage.tab('comms').find(({audience}) => audience === 'CS Ops')?.version,
  );
}
