import {meantKey, shownName} from '../../../src/core/register/shown-names';
import {REGISTER_PLAN} from '../../../src/product';
import fc from 'fast-check';
import {cleanText, oneLine} from '../../../src/core/base/clean-text';
import {incidentRow, stubRow} from '../../../src/core/incident/incident-row';
import {readIncidentRow} from '../../../src/core/incident/read-incident-row';
import {LEVEL_1_TO_4} from '../../../src/core/policy/presets/level-1-to-4';
import {INCIDENT_COLUMNS} from '../../../src/core/register/register-plan';
import {readSetup, setupCell} from '../../../src/core/incident/setup-cell';
import {
  DETECTIONS,
  isKey,
  KINDS,
  PHASES,
  REGIMES,
} from '../../../src/core/incident/vocabulary';
import {anIncident} from '../../scenery/an-incident';
import {anyText} from '../../scenery/any-text';

function keysOf<T extends object>(words: T) {
  return Object.keys(words).filter((key): key is Extract<keyof T, string> =>
    isKey(words, key),
  );
}

const words = anyText({maxLength: 40}).map(cleanText);
const line = anyText({maxLength: 30}).map(oneLine);
const lines = fc
  .uniqueArray(line, {maxLength: 4})
  .map(list => list.filter(one => one !== ''));
const instant = fc.constantFrom(
  '',
  '2026-11-21T09:00:00Z',
  '2024-02-29T23:59:59Z',
);

const incident = fc
  .record({
    title: line.map(typed => typed || 'Checkout is down'),
    known: words,
    severity: fc.constantFrom(...LEVEL_1_TO_4.levels.map(({key}) => key)),
    phase: fc.constantFrom(...keysOf(PHASES)),
    kind: fc.constantFrom(...keysOf(KINDS)),
    detection: fc.constantFrom('' as const, ...keysOf(DETECTIONS)),
    services: lines,
    percentUsers: fc.option(fc.integer({min: 0, max: 100})),
    workaround: words,
    people: lines,
    links: fc.array(
      fc.record({
        label: line,
        url: fc.constantFrom('https://a.example', 'http://b.example/x?y=1'),
      }),
      {maxLength: 3},
    ),
    regulatory: fc.uniqueArray(fc.constantFrom(...keysOf(REGIMES))),
    startedAt: instant,
    resolvedAt: instant,
    technical: fc.boolean(),
    rev: fc.integer({min: 0, max: 1000}),
  })
  .map(anIncident);

describe('an incident in its row', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(incident, one => {
        const row = incidentRow(one, LEVEL_1_TO_4);
        expect(readIncidentRow(row, LEVEL_1_TO_4)).toEqual({
          incident: one,
          problems: [],
          otherLinks: [],
        });
      }),
    );
  });

  /** The seal goes over the rest; instants only the law asks for are typed by people. */
  const APART = ['seal', 'awareAt', 'classifiedAt', 'materialAt'];

  it('fills exactly the columns of the tab', () => {
    expect(Object.keys(incidentRow(anIncident(), LEVEL_1_TO_4)).sort()).toEqual(
      INCIDENT_COLUMNS.map(({key}) => key)
        .filter(key => !APART.includes(key))
        .sort(),
    );
  });

  it('of a restricted one says no word, name or time (S0-34)', () => {
    expect(
      Object.keys(stubRow(anIncident({visibility: 'restricted'}))).sort(),
    ).toEqual([
      'folderId',
      'id',
      'operation',
      'phase',
      'registerId',
      'setup',
      'visibility',
    ]);
  });

  it('names each cell a person has made impossible, and goes on without it', () => {
    const row = {
      ...incidentRow(anIncident(), LEVEL_1_TO_4),
      severity: 'huge',
      phase: 'later',
      percentUsers: 140,
      startedAt: '21.11.2026',
      regulatory: 'gdpr\nmoon law',
      links: 'no address',
    };
    const {incident: read, problems} = readIncidentRow(row, LEVEL_1_TO_4);
    expect(problems.map(({field}) => field).sort()).toEqual([
      'links',
      'percentUsers',
      'phase',
      'regulatory',
      'severity',
      'startedAt',
    ]);
    expect(read).toMatchObject({
      severity: '',
      phase: 'detection',
      percentUsers: null,
      startedAt: '',
      regulatory: ['gdpr'],
      title: 'Checkout is down',
    });
  });
});

