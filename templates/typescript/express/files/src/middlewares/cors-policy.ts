import cors from 'cors';
import type { RequestHandler } from 'express';

const exposed = [
  'ETag',
  'Link',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'X-Process-Time',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-Request-Id',
];

/** Lets the listed origins in; the router itself answers OPTIONS. */
export function corsPolicy(origins: readonly string[]): RequestHandler {
  return cors({ origin: [...origins], exposedHeaders: exposed, maxAge: 600, preflightContinue: true });
}
