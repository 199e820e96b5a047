/**
 * Characters nobody sees that change what is read: the direction of writing, blanks of no width, hidden tags. The
 * joiners U+200C and U+200D belong to words and emoji.
 */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** Text of the document as it is, with what cannot be seen in it named: people sign what they see. */
export function VisibleText({text}: {readonly text: string}) {
  const parts: (string | {readonly code: string})[] = [];
  let at = 0;
  for (const {0: sign, index} of text.matchAll(UNSEEN)) {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase();
    parts.push(text.slice(at, index), {code: `U+${code.padStart(4, '0')}`});
    at = index + sign.length;
  }
  parts.push(text.slice(at));
  return (
    <bdi>
      {parts.map((part, index) =>
        typeof part === 'string' ? (
          part
        ) : (
          <span key={index} class="unseen">
            <span class="hidden-text">invisible character </span>
            {part.code}
          </span>
        ),
      )}
    </bdi>
  );
}