describe('a row as people type it', () => {
  const read = (cells: Record<string, string | number | boolean>) =>
    readIncidentRow(
      {...incidentRow(anIncident(), LEVEL_1_TO_4), ...cells},
      LEVEL_1_TO_4,
    );

  it('takes yes in other words, and names what is neither, without losing a document', () => {
    expect(read({commsNeeded: 'ja', faqNeeded: 'x'}).incident).toMatchObject({
      comms: {needed: true},
      faq: {needed: true},
    });
    const {incident: unclear, problems} = read({technical: 'if they ask'});
    expect(unclear.technical).toBe(true);
    expect(problems.map(({field}) => field)).toEqual(['technical']);
  });

  it('asks what 0.4 means and keeps it out of the texts', () => {
    const {incident: one, problems} = read({percentUsers: 0.4});
    expect(one.percentUsers).toBeNull();
    expect(problems[0].message).toContain('40 % or 0.4 %');
    expect(read({percentUsers: '40%'}).incident.percentUsers).toBe(40);
  });

  it('says how to write a time that has no zone', () => {
    expect(read({startedAt: '2026-01-05 08:10'}).problems[0].message).toContain(
      'Write 2026-01-05T08:10:00Z if it is UTC.',
    );
    expect(read({startedAt: '2026-01-05 08:10 UTC'}).incident.startedAt).toBe(
      '2026-01-05T08:10:00Z',
    );
  });

  it.each([
    'level-1',
    'Level 1 – Critical',
    'level 1 - critical',
    'Level 1 (Critical)',
    'Critical',
    'LEVEL1',
    '1',
    // The policy calls it otherwise by now.
    'Level 1 – Terrible',
  ])('knows the level meant by %j', severity => {
    const {incident: one, problems} = read({severity});
    expect([one.severity, problems]).toEqual(['level-1', []]);
  });

  it.each(['Level 1 or 2', 'Level 1 – High', '5', 'urgent', ''])(
    'asks back about the level %j, by names',
    severity => {
      const {incident: one, problems} = read({severity});
      expect(one.severity).toBe('');
      expect(problems[0].message).toContain('Level 1 – Critical, Level 2');
    },
  );

  it('names an emptied title', () => {
    expect(read({title: ' '}).problems.map(({field}) => field)).toEqual([
      'title',
    ]);
  });
});

describe('a cell of a vocabulary', () => {
  const named = REGISTER_PLAN.tabs
    .flatMap(({columns}) => columns)
    .filter(({names}) => names !== undefined);

  it('shows what people read and answers the key, for every word there is', () => {
    expect(named.length).toBeGreaterThan(8);
    for (const column of named) {
      for (const [key, name] of Object.entries(column.names ?? {})) {
        expect(shownName(column, key)).toBe(name);
        const typed = [key, name, name.toUpperCase(), ` ${name} `];
        expect(typed.map(one => meantKey(column, one))).toEqual(
          typed.map(() => key),
        );
      }
    }
  });

  const columnOf = (key: string) =>
    INCIDENT_COLUMNS.find(one => one.key === key) ?? {};

  it.each([
    ['phase', 'post incident', 'post-incident'],
    ['kind', 'Security', 'security'],
    ['detection', 'support ticket', 'report-ticket'],
    ['regulatory', 'GDPR\ndora', 'gdpr\ndora'],
    // Two things at once, or none: stays as it was typed, and whoever reads names it.
    ['detection', 'Monitoring', 'Monitoring'],
    ['phase', 'soon', 'soon'],
    ['phase', 'constructor', 'constructor'],
    ['phase', '', ''],
  ])('%s: %j is meant as %j', (key, typed, meant) => {
    expect(meantKey(columnOf(key), typed)).toBe(meant);
  });
});

describe('the setup cell', () => {
  it.each([
    {state: 'ready'},
    {state: 'pending', leaseUntil: ''},
    {state: 'pending', leaseUntil: '2026-11-21T09:07:00Z'},
    {state: 'check', since: '2026-11-21T09:07:00Z'},
  ] as const)('reads back $state', setup => {
    expect(readSetup(setupCell(setup, 'op-1'))).toEqual(setup);
  });
});

describe('the plan of the register', () => {
  it('gives every tab its own id and every column its own key and header', () => {
    const ids = REGISTER_PLAN.tabs.map(({sheetId}) => sheetId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(0);
    for (const {columns} of REGISTER_PLAN.tabs) {
      expect(new Set(columns.map(({key}) => key)).size).toBe(columns.length);
      const headers = columns.map(({header}) => header.toLowerCase());
      expect(new Set(headers).size).toBe(headers.length);
    }
  });
});
