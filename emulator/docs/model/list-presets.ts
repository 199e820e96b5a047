import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';

type Level = docs_v1.Schema$NestingLevel;

interface Preset {
  /** Symbols of three levels, repeated; or number kinds. */
  readonly symbols?: readonly string[];
  readonly numbers?: readonly string[];
  readonly format?: 'dot' | 'paren' | 'nested';
}

/** Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#bulletglyphpreset */
const PRESETS: Readonly<Record<string, Preset>> = {
  BULLET_DISC_CIRCLE_SQUARE: {symbols: ['●', '○', '■']},
  BULLET_DIAMONDX_ARROW3D_SQUARE: {symbols: ['❖', '➢', '■']},
  BULLET_CHECKBOX: {},
  BULLET_ARROW_DIAMOND_DISC: {symbols: ['➔', '◆', '●']},
  BULLET_STAR_CIRCLE_SQUARE: {symbols: ['★', '○', '■']},
  BULLET_ARROW3D_CIRCLE_SQUARE: {symbols: ['➢', '○', '■']},
  BULLET_LEFTTRIANGLE_DIAMOND_DISC: {symbols: ['◀', '◆', '●']},
  BULLET_DIAMONDX_HOLLOWDIAMOND_SQUARE: {symbols: ['❖', '◇', '■']},
  BULLET_DIAMOND_CIRCLE_SQUARE: {symbols: ['◆', '○', '■']},
  NUMBERED_DECIMAL_ALPHA_ROMAN: {numbers: ['DECIMAL', 'ALPHA', 'ROMAN']},
  NUMBERED_DECIMAL_ALPHA_ROMAN_PARENS: {
    numbers: ['DECIMAL', 'ALPHA', 'ROMAN'],
    format: 'paren',
  },
  NUMBERED_DECIMAL_NESTED: {numbers: ['DECIMAL'], format: 'nested'},
  NUMBERED_UPPERALPHA_ALPHA_ROMAN: {
    numbers: ['UPPER_ALPHA', 'ALPHA', 'ROMAN'],
  },
  NUMBERED_UPPERROMAN_UPPERALPHA_DECIMAL: {
    numbers: ['UPPER_ROMAN', 'UPPER_ALPHA', 'DECIMAL'],
  },
  NUMBERED_ZERODECIMAL_ALPHA_ROMAN: {
    numbers: ['ZERO_DECIMAL', 'ALPHA', 'ROMAN'],
  },
};

const LEVELS = 9;
export const DEEPEST_LEVEL = LEVELS - 1;
const points = (magnitude: number) => ({magnitude, unit: 'PT'});

/** Where a list item of that level stands. */
export function indentsOf(level: number) {
  return {
    indentStart: points(36 + 36 * level),
    indentFirstLine: points(18 + 36 * level),
  };
}

/**
 * The nine levels of a preset; undefined for a name that is no preset.
 *
 * @param depth how many levels further in the first one stands
 */
export function levelsOf(presetName: string, depth = 0): Level[] | undefined {
  const preset = PRESETS[presetName];
  return (
    preset &&
    Array.from({length: LEVELS}, (_, at) => ({
      ...levelOf(preset, at),
      ...indentsOf(at + depth),
    }))
  );
}

function levelOf({symbols, numbers, format}: Preset, at: number): Level {
  const glyph: Pick<Level, 'glyphType' | 'glyphSymbol'> = numbers
    ? {glyphType: numbers[at % numbers.length]}
    : symbols
      ? {glyphSymbol: symbols[at % symbols.length]}
      : {glyphType: 'GLYPH_TYPE_UNSPECIFIED'};
  const atEnd = format === 'nested' || /ROMAN$/.test(glyph.glyphType ?? '');
  return {
    bulletAlignment: atEnd ? 'END' : 'START',
    ...glyph,
    glyphFormat: numbers ? formatOf(format ?? 'dot', at) : `%${at}`,
    textStyle: {underline: false},
    startNumber: 1,
  };
}

function formatOf(format: 'dot' | 'paren' | 'nested', at: number): string {
  if (format === 'dot') return `%${at}.`;
  if (format === 'paren') return `%${at})`;
  return Array.from({length: at + 1}, (_, each) => `%${each}.`).join('');
}
