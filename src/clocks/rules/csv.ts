/** Characters with which a spreadsheet begins a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Lines as RFC 4180 has them. A cell that a spreadsheet would take for a formula is neutralised. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows
    .map(cells => cells.map(cell).join(','))
    .map(line => `${line}\r\n`)
    .join('');
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
