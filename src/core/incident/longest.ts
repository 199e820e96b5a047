/** Characters a field of an incident’s forms may have; `list` counts entries. */
export const LONGEST = {
  title: 200,
  line: 300,
  text: 10_000,
  item: 200,
  list: 50,
} as const;
