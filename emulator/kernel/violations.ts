import {ApiError} from './errors';

/** What is wrong with one place of a request. */
export interface Violation {
  /** Path in proto names: `requests[0].insert_text`. Absent for the message itself. */
  readonly field?: string;
  readonly description: string;
}

/** A 400 with google.rpc.BadRequest details; several faults are listed line by line. */
export function badRequest(violations: readonly Violation[]): ApiError {
  return new ApiError(
    'INVALID_ARGUMENT',
    violations.map(({description}) => description).join('\n'),
    undefined,
    [
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: violations,
      },
    ],
  );
}

/**
 * A value the field cannot hold, in One Platform's words.
 *
 * @param type `TYPE_INT32`, or `type.googleapis.com/` with a message's or an enum's full name.
 */
export function invalidValue(
  field: string,
  type: string,
  value: unknown,
): Violation {
  const description = `Invalid value at '${field}' (${type}), ${JSON.stringify(value)}`;
  return {field, description};
}

export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
}

export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}
