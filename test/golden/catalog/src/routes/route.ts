import type { RequestHandler } from 'express';
import type { Operation } from '../openapi/operation.ts';

/** An operation and the controller method that answers it. */
export interface Route extends Operation {
  handler: RequestHandler;
}

type Details = Omit<Operation, 'endpoint' | 'operationId' | 'permission'>;

/** One line of the route table: where, its name, who may call it, what answers, and what goes in and out. */
export function route(
  endpoint: Operation['endpoint'],
  operationId: string,
  permission: string,
  handler: RequestHandler,
  details: Details = {},
): Route {
  return { endpoint, operationId, permission, handler, ...details };
}
