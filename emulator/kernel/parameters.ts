import {
  STANDARD,
  type SurfaceMethod,
  type SurfaceParam,
} from '../surface/model';
import type {ParamValue} from './contracts';
import {invalid, type ApiError} from './errors';
import {badRequest, camelCase, snakeCase} from './violations';
import {isOldStyle} from './wire';

/**
 * Path and query parameters in the types the surface declares.
 *
 * Drive ignores query parameters it does not know; the others refuse them.
 * Source: recorded traffic (`files.get?includeItemsFromAllDrives=…` is answered with 200).
 */
export function readParameters(
  method: SurfaceMethod,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
): Readonly<Record<string, ParamValue>> {
  const values: Record<string, ParamValue> = {...path};
  for (const given of new Set(query.keys())) {
    const name = declaredName(method, given);
    const declared = name === undefined ? undefined : paramOf(method, name);
    if (name === undefined || !declared) {
      if (isOldStyle(method.api)) continue;
      throw unknown(given);
    }
    if (method.pathParams.includes(name)) continue;
    const texts = query.getAll(given);
    // Recorded: clients send the token of no page as an empty one.
    if (name === 'pageToken' && texts.every(text => text === '')) continue;
    values[name] = declared.repeated
      ? texts.map(text => convert(method, name, declared, text))
      : convert(method, name, declared, texts[texts.length - 1]);
  }
  for (const [name, declared] of Object.entries(method.params)) {
    if (declared.required && values[name] === undefined) {
      throw missing(method, name);
    }
  }
  return values;
}

function paramOf(
  method: SurfaceMethod,
  name: string,
): SurfaceParam | undefined {
  return method.params[name] ?? STANDARD[name];
}

/** One Platform takes `value_input_option` for `valueInputOption` as well. */
function declaredName(
  method: SurfaceMethod,
  given: string,
): string | undefined {
  if (paramOf(method, given)) return given;
  const camel = camelCase(given);
  return !isOldStyle(method.api) && paramOf(method, camel) ? camel : undefined;
}

function unknown(name: string): ApiError {
  return badRequest([
    {
      description: `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    },
  ]);
}

function missing(method: SurfaceMethod, name: string): ApiError {
  return isOldStyle(method.api)
    ? invalid(`Required parameter: ${name}`, {
        reason: 'required',
        location: name,
        locationType: 'parameter',
      })
    : invalid(`Missing required field ${snakeCase(name)}`);
}

function convert(
  method: SurfaceMethod,
  name: string,
  declared: SurfaceParam,
  text: string,
): string | number | boolean {
  if (declared.type === 'string') return text;
  if (declared.type === 'boolean') {
    const truth = BOOLEANS.get(text.toLowerCase());
    if (truth !== undefined) return truth;
    throw notA(method, 'boolean', 'TYPE_BOOL', name, text);
  }
  if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  throw notA(method, 'integer', 'TYPE_INT32', name, text);
}

const BOOLEANS = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

function notA(
  method: SurfaceMethod,
  kind: string,
  protoType: string,
  name: string,
  text: string,
): ApiError {
  if (isOldStyle(method.api)) {
    return invalid(`Invalid ${kind} value: '${text}'.`, {
      reason: 'invalidParameter',
      location: name,
      locationType: 'parameter',
    });
  }
  const field = snakeCase(name);
  const description = `Invalid value at '${field}' (${protoType}), "${text}"`;
  return badRequest([{field, description}]);
}
