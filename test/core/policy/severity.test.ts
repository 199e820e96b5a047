import {LEVEL_1_TO_4} from '../../../src/core/policy/presets/level-1-to-4';
import {SEV_1_TO_4} from '../../../src/core/policy/presets/sev-1-to-4';
import {PRESETS} from '../../../src/core/policy/presets/all';
import KEPT_PRESETS from '../../../src/core/policy/presets/presets.kept';
import {policyRows, readPolicy} from '../../../src/core/policy/policy-tab';
import type {Policy} from '../../../src/core/policy/policy';
import {severityView} from '../../../src/core/policy/severity';
import {
  proposedLevel,
  tickKey,
} from '../../../src/declare/pages/new-incident/severity-proposal';
import {nextUpdateDue} from '../../../src/core/incident/next-update';

/** As the page of the declaration proposes it. */
function proposed(
  {levels: scale}: Policy,
  ticked: readonly string[],
  percent: number | null,
) {
  const levels = scale.map(severityView);
  return proposedLevel(levels, {
    ticked: levels.flatMap(level =>
      level.characteristics.flatMap((text, at) =>
        ticked.includes(text) ? [tickKey(level, at)] : [],
      ),
    ),
    percentUsers: percent === null ? '' : String(percent),
    border: '',
  });
}

function byShare(percent: number): string {
  const {ask, level} = proposed(LEVEL_1_TO_4, [], percent);
  return ask
    ? `ask ${ask.levels.map(({key}) => key).join(' ')}`
    : (level?.key ?? 'none');
}

describe('the level proposed for a share of users', () => {
  it.each([
    [100, 'level-1'],
    [80.1, 'level-1'],
    [80, 'level-2'],
    [40.1, 'level-2'],
    [39.9, 'level-3'],
    [10, 'level-3'],
    [9.9, 'level-4'],
    [0, 'level-4'],
  ])(
    'puts %d %% where the scale says (S2-1, S2-2, S2-3, S2-4)',
    (percent, key) => {
      expect(byShare(percent)).toBe(key);
    },
  );

  it('asks which level at exactly 40 % (S2-4)', () => {
    expect(byShare(40)).toBe('ask level-2 level-3');
  });
});

describe('the level proposed for what is ticked', () => {
  it('takes the most severe characteristic (S4-1, S4-2)', () => {
    const [sev1, sev2] = SEV_1_TO_4.levels;
    const ticked = [sev2.characteristics[0], sev1.characteristics[1]];
    expect(proposed(SEV_1_TO_4, ticked, null)).toMatchObject({
      level: {key: 'sev-1'},
    });
  });

  it('takes the more severe of characteristic and share', () => {
    const cosmetic = LEVEL_1_TO_4.levels[3].characteristics[0];
    expect(proposed(LEVEL_1_TO_4, [cosmetic], 50)).toMatchObject({
      level: {key: 'level-2'},
    });
    const breach = LEVEL_1_TO_4.levels[0].characteristics[1];
    expect(proposed(LEVEL_1_TO_4, [breach], 5)).toMatchObject({
      level: {key: 'level-1'},
    });
  });

  it('does not ask at 40 % when a characteristic has settled it', () => {
    const major = LEVEL_1_TO_4.levels[1].characteristics[0];
    expect(proposed(LEVEL_1_TO_4, [major], 40)).toMatchObject({
      ask: null,
      level: {key: 'level-2'},
    });
  });

  it('proposes nothing when nothing is known', () => {
    expect(proposed(SEV_1_TO_4, [], 50)).toMatchObject({
      ask: null,
      level: null,
    });
  });
});

