import type {Inline, TextStyle} from '../model/types';
import {textOfInline} from './text-export';

const MONOSPACED = /mono|courier|consolas/i;

/** A paragraph's words in Markdown, without its newline. A style never starts or ends on a space. */
export function markdownOfInlines(elements: readonly Inline[]): string {
  const text = elements
    .map(inline => {
      if (inline.footnoteReference) {
        return `[^${inline.footnoteReference.footnoteNumber ?? '1'}]`;
      }
      if (inline.richLink) {
        const {title, uri} = inline.richLink.richLinkProperties ?? {};
        return `[${escaped(title ?? '')}](${uri ?? ''})`;
      }
      const words = inline.textRun?.content ?? textOfInline(inline);
      return styled(words.replace(/\n$/, ''), inline.textRun?.textStyle ?? {});
    })
    .join('');
  return escapedStart(text);
}

function styled(words: string, style: TextStyle): string {
  const [, lead, core, trail] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  if (!core) return breaks(words);
  const font = style.weightedFontFamily?.fontFamily ?? '';
  const marks = [
    style.strikethrough ? '~~' : '',
    style.bold ? '**' : '',
    style.italic ? '*' : '',
  ].join('');
  const isCode = MONOSPACED.test(font) && !/[`\v]/.test(core);
  let text = isCode ? `\`${core}\`` : escaped(core);
  text = marks + text + [...marks].reverse().join('');
  const url = style.link?.url;
  return breaks(lead + (url ? `[${text}](${url})` : text) + trail);
}

function breaks(text: string): string {
  return text.replace(/\v/g, '  \n');
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;');
}

/** Marks that mean something only where a paragraph begins. */
function escapedStart(text: string): string {
  return text
    .replace(
      /^( *)(#{1,6}(?= |$)|[-+](?= |$)|>|=+$|-{3,}|\+{3,}|_{3,})/,
      '$1\\$2',
    )
    .replace(/^( *\d{1,9})([.)])(?= |$)/, '$1\\$2');
}
