import { errorCatalogue, type ErrorCode } from './error-catalogue.ts';

/** One reason for a refusal: where it lies, and a code a program can act on. */
export interface ErrorDetail {
  in: 'body' | 'query';
  /** JSON Pointer (RFC 6901) into the body. */
  pointer?: string;
  field?: string;
  code: string;
  message: string;
}

/** A failure the client is told about. Anything else that is thrown becomes an INTERNAL_ERROR. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly details: readonly ErrorDetail[];
  /** Seconds after which a retry makes sense. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: readonly ErrorDetail[]; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'ApiError';
    this.code = code;
    this.status = errorCatalogue[code].status;
    this.details = options.details ?? [];
    this.retryAfter = options.retryAfter;
  }
}

/** The answer to an id that does not exist, whatever its form. */
export function notFound(): ApiError {
  return new ApiError('NOT_FOUND', 'No such object');
}

/** A VALIDATION_ERROR about the given members. */
export function invalid(details: readonly ErrorDetail[]): ApiError {
  const summary = details.length === 1 ? '1 field is invalid' : `${String(details.length)} fields are invalid`;
  return new ApiError('VALIDATION_ERROR', summary, { details });
}
