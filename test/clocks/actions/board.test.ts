import type {
  ClockBoard,
  ClockRow,
  ToldForm,
} from '../../../src/clocks/contract';
import {decideClock} from '../../../src/clocks/actions/decide-clock';
import {recordTold} from '../../../src/clocks/actions/record-told';
import {takeOver} from '../../../src/clocks/actions/take-over';
import {clockBoard} from '../../../src/clocks/views/clock-board';
import {WRITER} from '../../scenery/fakes/installed-workspace';
import {
  ADMIN,
  COMMANDER,
  CS,
  LEAD,
  ReviewStage,
} from '../../review/actions/review-stage';
import {refusal} from '../../scenery/refusal';
import './board/altered-rows';
import './board/deleted-rows';

const PAGE = 'customers:status page:first';

function row(board: ClockBoard, key: string): ClockRow {
  const found = board.rows.find(one => one.key === key);
  if (!found)
    throw new Error(`${key}: ${board.rows.map(one => one.key).join(', ')}`);
  return found;
}

function told(stage: ReviewStage, changes: Partial<ToldForm> = {}): ToldForm {
  return {
    operation: 'operation-1',
    incidentId: String(stage.tab('incidents')[0].id),
    keys: [PAGE],
    at: stage.workspace.now,
    channel: 'Status page',
    count: '1200',
    reference: '',
    note: '',
    corrects: '',
    ...changes,
  };
}

describe('the board', () => {
  it('says what is due next, for whom, until when and why', () => {
    const stage = new ReviewStage();
    const board = clockBoard(stage.as(LEAD));
    expect(row(board, PAGE)).toMatchObject({
      label: 'Customers, status page: first notice',
      why: 'Policy, Level 1: status page, update every 30 min',
      owner: LEAD,
      mine: true,
      place: {label: 'Open the document'},
    });
    const dues = board.rows
      .filter(({state, due}) => due !== '' && state !== 'met')
      .map(({due}) => due);
    expect(dues).toEqual([...dues].sort());
    expect(row(clockBoard(stage.as(COMMANDER)), PAGE).mine).toBe(false);
  });

  it('takes one wave, and a second one for restricted incidents', () => {
    const open = new ReviewStage();
    open.workspace.calm();
    clockBoard(open.as(LEAD));
    expect(open.workspace.waves).toHaveLength(1);
    const restricted = new ReviewStage({visibility: 'restricted'});
    restricted.workspace.calm();
    expect(clockBoard(restricted.as(LEAD)).rows.length).toBeGreaterThan(0);
    expect(restricted.workspace.waves).toHaveLength(2);
  });

  it('shows a restricted incident to its own people only', () => {
    const stage = new ReviewStage({visibility: 'restricted'});
    expect(clockBoard(stage.as(CS)).rows).toEqual([]);
    expect(clockBoard(stage.as(ADMIN)).rows).toEqual([]);
  });

  it('shows a wrong cell first, in a sentence, and the other clocks run on', () => {
    const stage = new ReviewStage();
    stage.tab('incidents')[0].detectedAt = 'this morning';
    const [first] = clockBoard(stage.as(LEAD)).rows;
    expect(first).toMatchObject({
      state: 'invalid',
      stateWords: 'cannot be computed',
    });
    expect(first.stateDetail).toContain('"this morning"');
  });

  it('a contract row is a clock, and so is a wrong one (S0-36)', () => {
    const stage = new ReviewStage();
    stage.tab('contracts').push(
      {
        customer: 'Acme',
        clause: '4.2',
        from: 'detected',
        within: 20,
        audience: 'Acme',
      },
      {
        customer: 'Beta',
        clause: '9',
        from: 'detected',
        within: 'soon',
        audience: 'Beta',
      },
    );
    const board = clockBoard(stage.as(LEAD));
    expect(row(board, 'Acme::first').why).toBe(
      'Contract with Acme, 4.2: within 20 min of detection',
    );
    expect(board.rows[0].stateDetail).toContain(
      'Contracts, row 3, "Within" is "soon"',
    );
  });

  it('has nothing of an incident that is closed', () => {
    const stage = new ReviewStage();
    stage.tab('incidents')[0].phase = 'closed';
    expect(clockBoard(stage.as(LEAD))).toMatchObject({rows: [], grid: []});
  });
});

