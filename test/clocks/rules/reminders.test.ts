import {obligations, type ClockInputs} from '../../../src/clocks/rules/engine';
import {
  climb,
  ladderFor,
  LADDERS,
  readLadders,
} from '../../../src/clocks/rules/ladder';
import {isQuiet, readQuietHours} from '../../../src/clocks/rules/quiet-hours';
import {dueReminders, type Chase} from '../../../src/clocks/rules/reminders';
import {presetDuties, someFacts, someInputs, word} from './an-incident';

const PEOPLE = [
  {email: 'agent@example.com', ladder: 'customer 1', away: '', deputy: ''},
  {
    email: 'account@example.com',
    ladder: 'customer 2',
    away: '',
    deputy: 'other@example.com',
  },
  {email: 'director@example.com', ladder: 'customer 3', away: '', deputy: ''},
  {email: 'coo@example.com', ladder: 'customer 4', away: '', deputy: ''},
].map((cells, position) => ({position: position + 1, cells}));

const FIRST = presetDuties('sev-1-4', 'sev-1').filter(
  ({stage}) => stage === 'first',
);

/** Reminders at an instant; the first notice is due at 10:50, counted from 10:20. */
function at(
  now: string,
  changes: Partial<Chase> = {},
  inputs: Partial<ClockInputs> = {},
) {
  const chase: Chase = {
    incident: 'INC-2026-0042',
    closed: false,
    obligations: obligations(
      someInputs({duties: FIRST, now: `2026-11-26T${now}:00Z`, ...inputs}),
    ),
    owners: {'': 'lead@example.com'},
    rungs: readLadders(PEOPLE).rungs,
    sent: new Set(),
    notes: new Map(),
    quiet: false,
    now: `2026-11-26T${now}:00Z`,
    ...changes,
  };
  return dueReminders(chase);
}

describe('reminders', () => {
  it.each([
    ['10:39', []],
    ['10:40', ['before lead@example.com']],
    ['10:50', ['before lead@example.com']],
    ['10:51', ['due lead@example.com']],
    ['11:04', ['due lead@example.com']],
    ['11:05', ['due lead@example.com', 'ladder agent@example.com']],
  ])('at %s: %j', (now, expected) => {
    expect(at(now).map(({kind, to}) => `${kind} ${to.join(', ')}`)).toEqual(
      expected,
    );
  });

  it('climb one rung a step, each once, and end at the top', () => {
    const sent = new Set<string>();
    const story: string[] = [];
    for (let minute = 0; minute < 180; minute += 5) {
      const now = new Date(Date.parse('2026-11-26T10:35:00Z') + minute * 60_000)
        .toISOString()
        .slice(11, 16);
      for (const {key, kind, to} of at(now, {sent})) {
        sent.add(key);
        story.push(`${now} ${kind} ${to.join()}`);
      }
    }
    expect(story).toEqual([
      '10:40 before lead@example.com',
      '10:55 due lead@example.com',
      '11:05 ladder agent@example.com',
      '11:20 ladder account@example.com',
      '11:35 ladder director@example.com',
      '11:50 ladder coo@example.com',
    ]);
  });

  it('come to nobody once it is told, closed, waived, snoozed, paused or quiet', () => {
    const now = '11:30';
    const by = 'lead@example.com';
    const decision = {
      obligation: 'customers::first',
      at: '2026-11-26T10:25:00Z',
      by,
      reason: 'r',
    };
    expect(at(now, {}, {told: [word('2026-11-26T11:00:00Z')]})).toEqual([]);
    expect(at(now, {closed: true})).toEqual([]);
    expect(at(now, {quiet: true})).toEqual([]);
    expect(at(now, {}, {decisions: [{...decision, kind: 'waived'}]})).toEqual(
      [],
    );
    expect(at(now, {}, {decisions: [{...decision, kind: 'paused'}]})).toEqual(
      [],
    );
    expect(
      at(
        now,
        {},
        {
          decisions: [
            {...decision, kind: 'snoozed', until: '2026-11-26T11:31:00Z'},
          ],
        },
      ),
    ).toEqual([]);
    expect(
      at(
        now,
        {},
        {
          decisions: [
            {...decision, kind: 'snoozed', until: '2026-11-26T11:30:00Z'},
          ],
        },
      ),
    ).not.toEqual([]);
  });

  it('begin anew when the due time is corrected', () => {
    const sent = new Set(at('10:51').map(({key}) => key));
    expect(at('10:51', {sent})).toEqual([]);
    const facts = someFacts({
      instants: {...someFacts().instants, confirmed: '2026-11-26T10:19:00Z'},
    });
    expect(at('10:51', {sent}, {facts}).map(({kind}) => kind)).toEqual(['due']);
  });

  it('with nobody to remind there is still a reminder, so that it can be shown', () => {
    expect(at('10:51', {owners: {}}).map(({to}) => to)).toEqual([[]]);
  });
});

describe('the ladder', () => {
  it.each([
    [
      'team',
      'the technical one (S2-23)',
      ['First responder', 'Technical lead', 'Engineering manager', 'CTO'],
    ],
    [
      'executives',
      'the business one (S2-24)',
      ['Support team', 'Support manager', 'Head of operations', 'CEO'],
    ],
    [
      'customers',
      'the one for customers (S2-25)',
      ['Support agent', 'Account manager', 'Customer success director', 'COO'],
    ],
  ])('climbed for %s is %s, in four steps', (audience, _, steps) => {
    expect(LADDERS[ladderFor(audience)]).toEqual(steps);
  });

  it('hands over to the deputy of whoever is away, and leaves out a rung where nobody is', () => {
    const away = PEOPLE.map(row =>
      row.position === 2
        ? {...row, cells: {...row.cells, away: '2026-11-27'}}
        : row.position === 3
          ? {...row, cells: {...row.cells, away: '2026-12-01'}}
          : row,
    );
    const {rungs} = readLadders(away);
    expect(climb(rungs, 'customer', '2026-11-27')).toEqual([
      ['agent@example.com'],
      ['other@example.com'],
      ['coo@example.com'],
    ]);
    expect(climb(rungs, 'customer', '2026-11-28')).toEqual([
      ['agent@example.com'],
      ['account@example.com'],
      ['coo@example.com'],
    ]);
  });

  it('names every cell it cannot read', () => {
    const cells = {
      email: 'a@example.com',
      ladder: 'customers 2',
      away: 'next week',
      deputy: 'Bob',
    };
    expect(
      readLadders([{position: 3, cells}]).findings.map(({where}) => where),
    ).toEqual([
      'row 4, column "Away until"',
      'row 4, column "Deputy"',
      'row 4, column "Ladder"',
    ]);
  });
});

describe('quiet hours', () => {
  it('go over midnight and know their zone', () => {
    const hours = readQuietHours('22:00-07:00 Europe/Berlin');
    if (!hours) throw new Error('unreadable');
    expect(isQuiet(hours, '2026-11-26T21:00:00Z')).toBe(true);
    expect(isQuiet(hours, '2026-11-26T20:59:00Z')).toBe(false);
    expect(isQuiet(hours, '2026-11-26T05:59:00Z')).toBe(true);
    expect(isQuiet(hours, '2026-11-26T06:00:00Z')).toBe(false);
  });

  it.each([
    '',
    'at night',
    '22:00-07:00',
    '22:00-07:00 Berlin',
    '22:00-22:00 UTC',
  ])('"%s" cannot be read', text => {
    expect(readQuietHours(text)).toBeNull();
  });
});
