import {Exception} from './border';
import {fromBase64, fromUtf8, toBase64, utf8} from './bytes';
import type {Bytes} from './bytes';
import {stands} from './names';

/** File name endings Google knows a type for, as far as this product meets them. */
const TYPE_BY_ENDING: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  html: 'text/html',
  csv: 'text/csv',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  zip: 'application/zip',
};

/** What crosses the border of a blob. */
export interface BlobRecord {
  readonly name: string | null;
  readonly mimeType: string | null;
  readonly base64: string;
}

export class Blob {
  private bytes: Bytes;

  constructor(
    data: string | Bytes,
    private mimeType: string | null = null,
    private fileName: string | null = null,
  ) {
    this.bytes = typeof data === 'string' ? utf8(data) : [...data];
  }

  static of(record: BlobRecord): Blob {
    return new Blob(
      fromBase64(record.base64) ?? [],
      record.mimeType,
      record.name,
    );
  }

  copyBlob(): Blob {
    return new Blob(this.bytes, this.mimeType, this.fileName);
  }

  getAs(contentType: string): Blob {
    if (contentType === this.mimeType) return this.copyBlob();
    throw new Exception(
      `Converting from ${this.mimeType} to ${contentType} is not supported by the Workspace emulator.`,
    );
  }

  getBlob(): Blob {
    return this.copyBlob();
  }

  getBytes(): Bytes {
    return [...this.bytes];
  }

  getContentType(): string | null {
    return this.mimeType;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return decode(this.bytes, charset);
  }

  getName(): string | null {
    return this.fileName;
  }

  isGoogleType(): boolean {
    return (this.mimeType ?? '').startsWith('application/vnd.google-apps');
  }

  setBytes(data: Bytes): this {
    this.bytes = [...data];
    return this;
  }

  setContentType(contentType: string | null): this {
    this.mimeType = contentType;
    return this;
  }

  setContentTypeFromExtension(): this {
    const ending = (this.fileName ?? '').split('.').pop() ?? '';
    this.mimeType = TYPE_BY_ENDING[ending.toLowerCase()] ?? null;
    return this;
  }

  setDataFromString(data: string): this {
    this.bytes = utf8(data);
    return this;
  }

  setName(name: string): this {
    this.fileName = name;
    return this;
  }

  toString(): string {
    return 'Blob';
  }

  toJSON(): BlobRecord {
    return {
      name: this.fileName,
      mimeType: this.mimeType,
      base64: toBase64(this.bytes),
    };
  }
}

/** Text of bytes in one of the two charsets Google documents, and in Latin-1, which mail and CSV bring along. */
export function decode(bytes: Bytes, charset: string): string {
  const name = charset.toUpperCase().replace('_', '-');
  if (name === 'UTF-8') return fromUtf8(bytes);
  if (name === 'US-ASCII' || name === 'ISO-8859-1') {
    return bytes.map(byte => String.fromCharCode(byte & 0xff)).join('');
  }
  throw new Exception(`Invalid argument: ${charset}`);
}

stands(Blob, 'Base.Blob', 'Blob');
