import type {ApiSurface} from '../surface/model';
import {type ApiCall, type Handler, Media} from './contracts';
import {ApiError, invalid} from './errors';
import {isOldStyle} from './wire';

/** Selected fields by name; `*` stands for all. An empty mask selects the whole value. */
export interface Mask {
  readonly [field: string]: Mask;
}

/**
 * Reads a `fields` parameter: `a,b/c,d(e,f/g),*`; `.` separates like `/`.
 * Source: https://developers.google.com/workspace/drive/api/guides/performance#partial
 *
 * @throws SyntaxError for text that is no selection.
 */
export function parseMask(text: string): Mask {
  const known = parsed.get(text);
  if (known) return known;
  const tokens = text.match(/[\w$@*%~+-]+|[,/.()]|\s+|./g) ?? [];
  const words = tokens.filter(token => token.trim() !== '');
  let at = 0;
  const list = (into: Record<string, Mask>): void => {
    do {
      item(into);
    } while (words[at] === ',' && ++at);
  };
  const item = (into: Record<string, Mask>): void => {
    const name = words[at++];
    if (name === undefined || !/^[\w$@*%~+-]+$/.test(name)) {
      throw new SyntaxError(text);
    }
    const child = (into[name] ?? {}) as Record<string, Mask>;
    const whole = name in into && Object.keys(child).length === 0;
    const deeper = words[at] === '/' || words[at] === '.';
    if (deeper) {
      at++;
      item(child);
    } else if (words[at] === '(') {
      at++;
      list(child);
      if (words[at++] !== ')') throw new SyntaxError(text);
    } else {
      into[name] = {};
      return;
    }
    into[name] = whole ? {} : child;
  };
  const mask: Record<string, Mask> = {};
  list(mask);
  if (at < words.length) throw new SyntaxError(text);
  if (parsed.size > 500) parsed.clear();
  parsed.set(text, mask);
  return mask;
}

const parsed = new Map<string, Mask>();

/** The selected part of a JSON value, in the value's own order. Lists are selected item by item. */
export function applyMask(value: unknown, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map(item => applyMask(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  if (Object.keys(mask).length === 0) return value;
  const whole = value as Readonly<Record<string, unknown>>;
  const picked: Record<string, unknown> = {};
  // A loop over names, not over pairs: every answer of every call comes by here.
  for (const name in whole) {
    const inner = mask[name] ?? mask['*'];
    if (inner) picked[name] = applyMask(whole[name], inner);
  }
  return picked;
}

/** Reads a mask and refuses fields the answer can never have, in that API's words. */
export function checkedMask(
  text: string,
  surface: ApiSurface,
  responseSchema: string | undefined,
): Mask {
  try {
    const mask = parseMask(text);
    const missing = unknownPath(mask, responseSchema ?? 'any', surface);
    if (missing === undefined) return mask;
    throw refusal(surface, missing);
  } catch (error) {
    if (error instanceof SyntaxError) throw refusal(surface, text);
    throw error;
  }
}

function refusal(surface: ApiSurface, path: string): ApiError {
  if (isOldStyle(surface.api)) {
    const field = path.split('/').pop() ?? path;
    return invalid(`Invalid field selection ${field}`, {
      reason: 'invalidParameter',
      location: 'fields',
      locationType: 'parameter',
    });
  }
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${path.replace(/\//g, '.')}'.`;
  return new ApiError(
    'INVALID_ARGUMENT',
    'Request contains an invalid argument.',
    undefined,
    [
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [{field: 'fields', description}],
      },
    ],
  );
}

function unknownPath(
  mask: Mask,
  type: string,
  surface: ApiSurface,
): string | undefined {
  const schema = surface.schemas[type];
  const names = Object.keys(mask);
  if (names.length === 0 || type === 'any') return undefined;
  if (!schema) return names[0];
  for (const name of names) {
    if (name === '*') continue;
    const field = schema[name];
    if (!field) return name;
    if (field.map) continue;
    const deeper = unknownPath(mask[name], field.type, surface);
    if (deeper !== undefined) return `${name}/${deeper}`;
  }
  return undefined;
}

/**
 * Gives a handler the fields its API answers with when the caller names none, as Drive does.
 * The caller's own `fields` are applied by the dispatcher.
 */
export function withDefaultFields(fields: string, handler: Handler): Handler {
  const mask = parseMask(fields);
  return (call: ApiCall) => {
    const answer = handler(call);
    return !call.params.fields && !(answer instanceof Media)
      ? applyMask(answer, mask)
      : answer;
  };
}
