import type {ApiCall} from '../kernel/contracts';
import {invalidValue} from './refusals';

export function text(call: ApiCall, name: string): string | undefined {
  const value = call.params[name];
  return value === undefined ? undefined : String(value);
}

/** A parameter the surface requires, so the dispatcher has already refused calls without it. */
export function required(call: ApiCall, name: string): string {
  const value = text(call, name);
  if (value === undefined) throw new Error(`${call.method} without ${name}`);
  return value;
}

export function flag(call: ApiCall, name: string): boolean {
  return call.params[name] === true;
}

/**
 * More than the most is coerced to it; `files.list` without a size answers all of My Drive by its reference, a page of a
 * hundred here, as for shared drives.
 * Source: https://developers.google.com/workspace/drive/api/reference/rest/v3/files/list
 */
export function pageSize(
  call: ApiCall,
  fallback: number,
  most: number,
): number {
  const size = Number(call.params.pageSize ?? fallback);
  if (!Number.isInteger(size) || size < 1) throw invalidValue('pageSize');
  return Math.min(size, most);
}

/** The JSON body. The dispatcher has checked it against the method's schema, so the type may be trusted. */
export function body<T>(call: ApiCall): T {
  return (call.body ?? {}) as T;
}

/** The caller's address as it is stored. */
export function who(call: ApiCall): string {
  return call.caller.email.toLowerCase();
}

/** RFC 3339 with the zone defaulting to UTC, as Drive reads times. */
export function instant(value: string): number | undefined {
  const shape =
    /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i;
  const found = shape.exec(value);
  if (!found) return undefined;
  const zoned = found[1] && !found[4] ? `${value}Z` : value;
  const at = Date.parse(zoned);
  return Number.isNaN(at) ? undefined : at;
}
