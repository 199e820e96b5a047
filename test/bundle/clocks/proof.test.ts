import {EXAMPLE} from '../../../emulator/outside/example';
import {posts} from '../../../emulator/outside/exchange';
import {pageIncidents} from '../../../emulator/outside/statuspage';
import type {ClockBoard, ClockRow} from '../../../src/clocks/contract';
import {aForm} from '../../scenery/bundle/a-form';
import {ADMIN, COMMANDER, LEAD, type Office} from '../../scenery/bundle/office';
import {
  append,
  ask,
  CS_OPS,
  declareWritten,
  LEGAL,
  officeForReviews,
  problemIn,
  release,
  released,
  signAll,
  valueIn,
} from '../../scenery/bundle/review-office';

const INCIDENT = 'INC-2026-0001';

function board(office: Office, as = LEAD): ClockBoard {
  return office.value<ClockBoard>(as, 'clockBoard', []);
}

function rowOf(
  office: Office,
  wanted: (row: ClockRow) => boolean,
  as = LEAD,
): ClockRow {
  const found = board(office, as).rows.find(wanted);
  if (!found) throw new Error('It is not on the board.');
  return found;
}

function sweeps(office: Office, minutes: number, every = 5): void {
  for (let at = 0; at < minutes; at += every, office.later(every)) {
    office.run(ADMIN, 'sweep', [], {surface: 'api'});
  }
}

describe('a contract’s deadline (S0-36, S1-1)', () => {
  const office = officeForReviews();
  append(office, 'contracts', [
    {
      customer: 'Acme Bank',
      clause: '4.2 Notices',
      from: 'declared',
      within: '45',
      audience: 'customers',
    },
  ]);
  declareWritten(office);
  const binds = ({why}: ClockRow): boolean => why.includes('4.2 Notices');

  it('is not met by a release: silence is chased, and customer success is asked', () => {
    valueIn(ask(office));
    office.later(1);
    signAll(office);
    office.later(1);
    expect(released(release(office))).toMatchObject({kind: 'released'});
    office.later(1);
    expect(rowOf(office, binds).state).not.toBe('met');
    expect(rowOf(office, ({handover}) => handover, CS_OPS)).toMatchObject({
      state: expect.stringMatching(/pending|due soon/),
    });
  });

  it('is met by hand-over on the page they have on their phone, though they write no register', () => {
    const {key, incidentId} = rowOf(office, ({handover}) => handover, CS_OPS);
    const clause = rowOf(office, binds);
    office.value(CS_OPS, 'recordTold', [
      {
        operation: 'operation-1',
        incidentId,
        keys: [key, clause.key],
        at: board(office).now,
        channel: 'email',
        count: '310',
        reference: '',
        note: '',
        corrects: '',
      },
    ]);
    sweeps(office, 5);
    expect(rowOf(office, one => one.key === clause.key)).toMatchObject({
      stateWords: 'met in time',
      due: clause.due,
    });
    const {rows} = office.value<{rows: readonly object[]}>(LEAD, 'ledgerView', [
      INCIDENT,
    ]);
    expect(rows).toContainEqual(
      expect.objectContaining({
        audience: 'Customers',
        count: '310',
        by: CS_OPS,
      }),
    );
  });

  it('and the next update its text has promised is broken and counted when nothing comes (S4-15)', () => {
    expect(board(office).promises).toMatchObject({open: 1, kept: 0, broken: 0});
    // What Sheets gives back is what was sealed.
    expect(board(office).rows.filter(one => one.state === 'invalid')).toEqual(
      [],
    );
    office.later(75);
    expect(board(office).promises).toMatchObject({open: 0, kept: 0, broken: 1});
  });
});

it('a missed rhythm climbs the ladder to its top, each rung once, and then is quiet (S2-23 … S2-25)', () => {
  const office = officeForReviews();
  const rungs = ['agent', 'account', 'director', 'coo'].map(
    name => `${name}@example.com`,
  );
  append(
    office,
    'people',
    rungs.map((email, at) => ({
      name: email,
      email,
      ladder: `customer ${at + 1}`,
    })),
  );
  office.value(LEAD, 'declareIncident', [aForm()]);
  const before = office.workspace.outbox.length;
  sweeps(office, 150, 10);
  const escalated = office.workspace.outbox
    .slice(before)
    .filter(
      ({subject}) =>
        subject.includes('Escalated') &&
        subject.includes('status page: first notice'),
    )
    .map(({to}) => to.join());
  expect(escalated).toEqual(rungs);
  expect(
    rowOf(office, ({key}) => key === 'customers:status page:first').state,
  ).toBe('overdue');
});

it('a restricted incident tells nobody outside: no chat, no page, no mail but to the people it names (S0-34)', () => {
  const office = officeForReviews();
  const {ground} = office.workspace;
  for (const service of ['chat', 'slack', 'teams'] as const) {
    office.value(ADMIN, 'connectService', [
      {service, secret: EXAMPLE[service]},
    ]);
  }
  const before = {
    posts: posts(ground).size,
    mails: office.workspace.outbox.length,
  };
  office.value(LEAD, 'declareIncident', [
    aForm({
      title: 'Tokens of partners were copied out',
      visibility: 'restricted',
      people: [LEGAL],
    }),
  ]);
  sweeps(office, 120, 10);
  expect(posts(ground).size).toBe(before.posts);
  expect(pageIncidents(ground).size).toBe(0);
  const named = [LEAD, COMMANDER, LEGAL, 'sme@example.com'];
  const mails = office.workspace.outbox.slice(before.mails);
  expect(mails.flatMap(({to}) => to).filter(to => !named.includes(to))).toEqual(
    [],
  );
  expect(JSON.stringify(mails)).not.toContain('Tokens of partners');
  expect(
    problemIn(
      office.run(LEAD, 'makeMessage', [
        {
          incidentId: INCIDENT,
          kind: 'status',
          operation: 'op-status-1',
          sinceLast: '',
          nextAt: '',
        },
      ]),
    ),
  ).toContain('restricted');
});
