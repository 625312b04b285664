import type { RequestHandler } from 'express';
import type { SessionService } from '../services/session-service.ts';
import { ApiError } from '../utils/api-error.ts';

const bearer = /^Bearer +([\w.~+/-]+=*)$/i;

/**
 * Finds out who sends a request. A wrong `Authorization` is only remembered here: first the request counts for the rate
 * limit, then it is refused.
 */
export function authenticate(sessions: SessionService): RequestHandler {
  return async (request, response, next) => {
    const header = request.get('authorization');
    if (header !== undefined) {
      try {
        response.locals.principal = await sessions.authenticate(readBearer(header));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        response.locals.refusal = error;
      }
    }
    next();
  };
}

function readBearer(header: string): string {
  const token = bearer.exec(header)?.[1];
  if (token === undefined) throw new ApiError('INVALID_TOKEN', 'Authorization must be: Bearer <access token>');
  return token;
}
