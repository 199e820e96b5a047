import {PHONE_LENGTHS} from './phone-lengths';

type Lengths = readonly (readonly [number, number])[];
let table: ReadonlyMap<string, Lengths> | null = null;

/** Whether a number that begins with + or 00 can be dialled: a calling code, and as many digits as it allows. */
export function possiblePhone(words: string): boolean {
  const digits = words
    .replace(/\((0)\)/, '')
    .replace(/\D/g, '')
    .replace(words.trim().startsWith('+') ? /^$/ : /^00/, '');
  if (digits.length < 7 || digits.length > 15) return false;
  table ??= read();
  for (let code = 3; code >= 1; code--) {
    const lengths = table.get(digits.slice(0, code));
    const rest = digits.length - code;
    if (lengths)
      return lengths.some(([least, most]) => rest >= least && rest <= most);
  }
  return false;
}

function read(): ReadonlyMap<string, Lengths> {
  return new Map(
    PHONE_LENGTHS.split(' ').map(entry => {
      const [code, lengths] = entry.split(':');
      return [
        code,
        lengths.split(',').map((span): [number, number] => {
          const [least, most] = span.split('-').map(Number);
          return [least, most ?? least];
        }),
      ];
    }),
  );
}
