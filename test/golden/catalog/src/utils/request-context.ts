import { AsyncLocalStorage } from 'node:async_hooks';
import type { TraceContext } from './trace-context.ts';

/** What every log line of a request carries. */
export interface RequestContext extends TraceContext {
  request_id: string;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();
