import {chase} from '../../../../src/clocks/actions/chase';
import {decideClock} from '../../../../src/clocks/actions/decide-clock';
import {recordTold} from '../../../../src/clocks/actions/record-told';
import {clockBoard} from '../../../../src/clocks/views/clock-board';
import {ledgerView} from '../../../../src/clocks/views/ledger-view';
import {seal, sealingKey} from '../../../../src/core/base/seal';
import {run} from '../../../../src/world/ask/waves';
import {readFacts} from '../../../../src/world/incidents/register-facts';
import {ADMIN, LEAD, ReviewStage} from '../../../review/actions/review-stage';

const PAGE = 'customers:status page:first';

/** Declared at 9:10 on level 1; it is 9:20, and nothing has gone out. */
const stage = (): ReviewStage => new ReviewStage();
const idOf = (made: ReviewStage): string => String(made.tab('incidents')[0].id);
const board = (made: ReviewStage) => clockBoard(made.as(LEAD)).rows;
const state = (made: ReviewStage) =>
  board(made).find(({key}) => key === PAGE)?.state;
const named = (made: ReviewStage): readonly string[] =>
  board(made).flatMap(({state, stateDetail}) =>
    state === 'invalid' ? [stateDetail] : [],
  );

function decide(made: ReviewStage, kind: 'waived' | 'restored'): void {
  decideClock(made.as(LEAD), {
    incidentId: idOf(made),
    key: PAGE,
    kind,
    reason: 'Told by phone.',
    minutes: 0,
  });
}

function tell(made: ReviewStage, corrects = ''): void {
  recordTold(made.as(LEAD), {
    operation: `operation-1${corrects === '' ? '' : '-again'}`,
    incidentId: idOf(made),
    keys: corrects === '' ? [PAGE] : [],
    at: made.workspace.now,
    channel: 'Status page',
    count: '1200',
    reference: '0042',
    note: 'All = of them',
    corrects,
  });
}

/** An insider’s row, in the columns people see. */
function typeEvent(made: ReviewStage, event: string, obligation = PAGE): void {
  made.tab('clocks').push({
    key: `typed ${event}`,
    incident: idOf(made),
    event,
    obligation,
    at: made.workspace.now,
    by: LEAD,
    words: 'Told by phone.',
    recordedAt: made.workspace.now,
  });
}

function typeMessage(made: ReviewStage): void {
  made.tab('comms').push({
    key: 'typed',
    incident: idOf(made),
    audience: 'customers',
    channel: 'status page',
    sentAt: made.workspace.now,
    sentBy: LEAD,
    recordedAt: made.workspace.now,
  });
}

/** As an earlier version of the product left it: its row sealed, and rows of Clocks and Comms not. */
function fromBefore(made: ReviewStage): ReviewStage {
  const [row] = made.tab('incidents');
  const {sealing: _, ...before} = JSON.parse(
    String(row.seal).slice(String(row.seal).indexOf('|') + 1),
  ) as Record<string, unknown>;
  const json = JSON.stringify(before);
  const key = sealingKey(made.as(ADMIN).secrets.keys());
  row.seal = `${seal('row', [String(row.id), json], key)}|${json}`;
  return made;
}

