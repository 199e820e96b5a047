import {chase} from '../../../src/clocks/actions/chase';
import {decideClock} from '../../../src/clocks/actions/decide-clock';
import {recordTold} from '../../../src/clocks/actions/record-told';
import {clockBoard} from '../../../src/clocks/views/clock-board';
import {ledgerView} from '../../../src/clocks/views/ledger-view';
import {askForReview} from '../../../src/review/actions/ask-for-review';
import {releaseDocument} from '../../../src/review/actions/release-document';
import {
  ADMIN,
  COMMANDER,
  CS_OPS,
  EXEC,
  LEAD,
  LEGAL,
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
