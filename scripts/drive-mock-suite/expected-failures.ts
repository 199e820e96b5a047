/** Tests of google-drive-mock that fail here, and why they may; the first form that fits a name counts. */
export const EXPECTED_FAILURES: readonly {
  readonly name: RegExp;
  readonly why: string;
}[] = [
  {
    name: /^mime_types.* should update MIME type and return new Content-Type/,
    why: 'The test itself asks it of every server but Google’s, which goes on sending bytes with the type they came with; so does the emulator.',
  },
  {
    name: /should update modifiedTime and enforce strict server time check/,
    why: 'Drive v3 has no entity tags; the test takes one from Drive v2.',
  },
  {
    name: /^mime_types.* should default to application\/octet-stream|^missing_fields.* EMPTY file/,
    why: 'Drive v2: the test reads the file there.',
  },
  {
    name: /V2|v2/,
    why: 'Drive v2. The emulator has the published surface of v3 only; nothing here is written against v2.',
  },
];
