import type { RequestHandler } from 'express';
import { ApiError } from '../utils/api-error.ts';

/** Answers every path that nothing else serves. */
export const routeNotFound: RequestHandler = (request) => {
  throw new ApiError('ROUTE_NOT_FOUND', `There is nothing at ${request.path}`);
};
