import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import { translateDatabaseError } from '../database/database-error.ts';
import { ApiError, notFound } from '../utils/api-error.ts';
import { errorCatalogue, problemSlug } from '../utils/error-catalogue.ts';

const problemJson = 'application/problem+json';
const json = 'application/json';

/** Answers every failure with one body: the API's error envelope and RFC 9457 problem details. */
export function errorHandler(logger: Logger, problemBaseUri: string): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    const error = toApiError(thrown);
    if (error.status >= 500) logger.error({ err: thrown, error_code: error.code }, 'request failed');
    if (response.headersSent) {
      next(thrown);
      return;
    }
    sendProblem(error, problemBaseUri, request, response);
  };
}

function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  // A path with broken percent-encoding names nothing.
  if (thrown instanceof URIError) return notFound();
  return (
    translateDatabaseError(thrown) ??
    new ApiError('INTERNAL_ERROR', 'Something went wrong; the request id finds it in the logs', { cause: thrown })
  );
}

/** Problem details, unless the client names plain JSON and not them. */
function mediaType(accept: string): string {
  return accept.includes(json) && !accept.includes(problemJson) ? json : problemJson;
}

function sendProblem(error: ApiError, problemBaseUri: string, request: Request, response: Response): void {
  const { requestId } = response.locals;
  const path = request.originalUrl.replace(/\?.*/, '');
  response.locals.errorCode = error.code;
  if (error.retryAfter !== undefined) response.set('Retry-After', String(error.retryAfter));
  response
    .status(error.status)
    .vary('Accept')
    .type(mediaType(request.get('accept') ?? ''))
    .send(
      JSON.stringify({
        type: `${problemBaseUri}/${problemSlug(error.code)}`,
        title: errorCatalogue[error.code].title,
        status: error.status,
        detail: error.message,
        instance: `${path}#${requestId}`,
        success: false,
        error: { code: error.code, message: error.message, details: error.details },
        meta: { timestamp: new Date().toISOString(), request_id: requestId },
      }),
    );
}
