import type { RequestHandler } from 'express';

/** Lets a client keep what it was told, as long as it asks every time whether that still holds. */
export const cachePolicy: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'private, no-cache');
  next();
};
