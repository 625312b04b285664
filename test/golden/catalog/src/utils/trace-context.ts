import { randomBytes } from 'node:crypto';

/** Where a request stands among those that one request made elsewhere has caused. */
export interface TraceContext {
  trace_id: string;
  span_id: string;
}

/** W3C Trace Context: version 00 ends with the flags, later ones may go on; ff is none, and zeros are no id. */
const traceparent = /^(?!ff|00.{54})[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?$/;

/** Continues the trace of a `traceparent` header; an invalid one, or none, begins another trace. */
export function traceContextOf(header: string): TraceContext {
  const sent = traceparent.exec(header)?.[1];
  return { trace_id: sent ?? randomBytes(16).toString('hex'), span_id: randomBytes(8).toString('hex') };
}
