import type { Exchange } from '../../http/exchange.ts';
import { want } from '../../want/want.ts';

/** The strong entity tag of an answer. */
export function tagOf(exchange: Exchange): string {
  const tag = exchange.headers['etag'] ?? '';
  want(/^"[\u0021\u0023-\u007E]+"$/.test(tag), 'an answer with one row has a strong ETag', exchange);
  return tag;
}
