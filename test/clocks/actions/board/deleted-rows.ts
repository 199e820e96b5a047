import {decideClock} from '../../../../src/clocks/actions/decide-clock';
import {recordTold} from '../../../../src/clocks/actions/record-told';
import {clockBoard} from '../../../../src/clocks/views/clock-board';
import {ledgerView} from '../../../../src/clocks/views/ledger-view';
import {checkPolicy} from '../../../../src/setup/actions/check-policy';
import {CLOCKS_TAB} from '../../../../src/clocks/rules/clocks-tab';
import {CLOCK_CHECKS} from '../../../../src/clocks/rules/tab-checks';
import {run} from '../../../../src/world/ask/waves';
import {readFacts} from '../../../../src/world/incidents/register-facts';
import {ADMIN, LEAD, ReviewStage} from '../../../review/actions/review-stage';

const PAGE = 'customers:status page:first';

type Tab = 'clocks' | 'comms';
type Cells = Record<string, string | number | boolean>;

/** Declared at 9:10 on level 1; it is 9:20, and nothing has gone out. */
class Insider extends ReviewStage {
  readonly incident = String(this.tab('incidents')[0].id);
  private told = 0;

  decide(kind: 'waived' | 'restored' | 'paused' | 'resumed', key = PAGE): void {
    this.workspace.later(1);
    decideClock(this.as(LEAD), {
      incidentId: this.incident,
      key,
      kind,
      reason: 'Told by phone.',
      minutes: 0,
    });
  }

  tell(corrects = '', at = this.workspace.now): void {
    this.workspace.later(1);
    recordTold(this.as(LEAD), {
      operation: `operation-${++this.told}`,
      incidentId: this.incident,
      keys: corrects === '' ? [PAGE] : [],
      at,
      channel: 'Status page',
      count: '',
      reference: '',
      note: '',
      corrects,
    });
  }

  /** What holds of the first notice, and what is named above all clocks. */
  look(): {state: string; quiet: string; named: readonly string[]} {
    const {rows} = clockBoard(this.as(LEAD));
    const page = rows.find(({key}) => key === PAGE);
    return {
      state: page?.state ?? '',
      quiet: page?.quiet ?? '',
      named: rows.flatMap(({state, stateDetail}) =>
        state === 'invalid' ? [stateDetail] : [],
      ),
    };
  }

  log(): readonly string[] {
    return ledgerView(this.as(LEAD), this.incident).rows.map(
      ({sentAt, standing}) => `${sentAt.slice(11, 16)} ${standing}`,
    );
  }

  check(who = ADMIN): readonly string[] {
    return checkPolicy(this.as(who), CLOCK_CHECKS)
      .findings.map(({where}) => where)
      .filter(where => /^(Clocks|Comms)/.test(where));
  }

  /** As somebody deletes the row in Sheets. */
  takeOut(tab: Tab, wanted: (cells: Cells) => boolean): Cells {
    const rows = this.tab(tab);
    return rows.splice(rows.findIndex(wanted), 1)[0];
  }
}

const kind = (event: string) => (cells: Cells) => cells.event === event;
const isMissing = (tab: string) =>
  expect.stringContaining(`A row of ${tab}, recorded `) as string;

