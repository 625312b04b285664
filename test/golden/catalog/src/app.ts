import express, { type Express } from 'express';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { api } from './config/api.ts';
import type { Config } from './config/config.ts';
import { cachePolicy } from './middlewares/cache-policy.ts';
import { contentCoding } from './middlewares/content-coding.ts';
import { corsPolicy } from './middlewares/cors-policy.ts';
import { errorHandler } from './middlewares/error-handler.ts';
import { jsonBody } from './middlewares/json-body.ts';
import { rateLimiter } from './middlewares/rate-limiter.ts';
import { requestScope } from './middlewares/request-scope.ts';
import { routeNotFound } from './middlewares/route-not-found.ts';
import { securityHeaders } from './middlewares/security-headers.ts';
import { unitOfWork } from './middlewares/unit-of-work.ts';
import { uriLength } from './middlewares/uri-length.ts';
import type { Database } from './database/schema.ts';
import { createDocument } from './openapi/document.ts';
import { createApiRoutes } from './routes/index.ts';
import { docsRouter } from './routes/docs.ts';
import { mountRoutes } from './routes/mount.ts';
import { operationsRouter } from './routes/probes.ts';
import type { Readiness } from './services/readiness.ts';

export interface AppDependencies {
  config: Config;
  logger: Logger;
  db: Kysely<Database>;
  readiness: Readiness;
}

/** Composes the HTTP application; nothing is listening yet. */
export function createApp({ config, logger, db, readiness }: AppDependencies): Express {
  const routes = createApiRoutes({ db, appSecret: config.APP_SECRET });
  const app = express();
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing');
  app.set('query parser', false).set('trust proxy', config.TRUSTED_PROXIES);

  app.use(requestScope(logger), securityHeaders(config.PUBLIC_URL), corsPolicy(config.CORS_ORIGINS));
  app.use(contentCoding, uriLength);
  app.use(operationsRouter(readiness, createDocument(routes, { ...api, version: config.VERSION })));
  if (config.DOCS_ENABLED) app.use(docsRouter());
  const guards = {
    limit: rateLimiter(config),
    parseBody: jsonBody(config.BODY_LIMIT_BYTES),
    unitOfWork: unitOfWork(db),
  };
  app.use(api.basePath, cachePolicy);
  app.use(api.basePath, mountRoutes(routes, guards));
  app.use(routeNotFound, errorHandler(logger, config.PROBLEM_BASE_URI));
  return app;
}
