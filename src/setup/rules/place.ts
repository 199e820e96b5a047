/** `/drive/folders/…`, with the number of an account before it where several are signed in; a shared drive’s as well. */
const ADDRESS =
  /^https:\/\/drive\.google\.com\/(?:a\/[\w.-]+\/)?drive\/(?:u\/\d+\/)?folders\/([\w-]{10,80})(?:[/?#].*)?$/;

/** The id in what somebody typed: an address or the id itself; '' for nothing, null for what is neither. */
export function placeIn(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  if (/^[\w-]{10,80}$/.test(text)) return text;
  return ADDRESS.exec(text)?.[1] ?? null;
}
