import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import type {ParagraphStyle, TextStyle} from './types';

const zero = () => ({unit: 'PT'});
const points = (magnitude: number) => ({magnitude, unit: 'PT'});
const grey = (level: number) => ({
  color: {rgbColor: {red: level, green: level, blue: level}},
});
const noBorder = () => ({
  color: {},
  width: zero(),
  padding: zero(),
  dashStyle: 'SOLID',
});

/** Size, space above and below in points, and what else differs from normal text. */
const HEADINGS: readonly [string, number, number, number, TextStyle][] = [
  ['HEADING_1', 20, 20, 6, {}],
  ['HEADING_2', 16, 18, 6, {bold: false}],
  ['HEADING_3', 14, 16, 4, {bold: false, foregroundColor: grey(0.2627451)}],
  ['HEADING_4', 12, 14, 4, {foregroundColor: grey(0.4)}],
  ['HEADING_5', 11, 12, 4, {foregroundColor: grey(0.4)}],
  ['HEADING_6', 11, 12, 4, {italic: true, foregroundColor: grey(0.4)}],
  ['TITLE', 26, 0, 3, {}],
  [
    'SUBTITLE',
    15,
    0,
    16,
    {
      italic: false,
      foregroundColor: grey(0.4),
      weightedFontFamily: {fontFamily: 'Arial', weight: 400},
    },
  ],
];

const NORMAL_TEXT: TextStyle = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  smallCaps: false,
  backgroundColor: {},
  foregroundColor: {color: {rgbColor: {}}},
  fontSize: points(11),
  weightedFontFamily: {fontFamily: 'Arial', weight: 400},
  baselineOffset: 'NONE',
};

const NORMAL_PARAGRAPH = (): ParagraphStyle => ({
  namedStyleType: 'NORMAL_TEXT',
  alignment: 'START',
  lineSpacing: 115,
  direction: 'LEFT_TO_RIGHT',
  spacingMode: 'COLLAPSE_LISTS',
  spaceAbove: zero(),
  spaceBelow: zero(),
  borderBetween: noBorder(),
  borderTop: noBorder(),
  borderBottom: noBorder(),
  borderLeft: noBorder(),
  borderRight: noBorder(),
  indentFirstLine: zero(),
  indentStart: zero(),
  indentEnd: zero(),
  keepLinesTogether: false,
  keepWithNext: false,
  avoidWidowAndOrphan: true,
  shading: {backgroundColor: {}},
  pageBreakBefore: false,
});

/** The nine named styles of a new document, as `documents.get` answers them. */
export function namedStyles(): docs_v1.Schema$NamedStyles {
  return {
    styles: [
      {
        namedStyleType: 'NORMAL_TEXT',
        textStyle: structuredClone(NORMAL_TEXT),
        paragraphStyle: NORMAL_PARAGRAPH(),
      },
      ...HEADINGS.map(([namedStyleType, size, above, below, text]) => ({
        namedStyleType,
        textStyle: {...structuredClone(text), fontSize: points(size)},
        paragraphStyle: {
          namedStyleType: 'NORMAL_TEXT',
          direction: 'LEFT_TO_RIGHT',
          spaceAbove: above === 0 ? zero() : points(above),
          spaceBelow: points(below),
          keepLinesTogether: true,
          keepWithNext: true,
          pageBreakBefore: false,
        },
      })),
    ],
  };
}
