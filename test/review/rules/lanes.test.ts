import {level, type Level} from '../../../src/core/policy/policy';
import {policyRows, readPolicy} from '../../../src/core/policy/policy-tab';
import {PRESETS} from '../../../src/core/policy/presets/all';
import {
  parseLane,
  readChecklistLine,
  readReviewTime,
} from '../../../src/core/policy/lane-notation';
import {lanesFor} from '../../../src/review/rules/lanes/lanes';

function aLevel(rank: number, changes: Partial<Level> = {}): Level {
  return level({
    key: `level-${rank}`,
    rank,
    label: `L${rank}`,
    name: 'Name',
    ...changes,
  });
}

const keys = (level: Level, kind: Parameters<typeof lanesFor>[1]) =>
  lanesFor(level, kind).map(({key}) => key);

describe('the lanes of a document', () => {
  it.each(PRESETS.map(preset => [preset.key, preset] as const))(
    'ask commander and leadership only at the top of preset %s: effort follows severity (S0-1)',
    (_, {levels}) => {
      const takesBoth = levels.filter(one => {
        const asked = lanesFor(one, 'customer').filter(
          ({conditional}) => !conditional,
        );
        return ['commander', 'leadership'].every(lane =>
          asked.some(({key}) => key === lane),
        );
      });
      expect(takesBoth.map(({rank}) => rank)).toEqual([0]);
    },
  );

  it.each(PRESETS.map(preset => [preset.key, preset] as const))(
    'are leadership, commander and legal at the worst level of preset %s (S0-5)',
    (_, preset) => {
      const worst = preset.levels.find(({rank}) => rank === 0);
      if (!worst) throw new Error('The preset has no worst level.');
      expect(keys(worst, 'customer').sort()).toEqual([
        'commander',
        'leadership',
        'legal',
      ]);
      expect(
        lanesFor(worst, 'customer').some(({conditional}) => conditional),
      ).toBe(false);
    },
  );

  it('are engineering, and CS or leadership, below that (S0-6, S0-31, S0-32)', () => {
    const [engineering, tone] = lanesFor(aLevel(1), 'customer');
    expect(engineering).toMatchObject({key: 'engineering', quorum: 'any'});
    expect(tone).toMatchObject({
      key: 'cs|leadership',
      concerns: ['cs', 'leadership'],
      quorum: 'any',
      label: 'Customer success or senior leadership',
    });
  });

  it('have legal below the worst level only if needed (S0-33)', () => {
    const legal = lanesFor(aLevel(1), 'customer').filter(
      ({key}) => key === 'legal',
    );
    expect(legal).toMatchObject([{conditional: true}]);
  });

  it('are the same for FAQ answers unless policy names others (S0-38)', () => {
    expect(keys(aLevel(1), 'faq')).toEqual(keys(aLevel(1), 'customer'));
    expect(keys(aLevel(1, {faqApprovals: ['cs']}), 'faq')).toEqual(['cs']);
  });

  it('let engineering sign every technical explanation and preliminary analysis (S0-31, S3-2)', () => {
    for (const rank of [0, 1]) {
      expect(keys(aLevel(rank), 'technical')).toContain('engineering');
      expect(keys(aLevel(rank), 'analysis')).toContain('engineering');
    }
  });

  it('are none for internal documents, which live without approval (S0-17)', () => {
    expect(keys(aLevel(0), 'internal')).toEqual([]);
  });

  it('are none when the policy names none', () => {
    expect(keys(aLevel(0, {approvals: []}), 'customer')).toEqual([]);
  });

  it('stand once even if the policy names them twice', () => {
    expect(
      keys(aLevel(1, {approvals: ['legal', 'legal all']}), 'customer'),
    ).toEqual(['legal']);
  });

  it('each ask their own questions', () => {
    const lanes = lanesFor(aLevel(0), 'technical');
    const questions = lanes.map(({checklist}) => checklist);
    expect(questions.every(({length}) => length > 0)).toBe(true);
    expect(new Set(questions.flat()).size).toBe(questions.flat().length);
  });

  it('ask the questions of the policy instead, for one document if it says so', () => {
    const stated = aLevel(0, {
      checklists: ['legal: Any promise?', 'legal faq: Any answer too many?'],
    });
    const legal = (kind: 'customer' | 'faq') =>
      lanesFor(stated, kind).find(({key}) => key === 'legal')?.checklist;
    expect(legal('customer')).toEqual(['Any promise?']);
    expect(legal('faq')).toEqual(['Any promise?', 'Any answer too many?']);
  });

  it('have the minutes of the nearest rule: own, of a concern, of all, else 60', () => {
    const minutes = (reviewTimes: readonly string[]) =>
      lanesFor(aLevel(1, {reviewTimes}), 'customer').find(
        ({key}) => key === 'cs|leadership',
      )?.minutes;
    expect(minutes(['cs|leadership: 10', 'cs: 20', 'all: 30'])).toBe(10);
    expect(minutes(['leadership: 25', 'cs: 20', 'all: 30'])).toBe(20);
    expect(minutes(['legal: 5', 'all: 30'])).toBe(30);
    expect(minutes(['legal: 5'])).toBe(60);
  });
});

