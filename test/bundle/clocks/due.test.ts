import type {calendar_v3} from 'googleapis/build/src/apis/calendar/v3';
import type {ClockBoard, DueMessage} from '../../../src/clocks/contract';
import {aForm} from '../../scenery/bundle/a-form';
import {
  ADMIN,
  installedOffice,
  LEAD,
  type Office,
} from '../../scenery/bundle/office';
import {declare} from '../../scenery/bundle/recovery';
import {setting} from '../../scenery/bundle/review-office';

/** The real bundle on the emulated Workspace: the register is a spreadsheet there, and mails go out. */
function declared(): Office {
  const office = installedOffice();
  declare(office, aForm());
  return office;
}

function dueIn(board: ClockBoard, key: string) {
  const found = board.rows.find(one => one.key === key);
  if (!found) throw new Error(board.rows.map(one => one.key).join(', '));
  return found;
}

describe('deadlines in the bundle (S0-36, S1-1)', () => {
  it('make their message with one press, once however often it is sent, and then lead to it (S4-12)', () => {
    const office = declared();
    const key = 'customers:status page:first';
    const due = () => dueIn(office.value(LEAD, 'clockBoard', []), key);
    const {incidentId, make} = due();
    expect(make).toEqual({kind: 'status', label: 'Status page entry'});
    const form = {incidentId, kind: 'status', operation: 'operation-0001'};
    const made = office.value<DueMessage>(LEAD, 'makeDueMessage', [form]);
    expect(office.value(LEAD, 'makeDueMessage', [form])).toEqual(made);
    expect(due()).toMatchObject({
      make: null,
      place: {label: 'Open: Status page entry', url: made.url},
    });
  });

  it.each([
    null,
    {},
    {incidentId: 'INC-2026-0001', kind: 'internal', operation: 'operation-1'},
    {incidentId: 'INC-2026-0099', kind: 'status', operation: 'operation-1'},
  ])('make nothing of what no page sends: %j', form => {
    const office = declared();
    const before = office.files().length;
    expect(office.answer(LEAD, 'makeDueMessage', [form])).toMatchObject({
      ok: false,
    });
    expect(office.files()).toHaveLength(before);
  });

  it('are shown, met by recording what went out, and the next one begins', () => {
    const office = declared();
    const board = office.value<ClockBoard>(LEAD, 'clockBoard', []);
    const {incidentId} = dueIn(board, 'customers:status page:first');
    const after = office.value<ClockBoard>(LEAD, 'recordTold', [
      {
        operation: 'operation-1',
        incidentId,
        keys: ['customers:status page:first'],
        at: board.now,
        channel: 'status page',
        count: '12',
        reference: '=1+1',
        note: '',
        corrects: '',
      },
    ]);
    expect(dueIn(after, 'customers:status page:first').stateWords).toBe(
      'met in time',
    );
    expect(dueIn(after, 'customers:status page:update:1').state).toBe(
      'pending',
    );
    const {rows, csv} = office.value<{rows: readonly object[]; csv: string}>(
      LEAD,
      'ledgerView',
      [incidentId],
    );
    expect(rows).toMatchObject([{audience: 'Customers', count: '12'}]);
    expect(csv).toContain("'=1+1");
  });

  it('stand on the calendar of whoever owes them, move and go, and mail no colleague', () => {
    const office = declared();
    setting(office, 'calendarAccount', ADMIN);
    const entries = (email: string) =>
      (
        office.workspace.request(
          email,
          'GET',
          '/calendar/v3/calendars/primary/events',
        ).body as calendar_v3.Schema$Events
      ).items?.map(({summary, end}) => `${summary} ${end?.dateTime}`);
    const first = () =>
      dueIn(
        office.value(LEAD, 'clockBoard', []),
        'customers:status page:first',
      );
    const sweep = () => office.run(ADMIN, 'sweep', [], {surface: 'api'});
    sweep();
    const {incidentId, label, due} = first();
    const shown = `${incidentId} due: ${label} ${due}`;
    expect(entries(LEAD)).toContain(shown);
    expect(
      office.workspace.outbox.filter(({subject}) => subject.includes('@')),
    ).toEqual([]);
    const count = entries(ADMIN)?.length;
    sweep();
    expect(entries(ADMIN)).toHaveLength(count ?? 0);
    office.value(LEAD, 'decideClock', [
      {
        incidentId,
        key: 'customers:status page:first',
        kind: 'waived',
        reason: 'Nobody reads it at night.',
        minutes: 0,
      },
    ]);
    sweep();
    expect(entries(LEAD)?.join()).not.toContain(label);
    office.value(LEAD, 'decideClock', [
      {
        incidentId,
        key: 'customers:status page:first',
        kind: 'restored',
        reason: '',
        minutes: 0,
      },
    ]);
    sweep();
    expect(entries(LEAD)).toContain(shown);
  });

  it('draft a holding note when their rhythm is missed, once, and post nothing', () => {
    const office = declared();
    const notes = () =>
      office.files().filter(({name}) => /Status page/.test(name ?? ''));
    const before = notes().length;
    office.later(31);
    for (let sweeps = 0; sweeps < 2; sweeps++, office.later(5)) {
      office.run(ADMIN, 'sweep', [], {surface: 'api'});
    }
    expect(notes().length - before).toBe(1);
    const board = office.value<ClockBoard>(LEAD, 'clockBoard', []);
    expect(dueIn(board, 'customers:status page:first')).toMatchObject({
      state: 'overdue',
      place: {label: 'Open: Status page entry'},
    });
    expect(
      office.value<{rows: readonly object[]}>(LEAD, 'ledgerView', [
        board.rows[0].incidentId,
      ]).rows,
    ).toEqual([]);
  });
});
