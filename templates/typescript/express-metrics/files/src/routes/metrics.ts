import { createHash, timingSafeEqual } from 'node:crypto';
import { Router } from 'express';
import { ApiError } from '../utils/api-error.ts';
import { registry } from '../utils/metrics.ts';
import { serve } from './mount.ts';

/** What Prometheus scrapes; when there is a token, only with it. */
export function metricsRouter(token: string | undefined): Router {
  const router = Router({ caseSensitive: true });
  serve(router, '/metrics', async (request, response) => {
    if (token !== undefined) mustKnow(token, request.get('authorization'));
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

function mustKnow(token: string, authorization: string | undefined): void {
  if (authorization === undefined) throw new ApiError('NO_TOKEN', 'Send METRICS_TOKEN as Authorization: Bearer');
  if (timingSafeEqual(digest(authorization), digest(`Bearer ${token}`))) return;
  throw new ApiError('INVALID_TOKEN', 'Authorization must be: Bearer <METRICS_TOKEN>');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
