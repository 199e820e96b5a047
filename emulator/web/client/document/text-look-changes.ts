import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Request} from './changes';
import type {Written} from './inheritance';
import type {TextLook} from './model';
import type {Token} from './paragraph-changes';

/** One unit of the new text with the style it has after the text edits, when that is known. */
interface Unit {
  readonly want: TextLook;
  readonly has?: TextLook;
}

/** Text styles, one request for each stretch that needs the same. */
export function textStyles(written: Written): readonly Request[] {
  const units = unitsOf(written);
  const requests: {
    startIndex: number;
    endIndex: number;
    set: string;
    request: Omit<docs_v1.Schema$UpdateTextStyleRequest, 'range'>;
  }[] = [];
  units.forEach((unit, at) => {
    if (!unit) return;
    const names = fieldsToSet(units, at, unit);
    if (names.length === 0) return;
    const request = styleRequest(unit.want, names);
    const set = JSON.stringify(request);
    const index = written.start + at;
    const last = requests[requests.length - 1];
    if (last && last.endIndex === index && last.set === set) {
      last.endIndex++;
    } else {
      requests.push({startIndex: index, endIndex: index + 1, set, request});
    }
  });
  return requests.map(({startIndex, endIndex, request}) => ({
    updateTextStyle: {
      range: {startIndex, endIndex, ...written.place},
      ...request,
    },
  }));
}

/** By offset; undefined for newlines, whose style nobody sees. */
function unitsOf({freshTokens, kept}: Written): readonly (Unit | undefined)[] {
  return freshTokens.flatMap((token, i): (Unit | undefined)[] => {
    const before = kept[i];
    const size = before ? token.size : token.text.length;
    if (token.kind === 'newline') return Array(size).fill(undefined);
    const want = expand(token);
    const has = before ? expand(before) : [];
    return Array.from({length: size}, (_, at) => ({
      want: want[Math.min(at, want.length - 1)] ?? {},
      ...(before ? {has: has[at] ?? {}} : {}),
    }));
  });
}

function expand(token: Token): readonly TextLook[] {
  return token.looks.flatMap(({size, look}) =>
    Array.from({length: size}, () => look),
  );
}

/**
 * New text takes the style of a neighbour; which one is Google's to decide, so every field that either
 * neighbour or the new text has is said.
 */
function fieldsToSet(
  units: readonly (Unit | undefined)[],
  at: number,
  {want, has}: Unit,
): readonly (keyof TextLook)[] {
  if (has) return NAMES.filter(name => want[name] !== has[name]);
  const around = [nearest(units, at, -1), nearest(units, at, 1), want];
  return NAMES.filter(name => around.some(look => look?.[name] !== undefined));
}

/** The style of the nearest text that was there before. */
function nearest(
  units: readonly (Unit | undefined)[],
  at: number,
  step: 1 | -1,
): TextLook | undefined {
  for (let i = at + step; i >= 0 && i < units.length; i += step) {
    const has = units[i]?.has;
    if (has) return has;
  }
  return undefined;
}

const API_NAME: Readonly<Record<keyof TextLook, string>> = {
  link: 'link',
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strikethrough: 'strikethrough',
  baseline: 'baselineOffset',
  color: 'foregroundColor',
  background: 'backgroundColor',
  size: 'fontSize',
  font: 'weightedFontFamily',
};

const NAMES = Object.keys(API_NAME) as readonly (keyof TextLook)[];

/** Fields named but absent from the style go back to the named style's. */
function styleRequest(
  look: TextLook,
  names: readonly (keyof TextLook)[],
): Omit<docs_v1.Schema$UpdateTextStyleRequest, 'range'> {
  const value = (name: keyof TextLook): object => {
    const wanted = look[name];
    if (wanted === undefined) return {};
    switch (name) {
      case 'link':
        return {link: JSON.parse(look.link ?? 'null') as docs_v1.Schema$Link};
      case 'color':
        return {foregroundColor: apiColor(look.color)};
      case 'background':
        return {backgroundColor: apiColor(look.background)};
      case 'size':
        return {fontSize: {magnitude: look.size, unit: 'PT'}};
      case 'font':
        return {weightedFontFamily: {fontFamily: look.font}};
      case 'baseline':
        return {baselineOffset: look.baseline};
      default:
        return {[name]: wanted};
    }
  };
  return {
    textStyle: Object.assign(
      {},
      ...names.map(value),
    ) as docs_v1.Schema$TextStyle,
    fields: names.map(name => API_NAME[name]).join(','),
  };
}

function apiColor(hex = '#000000'): docs_v1.Schema$OptionalColor {
  const part = (at: number): number =>
    parseInt(hex.slice(at, at + 2), 16) / 255;
  return {
    color: {rgbColor: {red: part(1), green: part(3), blue: part(5)}},
  };
}
