/** The address of a formula that is one HYPERLINK call with literal arguments. */
export function hyperlinkOf(formula: string): string | undefined {
  return /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i
    .exec(formula)?.[1]
    .replace(/""/g, '"');
}
