import { Router, type IRoute, type RequestHandler } from 'express';
import { splitEndpoint, type Method } from '../openapi/operation.ts';
import { ApiError } from '../utils/api-error.ts';
import { readQueryParameters, refuseUnknown } from '../validators/query-parameters.ts';
import type { Route } from './route.ts';

/** What runs before the handlers: the limiter for every route, the body parser for those that take a body. */
export interface RouteGuards {
  limit: RequestHandler;
  parseBody: RequestHandler;
  /** Makes a unit of what a handler changes. */
  unitOfWork: (handler: RequestHandler) => RequestHandler;
}

/** Builds the router: every path answers its own methods, OPTIONS with Allow, and 405 to all others. */
export function mountRoutes(routes: readonly Route[], guards: RouteGuards): Router {
  const router = Router({ caseSensitive: true });
  for (const [path, group] of Map.groupBy(routes, (route) => splitEndpoint(route).path)) {
    const entry = router.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    entry.all(markRoute(path));
    const methods = group.map((route) => splitEndpoint(route).method);
    for (const [index, route] of group.entries()) {
      const method = methods[index]?.toLowerCase() as Lowercase<Method>;
      const body = route.body ? [guards.parseBody] : [];
      const isUnit = method !== 'get';
      const handler = isUnit ? guards.unitOfWork(route.handler) : route.handler;
      const parameters = route.list || route.view ? [] : [refuseParameters];
      entry[method](guards.limit, ...body, ...parameters, handler);
    }
    answerOtherMethods(entry, methods);
  }
  return router;
}

/** Tells the log by which path template a request was found. */
function markRoute(path: string): RequestHandler {
  return (_request, response, next) => {
    response.locals.route = path;
    next();
  };
}

const refuseParameters: RequestHandler = (request, _response, next) => {
  refuseUnknown(readQueryParameters(request.originalUrl), () => false);
  next();
};

/** Answers GET at a path outside the API. */
export function serve(router: Router, path: string, handler: RequestHandler): void {
  const entry = router.route(path);
  entry.all(markRoute(path)).get(handler);
  answerOtherMethods(entry, ['GET']);
}

/** OPTIONS answers with Allow, every method that is not among `methods` with 405. */
function answerOtherMethods(entry: IRoute, methods: readonly Method[]): void {
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort().join(', ');
  entry.options((_request, response) => {
    response.set('Allow', allow).status(204).end();
  });
  entry.all((request, response) => {
    response.set('Allow', allow);
    throw new ApiError('METHOD_NOT_ALLOWED', `${request.method} is not one of ${allow}`);
  });
}
