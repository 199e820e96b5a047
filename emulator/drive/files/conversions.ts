import {GOOGLE_TYPE} from '../records';

interface Conversions {
  /** File extension by MIME type. */
  readonly exports: Readonly<Record<string, string>>;
  readonly imports: readonly string[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const OPEN = 'application/vnd.oasis.opendocument.';
const NONE: Conversions = {exports: {}, imports: []};

/**
 * What Google converts, by editor. The emulator's editors carry out a part; the rest fails by name.
 * Source: https://developers.google.com/workspace/drive/api/guides/ref-export-formats and the answers of
 *   `about.get`, which name a few older types as well.
 */
const TABLE: Readonly<Record<string, Conversions | undefined>> = {
  document: {
    exports: {
      [`${OFFICE}wordprocessingml.document`]: 'docx',
      [`${OPEN}text`]: 'odt',
      'application/rtf': 'rtf',
      'application/pdf': 'pdf',
      'text/plain': 'txt',
      'text/html': 'html',
      'application/zip': 'zip',
      'application/epub+zip': 'epub',
      'text/markdown': 'md',
      'text/x-markdown': 'md',
    },
    imports: [
      `${OFFICE}wordprocessingml.document`,
      `${OFFICE}wordprocessingml.template`,
      `${OPEN}text`,
      'application/msword',
      'application/rtf',
      'application/pdf',
      'image/gif',
      'image/jpeg',
      'image/png',
      'text/html',
      'text/markdown',
      'text/plain',
      'text/richtext',
      'text/rtf',
      'text/x-markdown',
    ],
  },
  spreadsheet: {
    exports: {
      [`${OFFICE}spreadsheetml.sheet`]: 'xlsx',
      [`${OPEN}spreadsheet`]: 'ods',
      'application/x-vnd.oasis.opendocument.spreadsheet': 'ods',
      'application/pdf': 'pdf',
      'application/zip': 'zip',
      'text/csv': 'csv',
      'text/tab-separated-values': 'tsv',
    },
    imports: [
      `${OFFICE}spreadsheetml.sheet`,
      `${OFFICE}spreadsheetml.template`,
      `${OPEN}spreadsheet`,
      'application/vnd.ms-excel',
      'application/x-vnd.oasis.opendocument.spreadsheet',
      'text/comma-separated-values',
      'text/csv',
      'text/tab-separated-values',
    ],
  },
};

export function conversionsOf(mimeType: string): Conversions {
  return TABLE[mimeType.slice(GOOGLE_TYPE.length)] ?? NONE;
}

/** Addresses of a file's exports, as `exportLinks` gives them. Nothing serves them here: they are Google's hosts. */
export function exportLinksOf(
  id: string,
  mimeType: string,
): Record<string, string> | undefined {
  const formats = Object.entries(conversionsOf(mimeType).exports);
  if (formats.length === 0) return undefined;
  const base =
    mimeType === `${GOOGLE_TYPE}spreadsheet`
      ? `https://docs.google.com/spreadsheets/export?id=${id}`
      : `https://docs.google.com/feeds/download/documents/export/Export?id=${id}`;
  return Object.fromEntries(
    formats.map(([type, extension]) => [
      type,
      `${base}&exportFormat=${extension}`,
    ]),
  );
}
