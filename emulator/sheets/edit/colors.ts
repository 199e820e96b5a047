import {DEFAULT_THEME} from '../model/defaults';
import type {Paths} from './masks';

type Json = Record<string, unknown>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Not `rgbColor`: that is the inside of a style. */
const COLOR = /^(?!rgbColor$).*(^c|C)olor$/;
const STYLE = /^.*[cC]olorStyle$/;

/** The shortest text of a 32-bit float, as the API writes numbers of that size: 0.49803922. */
function shortFloat(value: number): number {
  const float = Math.fround(value);
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(float.toPrecision(digits));
    if (Math.fround(short) === float) return short;
  }
  return Number(float.toPrecision(9));
}

/** Sheets keeps 8 bits a component, cut off, not rounded: 0.5 comes back as 127/255. Zeros are left out. */
function stored(color: unknown): unknown {
  if (!isJson(color)) return color;
  const result: Json = {};
  for (const [name, part] of Object.entries(color)) {
    if (typeof part !== 'number' || name === 'alpha') result[name] = part;
    // The summand keeps 66/255, itself shortened to 32 bits, from falling to 65.
    else if (part > 0) {
      result[name] = shortFloat(Math.floor(part * 255 + 1e-4) / 255);
    }
  }
  return result;
}

function storedStyle(style: unknown): unknown {
  if (!isJson(style) || style.rgbColor === undefined) return style;
  return {...style, rgbColor: stored(style.rgbColor)};
}

function rgbOf(style: unknown): unknown {
  if (!isJson(style)) return undefined;
  if (style.rgbColor !== undefined) return stored(style.rgbColor);
  const theme = DEFAULT_THEME.themeColors?.find(
    ({colorType}) => colorType === style.themeColor,
  );
  return theme?.color?.rgbColor;
}

/** A style that names neither kind of colour is how a colour is taken away. */
function isUnset(name: string, style: unknown): boolean {
  return (
    name.endsWith('olorStyle') &&
    isJson(style) &&
    (style.rgbColor ?? style.themeColor ?? null) === null
  );
}

/**
 * Every colour stands twice in the API, as `…Color` and as `…ColorStyle`. Sets whichever is missing, the
 * style winning when both are given. Deviation: theme colours are those of the default theme.
 * Source: recorded answers; …/reference/rest/v4/spreadsheets/cells#CellFormat
 */
export function withBothColors<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withBothColors) as T;
  if (!isJson(value)) return value;
  const result: Json = {};
  for (const [name, inner] of Object.entries(value)) {
    if (isUnset(name, inner)) continue;
    if (COLOR.test(name)) result[name] = stored(inner);
    else if (STYLE.test(name)) result[name] = storedStyle(inner);
    else result[name] = withBothColors(inner);
  }
  for (const name of Object.keys(value)) {
    if (COLOR.test(name) && isJson(value[name])) {
      result[`${name}Style`] ??= {rgbColor: stored(value[name])};
    }
    const plain = /^(.*[cC]olor)Style$/.exec(name)?.[1];
    const rgb = plain && rgbOf(value[name]);
    if (plain && rgb !== undefined) result[plain] = rgb;
  }
  return result as T;
}

/** The same place in the other form: `…Color.red` ↔ `…ColorStyle.rgbColor.red`. */
function twin(path: readonly string[], at: number): readonly string[] {
  const before = path.slice(0, at);
  const plain = /^(.*)Style$/.exec(path[at])?.[1];
  if (plain === undefined) {
    const inside = path.slice(at + 1);
    const style = `${path[at]}Style`;
    return inside.length === 0
      ? [...before, style]
      : [...before, style, 'rgbColor', ...inside];
  }
  return [...before, plain, ...path.slice(at + 2)];
}

/**
 * A mask that names one form of a colour, or a part of it, changes the other form too. Choosing between
 * `rgbColor` and `themeColor` replaces the style: it has one of them.
 */
export function withBothColorPaths(paths: Paths): Paths {
  return paths.flatMap(path => {
    const at = path.findIndex(name => COLOR.test(name) || STYLE.test(name));
    if (at < 0) return [path];
    const choosesKind = path.length === at + 2 && path[at].endsWith('Style');
    const whole = choosesKind ? path.slice(0, at + 1) : path;
    return [whole, twin(whole, at)];
  });
}
