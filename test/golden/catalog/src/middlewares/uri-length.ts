import type { RequestHandler } from 'express';
import { ApiError } from '../utils/api-error.ts';

const maxLength = 8_192;

/** Refuses request targets beyond 8 KiB. */
export const uriLength: RequestHandler = (request, _response, next) => {
  if (request.originalUrl.length > maxLength) {
    throw new ApiError('URI_TOO_LONG', `The request target must not exceed ${String(maxLength)} bytes`);
  }
  next();
};
