import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import onHeaders from 'on-headers';
import type { Logger } from 'pino';
import { requestContext } from '../utils/request-context.ts';
import { traceContextOf } from '../utils/trace-context.ts';

const validId = /^[A-Za-z0-9._-]{8,128}$/;

/** Gives every request its id, its `X-Process-Time` and one line in the log. */
export function requestScope(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const offered = request.get('x-request-id') ?? '';
    const requestId = validId.test(offered) ? offered : randomUUID();
    const scope = { request_id: requestId, ...traceContextOf(request.get('traceparent') ?? '') };
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    onHeaders(response, () => {
      response.set('X-Process-Time', ((performance.now() - started) / 1000).toFixed(6));
    });
    response.once('close', () => {
      logger.info(
        {
          ...scope,
          method: request.method,
          route: response.locals.route,
          status: response.statusCode,
          duration_ms: Math.round(performance.now() - started),
          client_ip: request.ip,
          error_code: response.locals.errorCode,
        },
        'request',
      );
    });
    requestContext.run(scope, next);
  };
}
