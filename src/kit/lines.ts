import type {Link} from '../core/incident/words';

/** The lines of pasted text as list entries: bullets and empty lines go. */
export function linesOf(pasted: string): readonly string[] {
  return pasted
    .split(/\r?\n|\t/)
    .map(line => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim())
    .filter(line => line !== '');
}

/** Pasted addresses: also separated by commas or semicolons. */
export function addressesOf(pasted: string): readonly string[] {
  return linesOf(pasted.replace(/[,;]/g, '\n'));
}

/** One line as a link: "Ticket 7 https://…" or "https://… Ticket 7". */
export function linkOf(line: string): Link {
  const url = /https?:\/\/\S+/.exec(line)?.[0] ?? '';
  const label = line
    .replace(url, '')
    .replace(/[\s:–—-]+$/, '')
    .trim();
  return {label, url};
}
