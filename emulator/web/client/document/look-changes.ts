import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Place, Request} from './changes';
import type {Bullet, Paragraph, TextLook} from './model';
import type {Token} from './paragraph-changes';

/** What is known once the text of some paragraphs has been changed. */
export interface Written {
  readonly old: readonly Paragraph[];
  readonly fresh: readonly Paragraph[];
  readonly freshTokens: readonly Token[];
  readonly kept: readonly (Token | undefined)[];
  readonly ancestors: readonly ReadonlySet<number>[];
  readonly start: number;
  readonly place: Place;
}

/** Brings paragraph styles, bullets and text styles to what they should be after the text is in place. */
export function lookRequests(written: Written): readonly Request[] {
  return [
    ...paragraphStyles(written),
    ...bullets(written),
    ...textStyles(written),
  ];
}

interface Span {
  readonly startIndex: number;
  readonly endIndex: number;
}

/** The span of each new paragraph, newline included. */
function paragraphSpans({freshTokens, kept, start}: Written): Span[] {
  const spans: Span[] = [];
  let startIndex = start;
  let at = start;
  freshTokens.forEach((token, i) => {
    at += kept[i] ? token.size : token.text.length;
    if (token.kind !== 'newline') return;
    spans.push({startIndex, endIndex: at});
    startIndex = at;
  });
  return spans;
}

/** The value every ancestor has, or undefined when they differ and nobody knows which one won. */
function inherited<T>(
  {old, ancestors}: Written,
  paragraph: number,
  of: (from: Paragraph) => T,
): {readonly value: T} | undefined {
  const values = [...(ancestors[paragraph] ?? [])]
    .filter(at => at < old.length)
    .map(at => of(old[at]));
  const [first] = values;
  const agreed = values.every(
    value => JSON.stringify(value) === JSON.stringify(first),
  );
  return values.length > 0 && agreed ? {value: first} : undefined;
}

function paragraphStyles(written: Written): readonly Request[] {
  const spans = paragraphSpans(written);
  return written.fresh.flatMap(({look}, at): Request[] => {
    const style = inherited(written, at, from => from.look.style);
    const align = inherited(written, at, from => from.look.align);
    const fields = [
      ...(style?.value === look.style ? [] : ['namedStyleType']),
      ...(align && align.value === look.align ? [] : ['alignment']),
    ];
    if (fields.length === 0) return [];
    return [
      {
        updateParagraphStyle: {
          range: {...spans[at], ...written.place},
          paragraphStyle: {
            ...(fields.includes('namedStyleType')
              ? {namedStyleType: look.style}
              : {}),
            ...(fields.includes('alignment')
              ? {alignment: look.align ?? 'START'}
              : {}),
          },
          fields: fields.join(','),
        },
      },
    ];
  });
}

/**
 * Docs has no request for a nesting level: leading tabs say it, and making the bullets eats the tabs.
 * Source: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#createparagraphbulletsrequest
 */
function bullets(written: Written): readonly Request[] {
  const spans = paragraphSpans(written);
  const requests: Request[] = [];
  let group: {from: number; to: number; bullet: Bullet} | undefined;
  const close = (): void => {
    if (group) requests.push(...bulletRequests(written, spans, group));
    group = undefined;
  };
  written.fresh.forEach(({look: {bullet}}, at) => {
    const known = inherited(written, at, from => from.look.bullet);
    if (known && JSON.stringify(known.value) === JSON.stringify(bullet)) {
      close();
      return;
    }
    if (!bullet) {
      close();
      requests.push({
        deleteParagraphBullets: {range: {...spans[at], ...written.place}},
      });
      return;
    }
    if (group && group.bullet.ordered !== bullet.ordered) close();
    if (group) group.to = at;
    else group = {from: at, to: at, bullet};
  });
  close();
  return requests;
}

function bulletRequests(
  {fresh, place}: Written,
  spans: readonly Span[],
  group: {readonly from: number; readonly to: number; readonly bullet: Bullet},
): readonly Request[] {
  const members = fresh.slice(group.from, group.to + 1);
  const levels = members.map(({look}) => look.bullet?.level ?? 0);
  const range = {
    startIndex: spans[group.from].startIndex,
    endIndex: spans[group.to].endIndex,
  };
  const tabs = levels.flatMap((level, i): Request[] =>
    level === 0
      ? []
      : [
          {
            insertText: {
              text: '\t'.repeat(level),
              location: {index: spans[group.from + i].startIndex, ...place},
            },
          },
        ],
  );
  const added = levels.reduce((sum, level) => sum + level, 0);
  return [
    {deleteParagraphBullets: {range: {...range, ...place}}},
    ...tabs.reverse(),
    {
      createParagraphBullets: {
        range: {...range, endIndex: range.endIndex + added, ...place},
        bulletPreset: group.bullet.ordered
          ? 'NUMBERED_DECIMAL_ALPHA_ROMAN'
          : 'BULLET_DISC_CIRCLE_SQUARE',
      },
    },
  ];
}

/** One unit of the new text with the style it has after the text edits, when that is known. */
interface Unit {
  readonly want: TextLook;
  readonly has?: TextLook;
}

function textStyles(written: Written): readonly Request[] {
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
