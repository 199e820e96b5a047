/** Characters a field of an incident’s forms may have; `list` counts entries. */
export const LONGEST = {
  title: 200,
  line: 300,
  text: 10_000,
  item: 200,
  list: 50,
  /** All of a list in one cell of the register, with room for what people typed there. Source: 50,000 characters, https://support.google.com/drive/answer/37603 */
  cell: 45_000,
} as const;
