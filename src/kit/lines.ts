import type {Link} from '../core/incident/words';

/** The lines of pasted text as list entries: bullets and empty lines go. */
export function linesOf(pasted: string): readonly string[] {
  return pasted
    .split(/\r?\n|\t/)
    .map(line => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim())
    .filter(line => line !== '');
}

/**
 * Pasted addresses, as mail programs copy recipients: separated by commas or semicolons, with names that may hold commas of their
 * own, `"Weber, Jonas" <jonas@example.com>`. Of an entry with angle brackets only the address comes in.
 */
export function addressesOf(pasted: string): readonly string[] {
  const apart = pasted.replace(/"[^"\n]*"|[,;]/g, part =>
    part.length > 1 ? part : '\n',
  );
  const entries = linesOf(apart).map(entry => {
    const [, address = ''] = /<\s*([^<>\s]+@[^<>\s]+)\s*>/.exec(entry) ?? [];
    return {entry, address};
  });
  return entries
    .filter(
      // Outlook leaves the quotes out: what is before the comma belongs to the name behind it.
      ({entry}, at) =>
        entry.includes('@') || (entries[at + 1]?.address ?? '') === '',
    )
    .map(({entry, address}) => address || entry);
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