describe('the notation of lanes', () => {
  it.each([
    ['legal', {key: 'legal', quorum: 'any', conditional: false}],
    [' CS | Leadership ', {key: 'cs|leadership', quorum: 'any'}],
    ['legal all', {key: 'legal', quorum: 'all', conditional: false}],
    ['legal if needed', {key: 'legal', conditional: true}],
    ['legal?', {key: 'legal', conditional: true}],
    ['legal all if needed', {quorum: 'all', conditional: true}],
  ])('reads "%s"', (typed, lane) => {
    expect(parseLane(typed)).toMatchObject(lane);
  });

  it.each(['', 'marketing', 'cs|', 'cs|cs', 'legal maybe', 'cs leadership'])(
    'does not read "%s"',
    typed => expect(parseLane(typed)).toBeNull(),
  );

  it.each(['legal', 'legal: soon', 'legal: 0', 'legal: 10081', 'ceo: 5'])(
    'takes "%s" for no review time',
    typed => expect(readReviewTime(typed)).toBeNull(),
  );

  it.each(['legal', 'legal:', 'legal mail: Really?', 'ceo: Really?'])(
    'takes "%s" for no question',
    typed => expect(readChecklistLine(typed)).toBeNull(),
  );
});

describe('lanes in the Policy tab', () => {
  const rowsOf = (level: Level) =>
    policyRows({name: 'P', levels: [level]}).map((cells, at) => ({
      position: at + 1,
      cells,
    }));

  it('name the cell that no lane can be read from, and count as nobody', () => {
    const [row] = rowsOf(aLevel(0));
    const {policy, findings} = readPolicy('P', [
      {...row, cells: {...row.cells, approvals: 'legal\nmarketing'}},
    ]);
    expect(findings).toHaveLength(1);
    expect(findings[0].where).toBe(
      'row 2, column "Who signs the customer communication"',
    );
    expect(lanesFor(policy.levels[0], 'customer')).toEqual([]);
  });

  it('of a register laid out before there were these columns are those of the customer communication', () => {
    const [{cells}] = rowsOf(aLevel(1));
    const older = {...cells};
    for (const key of ['faqApprovals', 'technicalApprovals', 'ownDraft']) {
      delete older[key];
    }
    const {policy, findings} = readPolicy('P', [{position: 1, cells: older}]);
    expect(findings).toEqual([]);
    expect(keys(policy.levels[0], 'technical')).toEqual(
      keys(policy.levels[0], 'customer'),
    );
    expect(policy.levels[0].ownDraft).toBe(false);
  });
});
