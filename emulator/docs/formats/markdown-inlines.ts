import type {Token, Tokens} from 'marked';
import {LINK_LOOKS} from '../model/link-looks';
import {textRun} from '../model/runs';
import type {Inline, TextStyle} from '../model/types';
import {decodeEntities} from './entities';

export const MONOSPACE: TextStyle = {
  weightedFontFamily: {fontFamily: 'Roboto Mono', weight: 400},
};

/** Runs of text from Markdown's inline tokens; `literal` keeps entities and line ends as they stand. */
export function inlinesOf(
  tokens: readonly Token[],
  style: TextStyle = {},
  literal = false,
): Inline[] {
  return tokens.flatMap(token => inlineOf(token, style, literal));
}

function inlineOf(token: Token, style: TextStyle, literal: boolean): Inline[] {
  const inner = (more: TextStyle) =>
    inlinesOf((token as Tokens.Generic).tokens ?? [], {...style, ...more});
  switch (token.type) {
    case 'strong':
      return inner({bold: true});
    case 'em':
      return inner({italic: true});
    case 'del':
      return inner({strikethrough: true});
    case 'codespan':
      return [
        textRun((token as Tokens.Codespan).text, {...style, ...MONOSPACE}),
      ];
    case 'link': {
      // As typed: Markdown renderers percent-encode braces, which would hide a placeholder.
      const url = decodeEntities((token as Tokens.Link).href);
      return inner({...LINK_LOOKS, link: {url}});
    }
    case 'image':
      // The address cannot be fetched here, so the picture's words stand in for it.
      return [textRun((token as Tokens.Image).text, style)];
    case 'br':
      return [textRun('\v', style)];
    case 'html':
      return /^<br\s*\/?>/i.test(token.raw) ? [textRun('\v', style)] : [];
    case 'checkbox':
      return [];
    default: {
      const nested = (token as Tokens.Generic).tokens;
      if (nested) return inlinesOf(nested, style, literal);
      const text = (token as Tokens.Text).text;
      if (literal) return [textRun(text, style)];
      return [textRun(decodeEntities(text.replace(/\n/g, ' ')), style)];
    }
  }
}
