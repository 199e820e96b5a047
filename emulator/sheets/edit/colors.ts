import {DEFAULT_THEME} from '../model/defaults';
import type {Paths} from './masks';

type Json = Record<string, unknown>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Not `rgbColor`: that is the inside of a style. */
const COLOR = /^(?!rgbColor$).*(^c|C)olor$/;

function rgbOf(style: unknown): unknown {
  if (!isJson(style)) return undefined;
  if (style.rgbColor !== undefined) return style.rgbColor;
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
    result[name] = COLOR.test(name) ? inner : withBothColors(inner);
  }
  for (const name of Object.keys(value)) {
    if (COLOR.test(name) && isJson(value[name])) {
      result[`${name}Style`] ??= {rgbColor: value[name]};
    }
    const plain = /^(.*[cC]olor)Style$/.exec(name)?.[1];
    const rgb = plain && rgbOf(value[name]);
    if (plain && rgb !== undefined) result[plain] = rgb;
  }
  return result as T;
}

/** A mask that names one form of a colour changes the other form too. */
export function withBothColorPaths(paths: Paths): Paths {
  return paths.flatMap(path => {
    const last = path[path.length - 1];
    const before = path.slice(0, -1);
    if (COLOR.test(last)) return [path, [...before, `${last}Style`]];
    const plain = /^(.*[cC]olor)Style$/.exec(last)?.[1];
    return plain ? [path, [...before, plain]] : [path];
  });
}