describe('a clock is stopped by what was recorded, and by nothing that was typed (S2-29, S0-36)', () => {
  it('as they were written, a waiver and a message count and are named nowhere', () => {
    const made = stage();
    decide(made, 'waived');
    expect([state(made), named(made)]).toEqual(['waived', []]);
    const told = stage();
    tell(told);
    expect([state(told), named(told)]).toEqual(['met', []]);
  });

  it.each(['waived', 'paused', 'snoozed', 'taken'])(
    'a row “%s” typed below them counts nowhere and is named',
    kind => {
      const made = stage();
      const before = board(made).find(({key}) => key === PAGE);
      typeEvent(made, kind);
      expect(board(made).find(({key}) => key === PAGE)).toEqual(before);
      expect(named(made)).toEqual([
        expect.stringContaining(
          'bears no seal: it was written by hand, or before rows were sealed. It counts nowhere.',
        ),
      ]);
    },
  );

  it('a waiver that was put into force again stays in force, whatever is typed over the rows', () => {
    const made = stage();
    decide(made, 'waived');
    made.workspace.later(1);
    decide(made, 'restored');
    const open = state(made);
    made.tab('clocks').forEach(row => Object.assign(row, {event: 'waived'}));
    expect(state(made)).toBe(open);
    expect(named(made)).toEqual([
      expect.stringContaining('was changed by hand (Event)'),
    ]);
  });

  it('a message typed into the ledger stops no clock until somebody stands by it', () => {
    const made = stage();
    const before = state(made);
    typeMessage(made);
    expect(state(made)).toBe(before);
    expect(named(made)).toEqual([
      expect.stringContaining(
        'A row of Comms bears no seal: it was written by hand (customers, by status page',
      ),
    ]);
    expect(ledgerView(made.as(LEAD), idOf(made)).rows).toMatchObject([
      {standing: 'written by hand'},
    ]);
    tell(made, 'typed');
    expect([state(made), named(made)]).toEqual(['met', []]);
  });

  it.each([
    ['an earlier time', {sentAt: '2026-11-21T09:12:00Z'}, 'Sent'],
    ['another audience', {audience: 'team'}, 'Audience'],
    ['another number', {count: '999999'}, 'Recipients'],
    ['another incident', {incident: 'INC-2026-0999'}, 'Incident'],
  ])(
    '%s typed over a message is named and changes nothing',
    (_, typed, header) => {
      const made = stage();
      tell(made);
      const before = ledgerView(made.as(LEAD), idOf(made)).rows;
      Object.assign(made.tab('comms')[0], typed);
      expect(state(made)).toBe('met');
      expect(ledgerView(made.as(LEAD), idOf(made)).rows).toEqual(before);
      expect(named(made)).toEqual([
        expect.stringContaining(`was changed by hand (${header})`),
      ]);
    },
  );

  it('a release typed into the ledger releases nothing', () => {
    const made = stage();
    const id = made.id('customer');
    const isReleased = () =>
      run(
        made.as(LEAD).transport,
        readFacts(
          made.as(LEAD),
          made.workspace.installation?.registerId ?? '',
          ['incidents', 'comms', 'policy', 'settings'],
        ),
      ).isReleased({fileId: id, incident: idOf(made)});
    const row = {key: `${id}:release:1:CS Ops`, incident: idOf(made)};
    made.tab('comms').push({...row});
    expect(isReleased()).toBe(false);
    made.wrote({...row, sentAt: made.workspace.now});
    expect(isReleased()).toBe(true);
    made.tab('comms')[1].key = 'something else';
    expect(isReleased()).toBe(true);
  });

  it('a message whose seal was cleared, and a copy of one, say nothing', () => {
    const made = stage();
    tell(made);
    const [row] = made.tab('comms');
    made.tab('comms').push({...row});
    expect(ledgerView(made.as(LEAD), idOf(made)).rows).toHaveLength(1);
    made.tab('comms').splice(1);
    row.seal = '';
    expect(state(made)).not.toBe('met');
    expect(named(made)).toEqual([
      expect.stringContaining('bears no seal'),
      expect.stringContaining('or lost their seal'),
    ]);
  });

  it('a reminder that somebody typed as sent goes out all the same', () => {
    const mailed = (made: ReviewStage) => {
      made.reviews.outbox.length = 0;
      for (
        ;
        made.workspace.now < '2026-11-21T09:50:00Z';
        made.workspace.later(5)
      ) {
        chase(made.as(ADMIN));
      }
      return made.reviews.outbox.map(({message: {key}}) => key);
    };
    const keys = mailed(stage());
    expect(keys.length).toBeGreaterThan(0);
    const made = stage();
    for (const key of keys) {
      typeEvent(made, 'reminding', key);
      made.tab('clocks').slice(-1)[0].key = `${key}:reminding:0`;
    }
    expect(mailed(made)).toEqual(keys);
  });

  it('rows from before they were sealed count as they stand and are called nothing', () => {
    const made = fromBefore(stage());
    typeEvent(made, 'waived');
    expect([state(made), named(made)]).toEqual(['waived', []]);
    const told = fromBefore(stage());
    typeMessage(told);
    expect([state(told), named(told)]).toEqual(['met', []]);
    tell(told, 'typed');
    expect([state(told), named(told)]).toEqual(['met', []]);
  });
});
