import {csv} from '../../../src/clocks/rules/csv';
import type {ClockEvent} from '../../../src/clocks/rules/events';
import {handovers} from '../../../src/clocks/rules/handovers';
import {toldIn} from '../../../src/clocks/rules/told';
import {logsOf} from '../../../src/core/register/chained-rows';
import {
  heldEntries,
  ledgerIn,
  type LedgerEntry,
  type LedgerRow,
} from '../../../src/core/register/ledger';
import {obligations} from '../../../src/clocks/rules/engine';
import {presetDuties, someInputs} from './an-incident';

function entry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    key: 'file-1:release:1:CS Ops',
    incident: 'INC-2026-0042',
    audience: 'CS Ops',
    channel: 'mail',
    stage: '',
    dueAt: '',
    reason: 'Hand-off of the approved customer text; not sent to customers',
    sentAt: '2026-11-26T10:30:00Z',
    sentBy: 'lead@example.com',
    count: null,
    reference: '',
    recordedAt: '2026-11-26T10:30:00Z',
    corrects: '',
    version: '1 (abcd1234)',
    note: '',
    ...changes,
  };
}

function event(
  kind: ClockEvent['event'],
  changes: Partial<ClockEvent> = {},
): ClockEvent {
  return {
    key: kind,
    incident: 'INC-2026-0042',
    event: kind,
    obligation: 'handover:file-1:release:1:CS Ops',
    at: '2026-11-26T10:40:00Z',
    by: 'cs.ops@example.com',
    to: '',
    until: '',
    words: 'Legal stopped it.',
    recordedAt: '2026-11-26T10:40:00Z',
    ...changes,
  };
}

const OWED = obligations(
  someInputs({duties: presetDuties('sev-1-4', 'sev-1')}),
);

describe('a released text (S0-35, S0-36)', () => {
  const at = (
    now: string,
    entries = [entry()],
    events: readonly ClockEvent[] = [],
  ) => handovers(entries, events, OWED, 'cs.ops@example.com', now);

  it('waits for whoever sends it, until the audience has to hear', () => {
    expect(at('2026-11-26T10:31:00Z')).toMatchObject([
      {
        audience: 'CS Ops',
        due: '2026-11-26T10:50:00Z',
        state: {kind: 'pending'},
        owner: 'cs.ops@example.com',
      },
    ]);
    expect(at('2026-11-26T10:51:00Z')).toMatchObject([
      {state: {kind: 'overdue'}},
    ]);
  });

  it('is nobody’s word to customers: their clock runs on', () => {
    expect(
      toldIn([entry()]).filter(({audience}) => audience === 'customers'),
    ).toEqual([]);
  });

  it('ends when somebody says that it went out, or why it did not', () => {
    const now = '2026-11-26T11:00:00Z';
    expect(at(now, [entry()], [event('handed over')])).toMatchObject([
      {state: {kind: 'met', late: false, by: 'cs.ops@example.com'}},
    ]);
    expect(at(now, [entry()], [event('waived')])).toMatchObject([
      {state: {kind: 'waived', reason: 'Legal stopped it.'}},
    ]);
  });

  it('gives a quarter of an hour, however late the release was, and an hour when nothing else is due', () => {
    const late = entry({sentAt: '2026-11-26T10:49:00Z'});
    expect(at('2026-11-26T10:50:00Z', [late])).toMatchObject([
      {due: '2026-11-26T11:04:00Z'},
    ]);
    expect(
      handovers([entry()], [], [], '', '2026-11-26T10:31:00Z'),
    ).toMatchObject([{due: '2026-11-26T11:30:00Z'}]);
  });

  it('gives way to a newer version of the same text', () => {
    const second = entry({
      key: 'file-1:release:2:CS Ops',
      version: '2 (ffff0000)',
    });
    expect(at('2026-11-26T10:31:00Z', [entry(), second])).toMatchObject([
      {step: '2 (ffff0000)'},
    ]);
  });

  it.each([
    'internal',
    'faq',
    'technical',
    'analysis',
    'post-mortem',
    'retrospective',
  ])('of kind %s is for nobody outside', kind => {
    expect(at('2026-11-26T10:31:00Z', [handedOver(kind)])).toEqual([]);
  });

  it('waits with a public post-mortem, which does go out', () => {
    expect(
      at('2026-11-26T10:31:00Z', [handedOver('public-post-mortem')]),
    ).toHaveLength(1);
  });
});

/** The row of a release, as the review writes it. */
function handedOver(kind: string): LedgerEntry {
  return entry({
    reason: `Hand-off of the approved ${kind} text; not sent to customers`,
  });
}

describe('the ledger (S1-1, S2-29)', () => {
  const sent = entry({
    key: 'a',
    audience: 'customers',
    channel: 'email',
    sentAt: '2026-11-26T10:40:00Z',
  });
  const later = entry({
    ...sent,
    key: 'b',
    corrects: 'a',
    sentAt: '2026-11-26T10:55:00Z',
    recordedAt: '2026-11-26T11:00:00Z',
  });
  const never = entry({
    ...sent,
    key: 'c',
    corrects: 'a',
    sentAt: '',
    recordedAt: '2026-11-26T11:05:00Z',
  });

  it.each([
    ['alone', [sent], ['2026-11-26T10:40:00Z']],
    ['put right', [sent, later], ['2026-11-26T10:55:00Z']],
    [
      'put right, read in another order',
      [later, sent],
      ['2026-11-26T10:55:00Z'],
    ],
    ['not sent after all', [never, sent, later], []],
  ])('%s', (_, entries, times) => {
    expect(heldEntries(entries).map(({sentAt}) => sentAt)).toEqual(times);
  });

  it('a time nobody can read counts as not sent, and says so', () => {
    const cells = {
      incident: 'INC-1',
      audience: 'customers',
      sentAt: 'around ten',
    };
    const log = logsOf<LedgerRow>('comms', [{position: 7, cells}], {
      wanted: new Set(['INC-1']),
      keys: [],
    }).get('INC-1');
    const ledger = log && ledgerIn(log);
    expect(ledger?.problems).toEqual([
      expect.stringContaining('Comms, row 8, "Sent" is "around ten"'),
    ]);
    expect(toldIn(ledger?.entries ?? [])).toEqual([]);
  });
});

it('CSV quotes what has to be quoted, and no cell is a formula', () => {
  expect(
    csv([['a,b', 'say "no"', '=HYPERLINK("x")', '-1', 'two\nlines', 'plain']]),
  ).toBe(
    '"a,b","say ""no""","\'=HYPERLINK(""x"")",\'-1,"two\nlines",plain\r\n',
  );
});
