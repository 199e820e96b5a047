import {chase} from '../../../src/clocks/actions/chase';
import {keepCalendar} from '../../../src/clocks/actions/keep-calendar';
import {recordTold} from '../../../src/clocks/actions/record-told';
import {clockBoard} from '../../../src/clocks/views/clock-board';
import {ADMIN, LEAD, ReviewStage} from '../../review/actions/review-stage';

const FIRST = 'customers:status page:first';

/** Declared at 9:20, now 9:40; the admin’s sweep keeps the calendar. */
function stage(account = ADMIN): ReviewStage {
  const made = new ReviewStage();
  made.workspace.now = '2026-11-21T09:21:00Z';
  setAccount(made, account);
  return made;
}

function setAccount(made: ReviewStage, account: string): void {
  const row = made.tab('settings').find(({key}) => key === 'calendarAccount');
  if (row) row.value = account;
  else made.tab('settings').push({key: 'calendarAccount', value: account});
}

function sweep(made: ReviewStage, by = ADMIN) {
  return keepCalendar(made.as(by));
}

/** What calendars show: who, what, until when. */
function shown(made: ReviewStage): readonly string[] {
  return [...made.workspace.entries.values()].map(
    ({person, title, to}) => `${person} ${title} ${to}`,
  );
}

function dueOf(made: ReviewStage, key: string): string {
  return clockBoard(made.as(LEAD)).rows.find(row => row.key === key)?.due ?? '';
}

const rows = (made: ReviewStage, kind: string) =>
  made.tab('clocks').filter(({event}) => event === kind);

describe('due times on calendars (S0-36, S2-20)', () => {
  it('are nobody’s business until an owner names the account that keeps them', () => {
    for (const account of ['', 'somebody', LEAD]) {
      const made = stage(account);
      sweep(made);
      expect(shown(made)).toEqual([]);
      expect(made.tab('clocks')).toEqual([]);
    }
  });

  it('stand with whoever owes them, without a title, and cost nothing more while nothing changes', () => {
    const made = stage();
    sweep(made);
    const due = dueOf(made, FIRST);
    expect(shown(made)).toContain(
      `${LEAD} INC-2026-0001 due: Customers, status page: first notice ${due}`,
    );
    const {title} = made.tab('incidents')[0];
    expect(JSON.stringify([...made.workspace.entries])).not.toContain(title);
    made.workspace.calm();
    sweep(made);
    expect(made.workspace.callCount).toBe(1);
  });

  it('move with the time, as the same entry', () => {
    const made = stage();
    sweep(made);
    const before = dueOf(made, FIRST);
    made.tab('incidents')[0].detectedAt = '2026-11-21T09:18:00Z';
    made.tab('incidents')[0].declaredAt = '2026-11-21T09:26:00Z';
    const ids = [...made.workspace.entries.keys()];
    sweep(made);
    expect(dueOf(made, FIRST)).not.toBe(before);
    expect(shown(made)).toContainEqual(
      expect.stringContaining(`first notice ${dueOf(made, FIRST)}`),
    );
    // A word for another audience that has come to be due is another entry.
    expect([...made.workspace.entries.keys()].slice(0, ids.length)).toEqual(
      ids,
    );
    expect(new Set(shown(made).map(one => one.slice(0, -20))).size).toBe(
      made.workspace.entries.size,
    );
  });

  it('go when the word went out, and with the incident', () => {
    const made = stage();
    sweep(made);
    const before = shown(made).length;
    recordTold(made.as(LEAD), {
      operation: 'told-00000001',
      incidentId: 'INC-2026-0001',
      keys: [FIRST],
      at: made.workspace.now,
      channel: 'status page',
      count: '',
      reference: '',
      note: '',
      corrects: '',
    });
    sweep(made);
    expect(shown(made).join()).not.toContain('status page: first notice');
    expect(before).toBeGreaterThan(1);
    made.tab('incidents')[0].phase = 'closed';
    sweep(made);
    expect(shown(made)).toEqual([]);
    made.workspace.calm();
    sweep(made);
    expect(made.workspace.callCount).toBe(1);
  });

  it('stay where they are once they are overdue', () => {
    const made = stage();
    sweep(made);
    const due = dueOf(made, FIRST);
    made.workspace.now = '2026-11-21T12:00:00Z';
    sweep(made);
    expect(shown(made)).toContainEqual(
      expect.stringContaining(`first notice ${due}`),
    );
  });

  it('name no customer, as colleagues may look into a calendar', () => {
    const made = stage();
    made.tab('contracts').push({
      customer: 'Acme Corporation',
      clause: '§ 7',
      severity: 'level-1',
      from: 'declared',
      within: '2 h',
      audience: 'Acme Corporation',
      route: 'email',
    });
    sweep(made);
    expect(
      clockBoard(made.as(LEAD))
        .rows.map(({label}) => label)
        .join(),
    ).toContain('Acme');
    expect(shown(made).join()).toContain('a notice that a contract');
    expect(JSON.stringify([...made.workspace.entries])).not.toContain('Acme');
  });

  it('go when the account is taken back', () => {
    const made = stage();
    sweep(made);
    setAccount(made, '');
    sweep(made);
    expect(shown(made)).toEqual([]);
  });

  it('tell nothing of a restricted incident, and none of an exercise', () => {
    for (const change of [
      {title: '', visibility: 'restricted'},
      {operation: 'exercise-outage-0123456789abcdef', seal: ''},
    ]) {
      const made = stage();
      Object.assign(made.tab('incidents')[0], change);
      sweep(made);
      expect(shown(made)).toEqual([]);
    }
  });

  it.each([
    'killed before',
    'killed after',
    'unknown, done',
    'unknown, not done',
    'busy',
  ] as const)('are one entry each, whatever call ends with “%s”', fault => {
    for (let nth = 0; nth <= 12; nth++) {
      const made = stage();
      made.workspace.fault = at => (at === nth ? fault : null);
      try {
        sweep(made);
      } catch {
        // The next run goes on.
      }
      made.workspace.fault = () => null;
      made.workspace.later(5);
      sweep(made);
      made.workspace.later(5);
      sweep(made);
      expect(new Set(shown(made)).size).toBe(shown(made).length);
      expect(shown(made)).toHaveLength(rows(made, 'on calendar').length);
    }
  });

  it('that Calendar refuses are tried with growing pauses, and keep no reminder back', () => {
    const made = stage();
    made.workspace.fault = (_, label) =>
      label.includes('calendar') ? 'refused' : null;
    expect(sweep(made).undone).toBeTruthy();
    const tried = rows(made, 'not on calendar').length;
    expect(tried).toBeGreaterThan(0);
    sweep(made);
    expect(rows(made, 'not on calendar')).toHaveLength(tried);
    made.workspace.later(5);
    sweep(made);
    expect(rows(made, 'not on calendar').length).toBeGreaterThan(tried);
    made.workspace.fault = () => null;
    made.workspace.later(10);
    chase(made.as(ADMIN));
    sweep(made);
    expect(shown(made).length).toBeGreaterThan(0);
  });
});
