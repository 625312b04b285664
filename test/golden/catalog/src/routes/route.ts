import type { RequestHandler } from 'express';
import type { Operation } from '../openapi/operation.ts';

/** An operation and the controller method that answers it. */
export interface Route extends Operation {
  handler: RequestHandler;
}
