import type { Spec } from '../../types.ts';
import type { Exchange } from './exchange.ts';

/** Paths that answer in a form of their own. */
const bare = /^\/(health|ready|metrics|openapi\.json|docs|problems|\.well-known)(\/|\?|$)/;

/** True for the bytes of a file. */
export function isFileContent({ method, path }: Pick<Exchange, 'method' | 'path'>, spec: Spec): boolean {
  const [bare = ''] = path.split('?');
  return /^(GET|HEAD)$/.test(method) && bare.startsWith(`${spec.api.basePath}/files/`) && bare.endsWith('/content');
}

/** True when the contract's envelope is promised for this exchange: an API response with a body, made by the backend itself. */
export function isEnveloped(exchange: Exchange, spec: Spec): boolean {
  if (exchange.beforeApp || exchange.method === 'HEAD') return false;
  if (exchange.status < 300 && isFileContent(exchange, spec)) return false;
  if (exchange.status === 204 || exchange.status === 304) return false;
  return exchange.path.startsWith(spec.api.basePath) || (exchange.status >= 400 && !bare.test(exchange.path));
}
