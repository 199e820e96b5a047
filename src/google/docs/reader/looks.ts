import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {Look} from '../../../core/documents/reader-text';
import {whatIsLeft} from './what-is-left';

type TextStyle = docs_v1.Schema$TextStyle;
type Color = docs_v1.Schema$OptionalColor;

/** What the style of a run is laid over. */
export interface Ground {
  /** Of the named style of the paragraph, normal text below it. */
  readonly style: TextStyle;
  /** Behind the text: paragraph, cell, page. */
  readonly color: Rgb;
  /** Set so far off its page that nobody sees it. */
  readonly away: boolean;
}

/** 0 … 1 each. */
export type Rgb = readonly [number, number, number];

export const WHITE: Rgb = [1, 1, 1];
const BLACK: Rgb = [0, 0, 0];

/** Contrast below which nobody sees letters, and below which few do. WCAG asks for 4.5. */
const UNSEEN = 1.5;
const FAINT = 2;
/** Points. */
const SMALL = 6;

/** Fonts that show letters as what they are. Others may show symbols, bars, or nothing: their name is signed. */
const PLAIN_FONTS: ReadonlySet<string> = new Set(
  [
    'Arial,Arial Narrow,Calibri,Cambria,Caveat,Century Gothic,Comfortaa,Comic Sans MS,Consolas,Courier New,Droid Sans,EB Garamond',
    'Garamond,Georgia,Google Sans,Google Sans Text,Helvetica,Helvetica Neue,IBM Plex Mono,IBM Plex Sans,Impact,Inter,Lato,Lexend,Lora',
    'Merriweather,Montserrat,Noto Sans,Noto Serif,Nunito,Open Sans,Oswald,PT Sans,PT Serif,Playfair Display,Poppins,Proxima Nova,Public Sans',
    'Raleway,Roboto,Roboto Condensed,Roboto Mono,Roboto Serif,Roboto Slab,Source Code Pro,Source Sans Pro,Spectral,Tahoma,Times New Roman',
    'Trebuchet MS,Ubuntu,Verdana,Work Sans',
  ].flatMap(line => line.split(',')),
);

/** Said by other means, or changing nothing in what a sentence says. */
const KNOWN = [
  'backgroundColor',
  'baselineOffset',
  'bold',
  'fontSize',
  'foregroundColor',
  'italic',
  'link',
  'smallCaps',
  'strikethrough',
  'underline',
  'weightedFontFamily',
];

/** Looks of a run that change what a sentence says, in alphabetical order. Colour, size and weight as such are none. */
export function looksOf(
  run: TextStyle | undefined,
  {style, color, away}: Ground,
): readonly Look[] {
  const shown: TextStyle = {...style, ...run};
  const looks: Look[] = [];
  if (shown.strikethrough) looks.push('struck out');
  const offset = shown.baselineOffset;
  if (offset === 'SUPERSCRIPT' || offset === 'SUBSCRIPT') {
    looks.push(offset.toLowerCase());
  }
  const size = shown.fontSize?.magnitude ?? 11;
  const contrast = contrastOf(
    rgbOf(shown.foregroundColor) ?? BLACK,
    rgbOf(shown.backgroundColor) ?? color,
  );
  if (away || contrast < UNSEEN) looks.push('hidden');
  else if (contrast < FAINT) looks.push('faint');
  if (size < SMALL) looks.push('very small');
  const font = shown.weightedFontFamily?.fontFamily ?? 'Arial';
  if (!PLAIN_FONTS.has(font)) looks.push(`font ${font}`);
  const left = whatIsLeft(run, KNOWN);
  if (left !== '') looks.push(left);
  return looks.sort();
}

/** Null where nothing is set, or what lies behind shows. */
export function rgbOf(color: Color | null | undefined): Rgb | null {
  const rgb = color?.color?.rgbColor;
  return rgb ? [rgb.red ?? 0, rgb.green ?? 0, rgb.blue ?? 0] : null;
}

/** Source: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
function contrastOf(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (part: number): number =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
