import fc from 'fast-check';
import {
  playersWithoutAction,
  DEBRIEF_FORMS,
} from '../../../src/practice/rules/debrief';
import {
  plusMonths,
  practiceCalendar,
  practiceReminders,
  PRACTICES,
  type PracticeRow,
} from '../../../src/practice/rules/practice-calendar';
import {proposeRoles} from '../../../src/practice/rules/rotation';
import {
  refreshersDue,
  trainingGaps,
  trainingNote,
} from '../../../src/practice/rules/training';

const INSTALLED = '2026-01-31T09:00:00Z';

function row(changes: Partial<PracticeRow>): PracticeRow {
  return {
    key: 'p',
    kind: 'tabletop',
    plannedFor: '',
    owner: '',
    heldAt: '',
    ...changes,
  };
}

describe('the practice calendar', () => {
  it.each([
    ['tabletop', 3, 'S2-31'],
    ['simulation', 6, 'S2-32'],
    ['audit', 12, 'S2-34'],
    ['template-review', 6, 'S4-36'],
    ['game-day', 12, 'S4-34'],
  ] as const)('asks for %s every %i months (%s)', (kind, months, demand) => {
    expect(PRACTICES[kind].everyMonths).toBe(months);
    expect(PRACTICES[kind].demand).toContain(demand);
  });

  it('has an audit of the process due a year after the last, soon a fortnight before (S2-34)', () => {
    const audit = (now: string) =>
      practiceCalendar(
        [row({kind: 'audit', heldAt: '2026-03-15T09:00:00Z'})],
        INSTALLED,
        now,
      ).find(({kind}) => kind === 'audit');
    expect(audit('2026-03-16T09:00:00Z')).toMatchObject({
      dueAt: '2027-03-15T09:00:00Z',
      state: 'not-planned',
    });
    expect(audit('2027-03-02T09:00:00Z')?.state).toBe('due-soon');
    expect(audit('2027-03-15T09:00:01Z')?.state).toBe('overdue');
  });

  it('counts from the last one held, or from the installation', () => {
    const due = (rows: readonly PracticeRow[]): string | undefined =>
      practiceCalendar(rows, INSTALLED, INSTALLED).find(
        ({kind}) => kind === 'tabletop',
      )?.dueAt;
    expect(due([])).toBe('2026-04-30T09:00:00Z');
    expect(
      due([
        row({heldAt: '2026-03-15T09:00:00Z'}),
        row({heldAt: '2026-02-15T09:00:00Z'}),
      ]),
    ).toBe('2026-06-15T09:00:00Z');
  });

  it('S2-34: asks for an audit of the process each year, counted from the last one held', () => {
    const audit = (rows: readonly PracticeRow[], now: string) =>
      practiceCalendar(rows, INSTALLED, now).find(({kind}) => kind === 'audit');
    const held = [row({kind: 'audit', heldAt: '2026-05-02T09:00:00Z'})];
    expect(audit(held, '2027-05-02T08:59:00Z')).toMatchObject({
      dueAt: '2027-05-02T09:00:00Z',
      state: 'due-soon',
    });
    expect(audit(held, '2027-05-02T09:00:01Z')?.state).toBe('overdue');
  });

  it('is due soon a fortnight before and overdue the moment after', () => {
    const state = (now: string): string | undefined =>
      practiceCalendar([], INSTALLED, now).find(({kind}) => kind === 'tabletop')
        ?.state;
    expect(state('2026-04-16T08:59:00Z')).toBe('not-planned');
    expect(state('2026-04-16T09:00:00Z')).toBe('due-soon');
    expect(state('2026-04-30T09:00:01Z')).toBe('overdue');
  });

  it('reminds the owner of the planned one, else the admin, once a fortnight', () => {
    const remind = (now: string, rows: readonly PracticeRow[] = []) =>
      practiceReminders(
        practiceCalendar(rows, INSTALLED, now),
        'admin@example.com',
        now,
      ).filter(({kind}) => kind === 'tabletop');
    const planned = row({
      plannedFor: '2026-04-29T09:00:00Z',
      owner: 'lead@example.com',
    });
    expect(remind('2026-04-20T09:00:00Z', [planned])[0].to).toBe(
      'lead@example.com',
    );
    const [first] = remind('2026-04-20T09:00:00Z');
    expect(first.to).toBe('admin@example.com');
    expect(remind('2026-04-21T09:00:00Z')[0].key).toBe(first.key);
    expect(remind('2026-05-02T09:00:00Z')[0].key).not.toBe(first.key);
    expect(remind('2026-03-02T09:00:00Z')).toEqual([]);
  });

  it('knows the lengths of months (property)', () => {
    const date = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2035-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, fc.integer({min: 1, max: 24}), (day, months) => {
        const from = `${day.toISOString().slice(0, 19)}Z`;
        const to = plusMonths(from, months);
        const month = (at: string): number =>
          Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7));
        expect(month(to) - month(from)).toBe(months);
        expect(Number(to.slice(8, 10))).toBeLessThanOrEqual(
          Number(from.slice(8, 10)),
        );
        expect(Number.isNaN(Date.parse(to))).toBe(false);
      }),
    );
  });
});

