/**
 * `name contains`: the words of the value stand in the name one after the other, the last one possibly cut
 * off. `HelloWorld` contains `Hello` and does not contain `World`.
 * Source: https://developers.google.com/workspace/drive/api/guides/ref-search-terms
 */
export function containsName(name: string, value: string): boolean {
  const asked = words(value);
  if (asked.length === 0) return false;
  return sequences(words(name), asked.length).some(run =>
    run.every((word, at) =>
      at === asked.length - 1 ? word.startsWith(asked[at]) : word === asked[at],
    ),
  );
}

/** `fullText contains`: every whole word somewhere; in double quotes, the words as a phrase. */
export function containsText(text: string, value: string): boolean {
  const asked = words(value);
  if (asked.length === 0) return false;
  const all = words(text);
  if (!/^".*"$/su.test(value)) {
    const known = new Set(all);
    return asked.every(word => known.has(word));
  }
  return sequences(all, asked.length).some(run =>
    run.every((word, at) => word === asked[at]),
  );
}

/** Letters and digits make words; the underscore separates. */
function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function sequences(all: readonly string[], length: number): string[][] {
  return all.flatMap((_, at) =>
    at + length <= all.length ? [all.slice(at, at + length)] : [],
  );
}
