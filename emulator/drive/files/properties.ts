import {forbidden} from '../refusals';

/** A patch of custom properties: text sets, null clears. */
export type PropertyPatch = Readonly<Record<string, string | null>>;

const MAX_BYTES = 124;
const MAX_EACH = 30;
const MAX_TOTAL = 100;

/**
 * The properties after a patch.
 *
 * @param others How many properties the file has besides these, in all apps together.
 * @throws ApiError 403 over 124 bytes for key and value, over 30 of one kind, over 100 in all.
 * Source: https://developers.google.com/workspace/drive/api/guides/properties (limits; the wording of the
 *   refusals is not published)
 */
export function patched(
  old: Readonly<Record<string, string>>,
  patch: PropertyPatch | null | undefined,
  others: number,
): Record<string, string> {
  const next = {...old};
  for (const [key, value] of Object.entries(patch ?? {})) {
    if (value === null) {
      delete next[key];
      continue;
    }
    if (Buffer.byteLength(key + value) > MAX_BYTES) {
      throw forbidden(
        'propertyTooLarge',
        `The property with key ${key} exceeds the limit of ${MAX_BYTES} bytes.`,
      );
    }
    next[key] = value;
  }
  const count = Object.keys(next).length;
  if (count > MAX_EACH || count + others > MAX_TOTAL) {
    throw forbidden(
      'customPropertyLimitExceeded',
      'The limit of custom properties for this file has been exceeded.',
    );
  }
  return next;
}

/** How many properties a file has, `appProperties` of every project included. */
export function propertyCount(
  properties: Readonly<Record<string, string>>,
  appProperties: Readonly<Record<string, Readonly<Record<string, string>>>>,
): number {
  return [properties, ...Object.values(appProperties)].reduce(
    (sum, set) => sum + Object.keys(set).length,
    0,
  );
}
