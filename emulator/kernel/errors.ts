/** The canonical statuses Google's APIs answer with, and their HTTP codes. Source: google.rpc.Code. */
const HTTP_CODE = {
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  ABORTED: 409,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNIMPLEMENTED: 501,
  UNAVAILABLE: 503,
} as const;

export type Status = keyof typeof HTTP_CODE;

/** Drive's older error shape names a reason and where in the request the fault lies. */
export interface DriveErrorDetail {
  readonly reason: string;
  readonly domain?: string;
  readonly location?: string;
  readonly locationType?: 'parameter' | 'header' | 'body';
}

/** A refusal of an emulated API. One place (`wire.ts`) turns it into the body that API would send. */
export class ApiError extends Error {
  readonly code: number;
  constructor(
    readonly status: Status,
    message: string,
    readonly drive?: DriveErrorDetail,
    readonly details?: readonly object[],
    code?: number,
  ) {
    super(message);
    this.code = code ?? HTTP_CODE[status];
  }
}

export function invalid(message: string, drive?: DriveErrorDetail): ApiError {
  return new ApiError('INVALID_ARGUMENT', message, drive);
}
