import {ApiError} from '../kernel/errors';

/**
 * Drive's refusals, in Drive's words.
 * Source, unless said otherwise: https://developers.google.com/workspace/drive/api/guides/handle-errors
 */

export function fileNotFound(fileId: string): ApiError {
  return new ApiError('NOT_FOUND', `File not found: ${fileId}.`, {
    reason: 'notFound',
    location: 'fileId',
    locationType: 'parameter',
  });
}

export function notFound(what: string, id: string, where: string): ApiError {
  return new ApiError('NOT_FOUND', `${what} not found: ${id}.`, {
    reason: 'notFound',
    location: where,
    locationType: 'parameter',
  });
}

export function insufficient(fileId: string): ApiError {
  return forbidden(
    'insufficientFilePermissions',
    `The user does not have sufficient permissions for file ${fileId}.`,
  );
}

export function forbidden(
  reason: string,
  message: string,
  location?: string,
): ApiError {
  return new ApiError(
    'PERMISSION_DENIED',
    message,
    location === undefined
      ? {reason}
      : {reason, location, locationType: 'parameter'},
  );
}

export function invalidValue(location: string): ApiError {
  return badParameter('invalid', 'Invalid Value', location);
}

export function badParameter(
  reason: string,
  message: string,
  location: string,
): ApiError {
  return new ApiError('INVALID_ARGUMENT', message, {
    reason,
    location,
    locationType: 'parameter',
  });
}

export function badRequest(reason: string, message: string): ApiError {
  return new ApiError('INVALID_ARGUMENT', message, {reason});
}

/** Comments, replies and `about` answer nothing without a field selection. */
export function fieldsRequired(): ApiError {
  return badParameter(
    'required',
    "The 'fields' parameter is required for this method.",
    'fields',
  );
}

export function notWritable(): ApiError {
  return forbidden(
    'fieldNotWritable',
    'The resource body includes fields which are not directly writable.',
  );
}

/** Something real Drive does and this emulator does not. */
export function notEmulated(what: string): ApiError {
  return new ApiError('UNIMPLEMENTED', `${what} is not emulated.`, {
    reason: 'notImplemented',
  });
}