describe('a row of Clocks or Comms that somebody deletes stops no clock and hides no message (S2-29, S0-36)', () => {
  it.each([
    ['waived', 'restored'],
    ['paused', 'resumed'],
  ] as const)('“%s” does not come back without “%s”', (quiet, loud) => {
    const made = new Insider();
    const open = made.look();
    made.decide(quiet);
    expect(made.look()).not.toEqual(open);
    made.decide(loud);
    expect(made.look()).toEqual(open);
    const row = made.takeOut('clocks', kind(loud));
    expect(made.look()).toEqual({...open, named: [isMissing('Clocks')]});
    // Decided again, it counts; what is missing stays named.
    made.decide(quiet);
    const again = made.look();
    expect({...again, named: []}).not.toEqual(open);
    expect(again.named).toEqual([isMissing('Clocks')]);
    // Brought back, nothing is missing.
    made.tab('clocks').unshift(row);
    expect(made.look().named).toEqual([]);
  });

  it('a message that was taken back does not count again without its correction, and is called doubtful', () => {
    const made = new Insider();
    made.tell();
    expect(made.look()).toMatchObject({state: 'met', named: []});
    made.tell(String(made.tab('comms')[0].key), '');
    const {state} = made.look();
    expect(state).not.toBe('met');
    made.takeOut('comms', ({corrects}) => corrects !== '');
    expect(made.look()).toMatchObject({state, named: [isMissing('Comms')]});
    expect(made.log()).toEqual(['09:20 in doubt: later rows are missing']);
    made.tell(String(made.tab('comms')[0].key));
    expect(made.look()).toMatchObject({
      state: 'met',
      named: [isMissing('Comms')],
    });
    expect(made.log()).toEqual(['09:22 correction']);
  });

  it('the last message, deleted, is missed; a second one recorded over the gap does not hide it', () => {
    const made = new Insider();
    made.tell();
    made.takeOut('comms', () => true);
    const named = ['A row of Comms is missing, or several'];
    const missed = named.map(words => expect.stringContaining(words) as string);
    expect(made.look()).toMatchObject({named: missed});
    made.tell();
    expect(made.look()).toMatchObject({
      state: 'met',
      named: [isMissing('Comms')],
    });
  });

  it('a tab put back to what it was an hour ago is missed, and so is an empty one', () => {
    const made = new Insider();
    made.decide('waived');
    const before = made.tab('clocks').map(cells => ({...cells}));
    made.decide('restored');
    made.decide('paused');
    const rows = made.tab('clocks');
    rows.splice(0, rows.length, ...before);
    expect(made.look()).toMatchObject({
      quiet: '',
      named: [isMissing('Clocks')],
    });
    expect(made.look().state).not.toBe('waived');
    rows.length = 0;
    expect(made.look().named).toHaveLength(1);
  });

  it('a row from the middle is missed where it was, and what was recorded behind it counts', () => {
    const made = new Insider();
    made.decide('waived');
    made.decide('restored');
    made.decide('paused');
    made.takeOut('clocks', kind('restored'));
    expect(made.look()).toMatchObject({
      quiet: expect.stringContaining('Told by phone.') as string,
      named: [
        expect.stringContaining(
          'recorded after 2026-11-21 09:21 UTC and before 2026-11-21 09:23 UTC, is missing',
        ),
      ],
    });
    expect(made.look().state).not.toBe('waived');
  });

  it('a sorted tab is as good as any, and a copied row counts once and is named', () => {
    const made = new Insider();
    made.decide('waived');
    made.decide('restored');
    made.tell();
    const before = made.look();
    made.tab('clocks').reverse();
    expect(made.look()).toEqual(before);
    made.tab('comms').push({...made.tab('comms')[0]});
    expect(made.look()).toEqual({
      ...before,
      named: [
        'Row 3 of Comms is there twice. It counts once; delete one of the two.',
      ],
    });
  });

  it('rows from before rows were chained are counted by the first that is', () => {
    const made = new Insider();
    const wrote = (at: string) =>
      made.wrote({
        key: `old ${at}`,
        incident: made.incident,
        audience: 'customers',
        channel: 'status page',
        stage: 'first',
        sentAt: `2026-11-21T${at}:00Z`,
      });
    wrote('09:12');
    wrote('09:14');
    expect(made.look()).toMatchObject({state: 'met', named: []});
    made.tell('old 09:12');
    expect(made.look()).toMatchObject({state: 'met', named: []});
    made.takeOut('comms', ({key}) => key === 'old 09:14');
    expect(made.look().named).toEqual([
      expect.stringContaining('A row of Comms, recorded before'),
    ]);
  });

  it('a run that ends before it kept the end calls nothing missing; the next one sees to it', () => {
    const made = new Insider();
    made.decide('waived');
    const behind = new Map(made.workspace.heads);
    made.decide('restored');
    const keep = new Map(made.workspace.heads);
    made.workspace.heads.clear();
    behind.forEach((head, id) => made.workspace.heads.set(id, head));
    expect(made.look().named).toEqual([]);
    made.decide('paused');
    expect(made.look().named).toEqual([]);
    expect(made.workspace.heads).not.toEqual(keep);
    made.takeOut('clocks', kind('paused'));
    expect(made.look()).toMatchObject({
      quiet: '',
      named: [isMissing('Clocks')],
    });
  });

  it.each(['unknown, done', 'unknown, not done'] as const)(
    'an answer that is lost (%s) calls nothing missing and keeps the end',
    fault => {
      const made = new Insider();
      let failed = false;
      made.workspace.fault = (_, label) => {
        if (failed || label !== 'write into the register') return null;
        failed = true;
        return fault;
      };
      made.decide('waived');
      made.workspace.calm();
      expect(made.look()).toMatchObject({state: 'waived', named: []});
      expect(made.tab('clocks')).toHaveLength(1);
      made.takeOut('clocks', () => true);
      expect(made.look().named).toHaveLength(1);
    },
  );

  it('somebody who records while another looks is no gap', () => {
    const made = new Insider();
    made.decide('waived');
    let first = true;
    made.workspace.between = () => {
      if (!first) return;
      first = false;
      made.decide('restored');
    };
    expect(made.look().named).toEqual([]);
    expect(made.look().named).toEqual([]);
  });

  it('without its column of seals nothing that is typed counts, and both tabs say so', () => {
    const made = new Insider();
    made.decide('waived');
    made.tell();
    const register = made.workspace.files.get(
      made.workspace.installation?.registerId ?? '',
    );
    for (const key of ['clocks', 'comms']) {
      const tab = register?.tabs.get(key);
      if (!tab) continue;
      const columns = tab.plan.columns.filter(one => one.key !== 'seal');
      register?.tabs.set(key, {
        plan: {...tab.plan, columns},
        rows: tab.rows.map(({seal: _, ...cells}) => ({...cells})),
      });
    }
    expect(made.look().state).not.toBe('met');
    expect(made.check()).toEqual(
      expect.arrayContaining([
        'Clocks: column "seal"',
        'Comms: column "seal"',
        `Clocks: incident ${made.incident}`,
        `Comms: incident ${made.incident}`,
      ]),
    );
    const isReleased = (incident: string): boolean => {
      const world = made.as(LEAD);
      made.tab('comms').push({key: 'file:release:1:CS Ops', incident});
      return run(
        world.transport,
        readFacts(world, made.workspace.installation?.registerId ?? '', [
          ...['incidents', 'comms', 'policy', 'settings'],
        ]),
      ).isReleased({fileId: 'file', incident});
    };
    expect(isReleased(made.incident)).toBe(false);
    // Of one nothing was ever sealed of, rows are read as they stand.
    expect(isReleased('INC-2025-0001')).toBe(true);
    expect(isReleased(made.incident)).toBe(false);
  });

  it.each([
    ['the first one behind its seal', 0, 10],
    ['its seal to the left', 10, 0],
    ['two others', 2, 6],
  ])(
    'a row that is written while somebody moves a column, %s, counts as it was recorded, and is named (S1-22)',
    (_, from, to) => {
      const made = new Insider();
      const open = made.look();
      made.decide('waived');
      const {state} = made.look();
      expect(state).not.toBe(open.state);
      const [row] = made.tab('clocks').slice(-1);
      const before: string[] = CLOCKS_TAB.columns.map(({key}) => key);
      const after = [...before];
      after.splice(to, 0, ...after.splice(from, 1));
      const cells = before.map(key => row[key] ?? '');
      after.forEach((key, at) => (row[key] = cells[at]));
      expect(made.look().state).toBe(state);
      expect(made.look().named.join()).toMatch(/was changed by hand \(/);
      expect(made.look().named.join()).not.toContain('is missing');
      made.decide('restored');
      expect(made.look().state).toBe(open.state);
    },
  );

  it('of a restricted incident’s own register, too', () => {
    const made = new Insider({visibility: 'restricted'});
    made.decide('waived');
    made.decide('restored');
    const rows = made.tab('clocks', true);
    rows.splice(
      rows.findIndex(({event}) => event === 'restored'),
      1,
    );
    expect(made.look()).toMatchObject({
      state: 'pending',
      named: [isMissing('Clocks')],
    });
    // The check says it to who may open that register, and to nobody else.
    const where = `Clocks of ${made.incident}: incident ${made.incident}`;
    expect(made.check(LEAD)).toEqual([where]);
    expect(made.check()).toEqual([]);
  });

  it('the check names what is missing, typed over or written by hand in either tab', () => {
    const made = new Insider();
    made.decide('waived');
    made.tell();
    expect(made.check()).toEqual([]);
    const [row] = made.tab('comms');
    row.audience = 'team';
    expect(made.check()).toEqual([`Comms: incident ${made.incident}`]);
    made.takeOut('comms', () => true);
    made.takeOut('clocks', () => true);
    expect(made.check()).toEqual([
      `Clocks: incident ${made.incident}`,
      `Comms: incident ${made.incident}`,
    ]);
  });
});
