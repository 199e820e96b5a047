import fc from 'fast-check';

const upTo = (most: number): fc.Arbitrary<string> =>
  fc.integer({min: 0, max: most}).map(one => String.fromCodePoint(one));

/** Letters and marks people type, what lies over and beside them, and any other character of Unicode; no half of a pair. */
const character = fc.oneof(
  {weight: 4, arbitrary: upTo(0x7f)},
  {weight: 2, arbitrary: upTo(0x2ff)},
  fc.constantFrom(
    'e\u0301',
    'n\u0303\u0323',
    '\u0327',
    '👩‍🚒',
    '🇩🇪',
    '각',
    'ﷺ',
    '\u202e',
    '\u200d',
    '\ufeff',
    '\u00a0',
    '\u2028',
    'ǆ',
    'İ',
    'ß',
  ),
  upTo(0x10_ffff).filter(one => !/^[\ud800-\udfff]$/u.test(one)),
);

/**
 * Any text, counted in characters. Fast-check's own `binary` and `grapheme` lay a map over all of Unicode at each call,
 * which takes a third of a second.
 */
export function anyText(
  constraints: {readonly minLength?: number; readonly maxLength?: number} = {},
): fc.Arbitrary<string> {
  return fc.string({...constraints, unit: character});
}
