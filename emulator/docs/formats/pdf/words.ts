import {inheritedLooks} from '../../edit/named-style';
import type {
  DocumentTab,
  Inline,
  Paragraph,
  TextStyle,
} from '../../model/types';
import {textOfInline} from '../text-export';
import type {Face, Fonts} from './fonts';

/** A stretch of text that is drawn in one go. */
export interface Word {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly color: readonly [number, number, number];
  readonly underline: boolean;
  readonly strike: boolean;
  readonly url?: string;
  readonly width: number;
  /** Points above the base line. */
  readonly rise: number;
}

export const LINE_END = '\v';

/** The words of a paragraph with their widths in points; spaces are words of their own, `LINE_END` ends a line. */
export function wordsOf(
  tab: DocumentTab,
  paragraph: Paragraph,
  fonts: Fonts,
  widthOf: (text: string) => number,
): Word[] {
  const inherited = inheritedLooks(tab, paragraph).text;
  return (paragraph.elements ?? []).flatMap(inline => {
    const style = {...inherited, ...styleOf(inline)};
    const raised = style.baselineOffset === 'SUPERSCRIPT';
    const full = style.fontSize?.magnitude ?? 11;
    const size = raised ? full * 0.6 : full;
    const face = faceOf(style);
    fonts.use(face, size);
    return readable(inline)
      .split(/(\s)/)
      .filter(text => text !== '')
      .map((text): Word => {
        const shown =
          text === LINE_END ? text : fonts.drawable(text.replace(/\s/, ' '));
        return {
          text: shown,
          face,
          size,
          color: colorOf(style),
          underline: style.underline === true,
          strike: style.strikethrough === true,
          url: style.link?.url ?? undefined,
          width: text === LINE_END ? 0 : widthOf(shown),
          rise: raised ? full * 0.35 : 0,
        };
      });
  });
}

function styleOf(inline: Inline): TextStyle {
  if (inline.footnoteReference) return {baselineOffset: 'SUPERSCRIPT'};
  const uri = inline.richLink?.richLinkProperties?.uri;
  return uri ? {link: {url: uri}} : (inline.textRun?.textStyle ?? {});
}

function readable(inline: Inline): string {
  if (inline.footnoteReference) {
    return inline.footnoteReference.footnoteNumber ?? '*';
  }
  if (inline.inlineObjectElement) return '[image]';
  return (inline.textRun?.content ?? textOfInline(inline)).replace(/\n$/, '');
}

function faceOf({bold, italic, weightedFontFamily}: TextStyle): Face {
  if (/mono|courier/i.test(weightedFontFamily?.fontFamily ?? '')) {
    return 'SansMono';
  }
  if (bold) return italic ? 'Sans-BoldOblique' : 'Sans-Bold';
  return italic ? 'Sans-Oblique' : 'Sans';
}

function colorOf({foregroundColor}: TextStyle): [number, number, number] {
  const {red, green, blue} = foregroundColor?.color?.rgbColor ?? {};
  const byte = (part: number | null | undefined) =>
    Math.round((part ?? 0) * 255);
  return [byte(red), byte(green), byte(blue)];
}
