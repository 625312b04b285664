import { Router } from 'express';
import type { Readiness } from '../services/readiness.ts';
import { notFound } from '../utils/api-error.ts';
import { errorCatalogue, problemSlug, type ErrorCode } from '../utils/error-catalogue.ts';
import { serve } from './mount.ts';

/** Liveness, readiness, the OpenAPI document and the pages that `type` in an error points to. */
export function operationsRouter(readiness: Readiness, openApiDocument: object): Router {
  const router = Router({ caseSensitive: true });
  serve(router, '/health', (_request, response) => {
    response.json({ status: 'ok' });
  });
  serve(router, '/ready', async (_request, response) => {
    const report = await readiness.check();
    response.status(report.status === 'ready' ? 200 : 503).json(report);
  });
  serve(router, '/openapi.json', (_request, response) => {
    response.json(openApiDocument);
  });
  serve(router, '/problems/:slug', (request, response) => {
    const code = (Object.keys(errorCatalogue) as ErrorCode[]).find((key) => problemSlug(key) === request.params.slug);
    if (code === undefined) throw notFound();
    const { status, title } = errorCatalogue[code];
    response
      .type('html')
      .send(`<!doctype html><title>${title}</title><h1>${title}</h1><p>${code}, HTTP ${String(status)}</p>`);
  });
  return router;
}