describe('the rotation of roles', () => {
  const roles = ['commander', 'commsLead', 'scribe'] as const;
  const played = (
    person: string,
    role: (typeof roles)[number],
    at: string,
  ) => ({person, role, at});

  it('gives a role to who has not had it, then to who had it longest ago (S4-33)', () => {
    const proposal = proposeRoles(
      roles,
      ['a', 'b', 'c'],
      [
        played('a', 'commander', '2026-03-01'),
        played('b', 'commander', '2026-06-01'),
        played('b', 'scribe', '2026-09-01'),
        played('c', 'commander', '2026-01-01'),
      ],
    );
    expect(proposal.map(({role, person}) => [role, person])).toEqual([
      ['commander', 'b'],
      ['commsLead', 'a'],
      ['scribe', 'c'],
    ]);
  });

  it('leaves no role open while there are people, and nobody idle while another has two (property)', () => {
    const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), {
      minLength: 1,
    });
    const history = fc.array(
      fc
        .tuple(
          fc.constantFrom('a', 'b', 'c'),
          fc.constantFrom(...roles),
          fc.constantFrom('2026-01-01', '2026-02-01'),
        )
        .map(([person, role, at]) => played(person, role, at)),
    );
    fc.assert(
      fc.property(people, history, (names, past) => {
        const proposal = proposeRoles(roles, names, past);
        expect(proposal.map(({role}) => role)).toEqual([...roles]);
        const busy = new Set(proposal.map(({person}) => person)).size;
        expect(busy).toBe(Math.min(names.length, roles.length));
      }),
    );
  });
});

describe('the training record', () => {
  const rows = [
    {
      person: 'a@example.com',
      course: 'overview',
      heldAt: '2026-01-10T09:00:00Z',
    },
    {
      person: 'A@example.com',
      course: 'commander',
      heldAt: '2025-01-10T09:00:00Z',
    },
  ] as const;

  it('names what somebody lacks for a role, and refuses nobody (S2-35, S4-32)', () => {
    const gaps = trainingGaps(
      'a@example.com',
      'commander',
      rows,
      '2026-11-27T09:00:00Z',
    );
    expect(gaps).toEqual([
      {
        course: 'commander',
        label: 'Incident commander',
        kind: 'expired',
        expiredAt: '2026-01-10T09:00:00Z',
      },
    ]);
    expect(trainingNote(gaps)).toBe(
      'Training to be renewed: Incident commander.',
    );
    expect(
      trainingNote(
        trainingGaps('b@example.com', 'sme', rows, '2026-11-27T09:00:00Z'),
      ),
    ).toContain('Not trained for this role yet');
    expect(trainingNote([])).toBe('');
  });

  it('calls for the yearly refresher a month before (S2-35)', () => {
    const due = (now: string): readonly string[] =>
      refreshersDue(rows.slice(0, 1), now).map(({course}) => course);
    expect(due('2026-12-10T08:59:59Z')).toEqual([]);
    expect(due('2026-12-10T09:00:00Z')).toEqual(['overview']);
  });
});

describe('the debrief', () => {
  it.each(['short', 'long'] as const)('fits into its time: %s', form => {
    const {minutes, questions} = DEBRIEF_FORMS[form];
    expect(questions.reduce((sum, one) => sum + one.minutes, 0)).toBe(minutes);
  });

  it('wants one named action of each player', () => {
    expect(
      playersWithoutAction(
        ['a@example.com', 'b@example.com', 'B@example.com', ''],
        ['A@example.com'],
      ),
    ).toEqual(['b@example.com', 'B@example.com']);
  });
});
