import express, { Router } from 'express';
import assetsFolder from 'swagger-ui-dist/absolute-path.js';

const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

const page = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>API documentation</title></head>
  <body><div id="swagger-ui"></div></body>
  <link rel="stylesheet" href="/docs/assets/swagger-ui.css" />
  <script src="/docs/assets/swagger-ui-bundle.js"></script>
  <script src="/docs/start.js"></script>
</html>
`;

const start = "SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui' });\n";

/** The documentation page: Swagger UI, served from this process. */
export function docsRouter(): Router {
  const router = Router({ caseSensitive: true });
  router.use('/docs', (_request, response, next) => {
    response.set('Content-Security-Policy', contentSecurityPolicy);
    next();
  });
  router.get('/docs', (_request, response) => {
    response.type('html').send(page);
  });
  router.get('/docs/start.js', (_request, response) => {
    response.type('js').send(start);
  });
  router.use('/docs/assets', express.static(assetsFolder(), { index: false }));
  return router;
}
