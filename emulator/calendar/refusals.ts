import {ApiError, invalid} from '../kernel/errors';

/** Calendar's refusals. Source: https://developers.google.com/workspace/calendar/api/guides/errors */
export function refused(
  message: string,
  reason: string,
  location?: string,
): ApiError {
  return invalid(message, {
    reason,
    ...(reason === 'timeRangeEmpty' && {domain: 'calendar'}),
    ...(location && {location, locationType: 'parameter'}),
  });
}

export function notFound(): ApiError {
  return new ApiError('NOT_FOUND', 'Not Found', {reason: 'notFound'});
}

export function gone(): ApiError {
  return new ApiError(
    'NOT_FOUND',
    'Resource has been deleted',
    {reason: 'deleted'},
    undefined,
    410,
  );
}

export function duplicate(): ApiError {
  return new ApiError(
    'ALREADY_EXISTS',
    'The requested identifier already exists.',
    {reason: 'duplicate'},
  );
}

export function notOrganizer(): ApiError {
  return new ApiError(
    'PERMISSION_DENIED',
    'Shared properties can only be changed by the organizer of the event.',
    {domain: 'calendar', reason: 'forbiddenForNonOrganizer'},
  );
}

export function notEmulated(what: string): ApiError {
  return new ApiError('UNIMPLEMENTED', `The emulator does not have ${what}.`, {
    reason: 'notImplemented',
  });
}
