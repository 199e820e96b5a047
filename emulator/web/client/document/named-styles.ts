import type {docs_v1} from 'googleapis/build/src/apis/docs/v1';
import {readTextLook} from './read-docs';

/** The document's own named styles as CSS; names and values come from enums, numbers and colours only. */
export function namedStyleCss(tab: docs_v1.Schema$DocumentTab): string {
  return (tab.namedStyles?.styles ?? [])
    .map(style => {
      const name = style.namedStyleType ?? '';
      if (!/^[A-Z_0-9]+$/.test(name)) return '';
      const look = readTextLook(style.textStyle);
      const {spaceAbove, spaceBelow, lineSpacing} = style.paragraphStyle ?? {};
      const css = [
        look.size ? `font-size:${look.size}pt` : '',
        look.bold === undefined ? '' : `font-weight:${look.bold ? 700 : 400}`,
        look.italic ? 'font-style:italic' : '',
        look.color ? `color:${look.color}` : '',
        spaceAbove?.magnitude ? `margin-top:${spaceAbove.magnitude}pt` : '',
        spaceBelow?.magnitude ? `margin-bottom:${spaceBelow.magnitude}pt` : '',
        lineSpacing ? `line-height:${(lineSpacing / 100) * 1.2}` : '',
      ].filter(Boolean);
      return `.page-canvas .style-${name}{${css.join(';')}}`;
    })
    .join('\n');
}
