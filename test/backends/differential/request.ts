import type { Recorded } from './sequence.ts';

type More = Omit<Recorded, 'method' | 'path' | 'json'>;

/** A request without a body. */
export const get = (path: string, more: More = {}): Recorded => ({ method: 'GET', path, ...more });

/** A request without a body. */
export const remove = (path: string, more: More = {}): Recorded => ({ method: 'DELETE', path, ...more });

/** A request with a JSON body. */
export const post = (path: string, json: unknown, more: More = {}): Recorded => ({
  method: 'POST',
  path,
  json,
  ...more,
});

/** A request with a JSON body. */
export const patch = (path: string, json: unknown, more: More = {}): Recorded => ({
  method: 'PATCH',
  path,
  json,
  ...more,
});

/** A request with a JSON body. */
export const put = (path: string, json: unknown, more: More = {}): Recorded => ({ method: 'PUT', path, json, ...more });
