import { Pool } from 'undici';
import type { Json } from '../../types.ts';
import { clientFrom } from './client-from.ts';
import { decoded } from './decoded.ts';
import type { Exchange } from './exchange.ts';

/** What one request carries; `json` and `raw` are two ways of giving the body. */
export type RequestParts = Readonly<{
  headers?: Readonly<Record<string, string>>;
  json?: unknown;
  /** Sent as it is; add a `content-type` header where one is wanted. */
  raw?: string | Uint8Array;
  beforeApp?: boolean;
  /** Sends no If-Match besides one in `headers`, even where the backend asks for it. */
  unconditional?: boolean;
}>;

/** Sends requests to one backend. Paths are absolute and go out byte for byte, so that a check can send what browsers mend. */
export type Client = Readonly<{
  url: string;
  send(method: string, path: string, parts?: RequestParts): Promise<Exchange>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Exchange>;
  post(path: string, json: unknown): Promise<Exchange>;
  put(path: string, json: unknown): Promise<Exchange>;
  patch(path: string, json: unknown): Promise<Exchange>;
  delete(path: string): Promise<Exchange>;
  close(): Promise<void>;
}>;

function joined(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

function parsed(contentType: string | undefined, text: string): Json | undefined {
  if (contentType === undefined || !/^application\/([a-z.-]+\+)?json\b/i.test(contentType)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const changing = ['PUT', 'PATCH', 'DELETE'];

/**
 * Makes a client for the backend at `url`; `seen` is told of every exchange, `signal` aborts what is in flight. `ifMatch` is
 * what a change says in If-Match unless told otherwise.
 */
export function createClient(
  url: string,
  seen: (exchange: Exchange) => void,
  signal: AbortSignal,
  ifMatch?: string,
): Client {
  // A short keep-alive: a request must never go out on a connection that the server is about to close.
  const pool = new Pool(url, { connections: 32, keepAliveTimeout: 1_000, headersTimeout: 30_000, bodyTimeout: 30_000 });

  async function send(method: string, path: string, parts: RequestParts = {}): Promise<Exchange> {
    const { json, raw, beforeApp = false, unconditional = false } = parts;
    const content = json === undefined ? raw : JSON.stringify(json);
    const sent: Record<string, string> = {
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(ifMatch !== undefined && !unconditional && changing.includes(method) && { 'if-match': ifMatch }),
      ...parts.headers,
    };
    const response = await pool.request({
      method,
      path,
      headers: sent,
      ...(content !== undefined && { body: content }),
      signal,
    });
    const body = new Uint8Array(await response.body.arrayBuffer());
    const headers = joined(response.headers);
    const text = new TextDecoder().decode(decoded(body, headers['content-encoding']));
    const exchange: Exchange = {
      method,
      path,
      requestHeaders: sent,
      requestText: typeof content === 'string' ? content : content && new TextDecoder().decode(content),
      status: response.statusCode,
      headers,
      body,
      text,
      json: parsed(headers['content-type'], text),
      beforeApp,
    };
    seen(exchange);
    return exchange;
  }

  return clientFrom({ url, close: () => pool.destroy() }, send);
}
