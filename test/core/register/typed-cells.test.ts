import {readSettings} from '../../../src/core/register/settings';
import {
  address,
  percent,
  withoutZone,
  yesOrNo,
} from '../../../src/core/register/typed-cells';

describe('a share typed into a cell', () => {
  it.each([
    ['40', 40],
    ['40%', 40],
    ['40 %', 40],
    ['12,5 %', 12.5],
    ['0.4', 0.4],
    ['0.4%', 0.4],
    [85, 85],
    [0, 0],
    ['', 'nothing'],
    // 40 % or 0.4 %, 100 % or 1 %: Sheets keeps both the same way.
    [0.4, 'unclear'],
    [1, 'unclear'],
    ['about half', 'unclear'],
    ['-5', 'unclear'],
    ['1.000,5', 'unclear'],
  ])('%j is %j', (cell, read) => expect(percent(cell)).toBe(read));
});

describe('yes and no as people write them', () => {
  it.each([true, 'TRUE', 'yes', ' Yes ', 'ja', 'x', '✓', '1', 1])(
    '%j is yes',
    cell => expect(yesOrNo(cell)).toBe(true),
  );
  it.each([false, 'no', 'Nein', 'FALSE', '0', 0, '–'])('%j is no', cell =>
    expect(yesOrNo(cell)).toBe(false),
  );
  it.each(['maybe', 'yes if legal agrees', '?', 2])(
    '%j is neither, and nobody guesses',
    cell => expect(yesOrNo(cell)).toBe('unclear'),
  );
  it.each(['', undefined])('%j is nothing', cell =>
    expect(yesOrNo(cell)).toBe('nothing'),
  );
});

describe('a time without its zone', () => {
  it.each([
    ['2026-01-05 08:10', '2026-01-05T08:10:00Z'],
    ['2026-01-05T08:10:30', '2026-01-05T08:10:30Z'],
    [46027.340277777781, '2026-01-05T08:10:00Z'],
    ['05.01.2026 08:10', null],
    [12, null],
    ['', null],
  ])('%j', (cell, read) => expect(withoutZone(cell)).toBe(read));
});

describe('an address that was pasted', () => {
  it.each([
    '\u200bexec@example.com',
    ' Exec@Example.com ',
    'exec@example.com\u00a0',
    'ex\u00adec@example.com',
    '\u202aexec@example.com\u202c',
  ])('%j is the address', typed =>
    expect(address(typed)).toBe('exec@example.com'),
  );
});

describe('a setting that is there twice', () => {
  const rows = [
    ['csOps', 'cs.ops@example.com'],
    ['support', 'support@example.com'],
    ['csOps', 'outsider@elsewhere.example'],
    ['support', 'other@elsewhere.example'],
    ['', ''],
    ['', ''],
  ].map(([key, value], at) => ({position: at + 1, cells: {key, value}}));

  it('counts as the upper row says it, and the other one is named', () => {
    const {settings, findings} = readSettings(rows);
    expect(settings.csOps).toEqual(['cs.ops@example.com']);
    expect(settings.brought.support).toBe('support@example.com');
    expect(
      findings
        .filter(({message}) => message.includes('twice'))
        .map(({where, message}) => [where, message]),
    ).toEqual([
      [
        'row 4, column "Setting"',
        '"csOps" is here twice: what row 2 says counts.',
      ],
      [
        'row 5, column "Setting"',
        '"support" is here twice: what row 3 says counts.',
      ],
    ]);
  });
});
