import type { Json } from '../../types.ts';

/** One request and its response, as they went over the wire. */
export type Exchange = Readonly<{
  method: string;
  /** Path and query as sent. */
  path: string;
  requestHeaders: Readonly<Record<string, string>>;
  /** The request body as text; undefined when none was sent. */
  requestText: string | undefined;
  status: number;
  /** By lower-case name; a repeated header is joined with a comma. */
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
  /** The body without its content coding. */
  text: string;
  /** The parsed body when its media type is JSON and it parses. */
  json: Json | undefined;
  /** The request may be answered by the HTTP server itself, before the backend: the envelope is not promised. */
  beforeApp: boolean;
}>;
