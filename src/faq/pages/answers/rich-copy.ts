import type {RichLine, Run} from '../../../core/documents/parts';

/** An answer in the two forms it is pasted in. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
}

/** Only these lead anywhere when pasted; a document may hold any address. */
const SAFE = /^(https?:|mailto:)/i;

/** Text is text: whatever looks like markup in it is pasted as the characters it is. */
export function pasted(lines: readonly RichLine[]): Pasted {
  return {
    text: lines.map(plainLine).join('\n'),
    html: grouped(lines)
      .map(group =>
        group[0].mark === ''
          ? group.map(line => `<p>${htmlOf(line.runs)}</p>`).join('')
          : listOf(group),
      )
      .join(''),
  };
}

function plainLine({mark, runs}: RichLine): string {
  const words = runs
    .map(({text, url}) =>
      url === '' || url === text || !SAFE.test(url) ? text : `${text} (${url})`,
    )
    .join('');
  return mark === '' ? words : `${mark} ${words}`;
}

/** Items of one list side by side. */
function grouped(lines: readonly RichLine[]): readonly (readonly RichLine[])[] {
  return lines.reduce<RichLine[][]>((groups, line) => {
    const last = groups[groups.length - 1];
    if (last && kindOf(last[0]) === kindOf(line)) last.push(line);
    else groups.push([line]);
    return groups;
  }, []);
}

function kindOf({mark}: RichLine): 'none' | 'ol' | 'ul' {
  if (mark === '') return 'none';
  return /\d|^[a-z][.)]/i.test(mark) ? 'ol' : 'ul';
}

function listOf(items: readonly RichLine[]): string {
  const tag = kindOf(items[0]);
  return `<${tag}>${items.map(({runs}) => `<li>${htmlOf(runs)}</li>`).join('')}</${tag}>`;
}

function htmlOf(runs: readonly Run[]): string {
  return runs
    .map(({text, url}) => {
      const words = escaped(text).replace(/\n/g, '<br>');
      return SAFE.test(url) ? `<a href="${escaped(url)}">${words}</a>` : words;
    })
    .join('');
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/**
 * Puts both forms on the clipboard, or the text alone. Frames of Google may be refused the newer way, so the older one is
 * tried after it; it works within a click. Answers false where the browser takes neither.
 */
export async function copyPasted(
  {text, html}: Pasted,
  rich: boolean,
): Promise<boolean> {
  try {
    if (!rich) await navigator.clipboard.writeText(text);
    else {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], {type: 'text/plain'}),
          'text/html': new Blob([html], {type: 'text/html'}),
        }),
      ]);
    }
    return true;
  } catch {
    return copyByCommand({text, html}, rich);
  }
}

function copyByCommand({text, html}: Pasted, rich: boolean): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (rich) event.clipboardData?.setData('text/html', html);
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
  }
}