describe('recording that it went out (S1-1, S1-2, S2-29)', () => {
  it('stops the clock and starts the next one', () => {
    const stage = new ReviewStage();
    stage.workspace.later(5);
    const board = recordTold(stage.as(LEAD), told(stage));
    expect(row(board, PAGE)).toMatchObject({
      state: 'met',
      stateWords: 'met in time',
    });
    expect(row(board, 'customers:status page:update:1').state).toBe('pending');
    expect(stage.tab('comms')).toMatchObject([
      {
        audience: 'customers',
        channel: 'status page',
        stage: 'first',
        sentAt: stage.workspace.now,
        sentBy: LEAD,
        count: 1200,
        recordedAt: stage.workspace.now,
      },
    ]);
    expect(stage.tab('journal').map(({text}) => text)).toContainEqual(
      expect.stringContaining(
        'by status page: Customers: first, 1200 recipients',
      ),
    );
  });

  it('is one row however often it is pressed, and keeps the two times apart', () => {
    const stage = new ReviewStage();
    const at = stage.workspace.now;
    stage.workspace.later(12);
    recordTold(stage.as(LEAD), told(stage, {at}));
    recordTold(stage.as(LEAD), told(stage, {at}));
    expect(stage.tab('comms')).toHaveLength(1);
    expect(stage.tab('comms')[0]).toMatchObject({
      sentAt: at,
      recordedAt: stage.workspace.now,
    });
  });

  it.each([
    [{at: ''}, 'told.at'],
    [{at: '2027-01-01T00:00:00Z'}, 'told.at'],
    [{channel: ' '}, 'told.channel'],
    [{count: 'many'}, 'told.count'],
    [{count: '0'}, 'told.count'],
  ])('refuses %j beside its field and records nothing', (changes, field) => {
    const stage = new ReviewStage();
    const problem = refusal(() =>
      recordTold(stage.as(LEAD), told(stage, changes)),
    );
    expect(problem.fields?.map(one => one.field)).toContain(field);
    expect(stage.tab('comms')).toEqual([]);
  });

  it('a person without access to a restricted incident can record nothing of it', () => {
    const stage = new ReviewStage({visibility: 'restricted'});
    const problem = refusal(() => recordTold(stage.as(CS), told(stage)));
    expect(problem.why).toContain('you cannot open the register');
  });

  it('refuses what a page never sends', () => {
    const stage = new ReviewStage();
    expect(refusal(() => recordTold(stage.as(LEAD), {keys: 'all'})).what).toBe(
      'Nothing was recorded.',
    );
  });
});

describe('deciding about a deadline', () => {
  const decision = (stage: ReviewStage, kind: string, reason = '') => ({
    incidentId: String(stage.tab('incidents')[0].id),
    key: PAGE,
    kind,
    reason,
    minutes: kind === 'snoozed' ? 30 : 0,
  });

  it('waives with a reason, for everybody to see, and takes it back', () => {
    const stage = new ReviewStage();
    const waived = decideClock(
      stage.as(LEAD),
      decision(stage, 'waived', 'No status page yet.'),
    );
    expect(row(waived, PAGE)).toMatchObject({
      state: 'waived',
      stateDetail: `${LEAD}: No status page yet.`,
    });
    stage.workspace.later(1);
    expect(
      row(decideClock(stage.as(WRITER), decision(stage, 'restored')), PAGE)
        .state,
    ).not.toBe('waived');
    expect(stage.tab('clocks').map(({event}) => event)).toEqual([
      'waived',
      'restored',
    ]);
  });

  it.each(['waived', 'snoozed', 'paused'])('%s needs a reason', kind => {
    const stage = new ReviewStage();
    const problem = refusal(() =>
      decideClock(stage.as(LEAD), decision(stage, kind)),
    );
    expect(problem.fields).toMatchObject([{field: 'clock.reason'}]);
  });

  it('taking over makes somebody else the one who is reminded', () => {
    const stage = new ReviewStage();
    const board = decideClock(stage.as(WRITER), decision(stage, 'taken'));
    expect(row(board, PAGE)).toMatchObject({owner: WRITER, mine: true});
  });

  it('a change of shifts is one press: every open deadline, in the journal, nothing twice (S4-10)', () => {
    const stage = new ReviewStage();
    const incident = String(stage.tab('incidents')[0].id);
    const board = takeOver(stage.as(WRITER), incident);
    const open = board.rows.filter(({state}) =>
      ['pending', 'due soon', 'overdue'].includes(state),
    );
    expect(open.length).toBeGreaterThan(2);
    expect(open.every(({mine}) => mine)).toBe(true);
    takeOver(stage.as(WRITER), incident);
    expect(
      stage
        .tab('journal')
        .filter(({text}) => String(text).startsWith('Took over:')),
    ).toHaveLength(1);
  });

  it('who may not write in the register is told whom to ask', () => {
    const stage = new ReviewStage();
    const problem = refusal(() =>
      decideClock(stage.as(CS), decision(stage, 'taken')),
    );
    expect(problem.remedy).toContain('communications lead');
    expect(stage.tab('clocks')).toEqual([]);
  });
});