describe('presets', () => {
  it('are the same when they are read from beside the bundle', () => {
    expect(JSON.parse(KEPT_PRESETS)).toStrictEqual(PRESETS);
  });

  it.each(PRESETS.map(preset => [preset.key, preset] as const))(
    'come back from the Policy tab as they went in: %s',
    (_, preset) => {
      const rows = policyRows(preset).map((cells, at) => ({
        position: at + 1,
        cells,
      }));
      const {policy, findings} = readPolicy(preset.name, rows);
      expect(findings).toEqual([]);
      expect(policy.levels).toEqual(preset.levels);
    },
  );

  it('hold the response times of the sources (S2-20, S2-22, S4-1, S4-2, S4-3, S4-4)', () => {
    expect(LEVEL_1_TO_4.levels.map(one => one.firstResponse)).toEqual([
      15, 60, 240, 1440,
    ]);
    expect(LEVEL_1_TO_4.levels.map(one => one.resolutionTarget)).toEqual([
      240, 480, 1440, 4320,
    ]);
    expect(SEV_1_TO_4.levels.map(one => one.firstResponse)).toEqual([
      15, 30, 120, 480,
    ]);
  });

  it('say in words what a level asks for', () => {
    expect(severityView(SEV_1_TO_4.levels[2]).firstResponse).toBe(
      'within 2 h of office hours',
    );
    expect(severityView(LEVEL_1_TO_4.levels[3]).updates).toBe('as needed');
  });
});

describe('a policy edited by hand', () => {
  const rows = () =>
    policyRows(LEVEL_1_TO_4).map((cells, at) => ({
      position: at + 1,
      cells: {...cells},
    }));

  it('treats a wrong cell as not stated and names it', () => {
    const edited = rows();
    edited[0].cells.firstResponse = '15 minutes';
    const {policy, findings} = readPolicy('x', edited);
    expect(policy.levels[0].firstResponse).toBeNull();
    expect(findings).toMatchObject([
      {where: 'row 2, column "First response (min)"', level: 'error'},
    ]);
  });

  it('uses the first of two levels with one key', () => {
    const edited = rows();
    edited[2].cells.key = 'level-1';
    const {policy, findings} = readPolicy('x', edited);
    expect(policy.levels.map(({key}) => key)).toEqual([
      'level-1',
      'level-2',
      'level-4',
    ]);
    expect(findings).toHaveLength(1);
  });

  it('says that an empty tab stops declaring', () => {
    expect(readPolicy('x', []).findings).toHaveLength(1);
  });
});

describe('the next update', () => {
  const times = {
    startedAt: '2026-11-21T08:00:00Z',
    detectedAt: '',
    declaredAt: '2026-11-21T09:00:00Z',
    confirmedAt: '',
    resolvedAt: '',
  };

  it('is due by the rhythm of the level (S2-21)', () => {
    expect(nextUpdateDue(LEVEL_1_TO_4.levels[0], times)?.at).toBe(
      '2026-11-21T09:30:00Z',
    );
    expect(nextUpdateDue(LEVEL_1_TO_4.levels[3], times)).toBeNull();
  });

  it('starts the customers’ clock once somebody has confirmed that it is real (S4-6, S4-12)', () => {
    const [sev1] = SEV_1_TO_4.levels;
    expect(nextUpdateDue(sev1, times)).toEqual({
      at: '2026-11-21T10:00:00Z',
      reason: expect.stringContaining('every 1 h'),
    });
    expect(
      nextUpdateDue(sev1, {...times, confirmedAt: '2026-11-21T09:10:00Z'}),
    ).toEqual({
      at: '2026-11-21T09:40:00Z',
      reason: 'customers: first notice within 30 min of confirmation',
    });
  });

  it('counts rhythms from the last update', () => {
    expect(
      nextUpdateDue(LEVEL_1_TO_4.levels[0], times, '2026-11-21T12:00:00Z')?.at,
    ).toBe('2026-11-21T12:30:00Z');
  });
});

describe('every scale', () => {
  it.each(PRESETS.map(preset => [preset.name, preset] as const))(
    '%s: effort follows severity; at the top commander and leadership take part (S0-1)',
    (_, {levels}) => {
      const [worst, ...lower] = levels;
      expect(worst.approvals).toEqual(
        expect.arrayContaining(['leadership', 'commander']),
      );
      for (const level of lower) {
        expect(level.approvals).not.toContain('commander');
        expect(level.rank).toBeGreaterThan(worst.rank);
      }
      const within = (level: (typeof levels)[number]): number =>
        level.firstResponse ?? Number.MAX_SAFE_INTEGER;
      const times = levels.map(within);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    },
  );
});
