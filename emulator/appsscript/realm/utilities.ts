import {call, Exception, text} from './border';
import {Blob, decode} from './blob';
import {fromBase64, toBase64, utf8} from './bytes';
import type {Bytes} from './bytes';
import {enumOf} from './enums';
import type {EnumValue} from './enums';
import {formatDate} from './format-date';
import {stands} from './names';
import {check, mismatch} from './signature';

function bytesOf(method: string, data: unknown, charset?: unknown): Bytes {
  if (Array.isArray(data)) return data as Bytes;
  if (typeof data !== 'string') throw mismatch(method, [data]);
  if (charset !== undefined && String(charset) === 'US_ASCII') {
    return [...data].map(char => (char < '\u0080' ? char.charCodeAt(0) : 63));
  }
  return utf8(data);
}

/** Source: https://developers.google.com/apps-script/reference/utilities/utilities */
class Utilities {
  readonly Charset = enumOf('US_ASCII', 'UTF_8');
  readonly DigestAlgorithm = enumOf(
    'MD2',
    'MD5',
    'SHA_1',
    'SHA_256',
    'SHA_384',
    'SHA_512',
  );
  readonly MacAlgorithm = enumOf(
    'HMAC_MD5',
    'HMAC_SHA_1',
    'HMAC_SHA_256',
    'HMAC_SHA_384',
    'HMAC_SHA_512',
  );

  base64Encode(data: unknown, charset?: unknown): string {
    return toBase64(bytesOf('Utilities.base64Encode', data, charset));
  }

  /** Keeps the padding, as Google does. */
  base64EncodeWebSafe(data: unknown, charset?: unknown): string {
    return toBase64(bytesOf('Utilities.base64EncodeWebSafe', data, charset))
      .replace(/\+/g, '-')
      .replace(/\//g, '_');
  }

  base64Decode(encoded: string): Bytes {
    check('Utilities.base64Decode', [encoded], 'string');
    return decoded(encoded, /[^A-Za-z0-9+/=]/);
  }

  base64DecodeWebSafe(encoded: string): Bytes {
    check('Utilities.base64DecodeWebSafe', [encoded], 'string');
    return decoded(encoded, /[^A-Za-z0-9_=-]/);
  }

  computeDigest(
    algorithm: EnumValue,
    value: unknown,
    charset?: unknown,
  ): Bytes {
    const bytes = bytesOf('Utilities.computeDigest', value, charset);
    return call('internal.digest', algorithm, bytes) as Bytes;
  }

  computeHmacSha256Signature(
    value: unknown,
    key: unknown,
    charset?: unknown,
  ): Bytes {
    return this.hmac('HMAC_SHA_256', value, key, charset);
  }

  computeHmacSignature(
    algorithm: EnumValue,
    value: unknown,
    key: unknown,
    charset?: unknown,
  ): Bytes {
    return this.hmac(algorithm, value, key, charset);
  }

  private hmac(
    algorithm: unknown,
    value: unknown,
    key: unknown,
    charset: unknown,
  ): Bytes {
    const method = 'Utilities.computeHmacSignature';
    return call(
      'internal.hmac',
      algorithm,
      bytesOf(method, value, charset),
      bytesOf(method, key, charset),
    ) as Bytes;
  }

  formatDate(date: unknown, timeZone: unknown, format: unknown): string {
    if (!(date instanceof Date)) {
      throw mismatch('Utilities.formatDate', [date, timeZone, format]);
    }
    check('Utilities.formatDate', [timeZone, format], 'string string');
    return formatDate(date, timeZone as string, format as string);
  }

  formatString(template: string, ...values: readonly unknown[]): string {
    return text('internal.formatString', template, values);
  }

  getUuid(): string {
    return text('internal.uuid');
  }

  newBlob(data: unknown, contentType?: string, name?: string): Blob {
    return new Blob(bytesOf('Utilities.newBlob', data), contentType, name);
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    check('Utilities.parseCsv', [csv, delimiter], 'string string');
    return call('internal.parseCsv', csv, delimiter) as string[][];
  }

  sleep(milliseconds: number): void {
    check('Utilities.sleep', [milliseconds], 'number');
    if (milliseconds > 300_000 || milliseconds < 0) {
      throw new Exception(`Invalid argument: ${milliseconds}`);
    }
    call('internal.sleep', milliseconds);
  }

  /** Deprecated by Google, still documented. */
  jsonParse(json: string): unknown {
    return JSON.parse(json);
  }

  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }

  toString(): string {
    return 'Utilities';
  }
}

function decoded(encoded: string, foreign: RegExp): Bytes {
  const bytes = foreign.test(encoded) ? null : fromBase64(encoded);
  if (bytes === null) throw new Exception('Could not decode string.');
  return bytes;
}

stands(Utilities, 'Utilities.Utilities', 'Utilities');
export const utilities = new Utilities();
export {decode};
