import {readFileSync, writeFileSync} from 'node:fs';
import metadata from 'libphonenumber-js/metadata.max.json';
import path from 'node:path';

const OUT = path.resolve(
  __dirname,
  '../src/writing/rules/personal/phone-lengths.ts',
);

/** Writes the table of calling codes anew, after libphonenumber-js was updated. */
function main(): void {
  const before = readFileSync(OUT, 'utf8');
  writeFileSync(OUT, before.replace(/'[^']*';\s*$/, `'${phoneLengths()}';\n`));
}

/** `49:5-15 44:7,9-10 …`: what each calling code allows, over all countries and kinds of number that share it. */
export function phoneLengths(): string {
  const codes: Readonly<Record<string, readonly string[]>> =
    metadata.country_calling_codes;
  const countries: Readonly<Record<string, readonly unknown[]>> =
    metadata.countries;
  const other: Readonly<Record<string, readonly unknown[]>> =
    metadata.nonGeographic;
  const spans = (
    code: string,
    entries: readonly (readonly unknown[])[],
  ): string => {
    const lengths = new Set(entries.flatMap(lengthsOf));
    return `${code}:${runs([...lengths].sort((a, b) => a - b))}`;
  };
  return [
    ...Object.entries(codes).map(([code, names]) =>
      spans(
        code,
        names.map(name => countries[name]),
      ),
    ),
    ...Object.entries(other).map(([code, entry]) => spans(code, [entry])),
  ].join(' ');
}

/** The metadata gives lengths for a country and, where they differ, for kinds of number. */
function lengthsOf(entry: unknown): readonly number[] {
  if (!Array.isArray(entry)) return [];
  const whole = entry.length > 0 && entry.every(Number.isInteger);
  return whole ? entry : entry.flatMap(lengthsOf);
}

function runs(lengths: readonly number[]): string {
  const all: [number, number][] = [];
  for (const length of lengths) {
    const last = all[all.length - 1];
    if (last && last[1] === length - 1) last[1] = length;
    else all.push([length, length]);
  }
  return all.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(',');
}

if (require.main === module) main();
