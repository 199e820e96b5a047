/** One measurement beside what it has to hold; no bar where none is set. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  readonly bar?: string;
  readonly holds?: boolean;
}

export function printTable(title: string, lines: readonly Line[]): void {
  const width = (pick: (line: Line) => string): number =>
    Math.max(...lines.map(line => pick(line).length));
  const [what, measured] = [
    width(line => line.what),
    width(line => line.measured),
  ];
  console.log(`\n${title}`);
  for (const line of lines) {
    const bar =
      line.bar === undefined
        ? ''
        : `  ${line.holds ? 'holds' : 'MISSES'} ${line.bar}`;
    console.log(
      `  ${line.what.padEnd(what)}  ${line.measured.padStart(measured)}${bar}`,
    );
  }
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
