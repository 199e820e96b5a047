import {stands} from './names';
import {enumOf} from './enums';
import type {EnumValue} from './enums';

/** Source: https://developers.google.com/apps-script/reference/content/mime-type */
const TYPES: Readonly<Record<string, string>> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'application/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
  XML: 'text/xml',
};

/** What a web app answers beside pages. */
export class TextOutput {
  private mimeType = 'TEXT';
  private fileName: string | null = null;

  constructor(private content: string) {}

  append(addedContent: string): this {
    this.content += addedContent;
    return this;
  }

  clear(): this {
    this.content = '';
    return this;
  }

  downloadAsFile(filename: string): this {
    this.fileName = filename;
    return this;
  }

  getContent(): string {
    return this.content;
  }

  getFileName(): string | null {
    return this.fileName;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  setMimeType(mimeType: EnumValue): this {
    this.mimeType = String(mimeType);
    return this;
  }

  toJSON(): object {
    return {
      content: this.content,
      mimeType: TYPES[this.mimeType],
      fileName: this.fileName,
    };
  }
}

/**
 * `doPost` of the alerting tools answers JSON through it. Source:
 * https://developers.google.com/apps-script/guides/content
 */
class ContentService {
  readonly MimeType = enumOf(
    'ATOM',
    'CSV',
    'ICAL',
    'JAVASCRIPT',
    'JSON',
    'RSS',
    'TEXT',
    'VCARD',
    'XML',
  );

  createTextOutput(content = ''): TextOutput {
    return new TextOutput(content);
  }
}

stands(TextOutput, 'Content.TextOutput', 'TextOutput');
stands(ContentService, 'Content.ContentService', 'ContentService');
export const contentService = new ContentService();
