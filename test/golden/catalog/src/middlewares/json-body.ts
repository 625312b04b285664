import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';
import { ApiError } from '../utils/api-error.ts';
import { checkJson } from '../validators/check-json.ts';

const json = 'application/json';
const mergePatch = 'application/merge-patch+json';

/** Parses JSON bodies of at most `limit` bytes; any other media type is refused. */
export function jsonBody(limit: number): RequestHandler {
  const parse: RequestHandler = express.json({
    limit,
    strict: false,
    type: () => true,
    verify: (_request, _response, bytes) => {
      if (bytes.length === 0 || !isUtf8(bytes)) throw new TypeError('The body is empty or not UTF-8');
    },
  });
  return async (request, response, next) => {
    const accepted = request.method === 'PATCH' ? [json, mergePatch] : [json];
    const mediaType = (request.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
    if (!accepted.some((type) => type === mediaType)) {
      throw new ApiError('UNSUPPORTED_MEDIA_TYPE', `Content-Type must be ${accepted.join(' or ')}`);
    }
    await new Promise<void>((resolve, reject) => {
      void parse(request, response, (error?: unknown) => {
        if (error === undefined) resolve();
        else reject(translateParserError(error));
      });
    });
    if (request.body === undefined) throw new ApiError('MALFORMED_JSON', 'The body is empty');
    checkJson(request.body);
    next();
  };
}

/** The parser's errors carry a status and a type: https://github.com/expressjs/body-parser#errors */
function translateParserError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('The body cannot be read', { cause: error });
  if (!('status' in error)) return error;
  if (error.status === 413) return new ApiError('PAYLOAD_TOO_LARGE', 'The body is too large', { cause: error });
  if (error.status === 415) return new ApiError('UNSUPPORTED_MEDIA_TYPE', error.message, { cause: error });
  if (error.status === 500) return error;
  return new ApiError('MALFORMED_JSON', 'The body is not valid JSON in UTF-8', { cause: error });
}
