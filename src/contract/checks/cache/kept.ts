import type { Resource, Spec } from '../../../types.ts';
import type { Exchange } from '../../http/exchange.ts';
import { has } from '../../model/capabilities.ts';
import { may } from '../../model/may.ts';
import { want } from '../../want/want.ts';

/** What an answer says about the cache. */
export type CacheResult = 'HIT' | 'MISS' | 'BYPASS';

/** Resources of which rows can be made and read. */
export function keptResources(spec: Spec): readonly Resource[] {
  return spec.resources.filter((resource) => may(resource, 'create', 'get'));
}

/** A check's `when`: answers are kept, and there are rows to read. */
export function whenKept(spec: Spec): true | string {
  if (!has(spec, 'redis')) return 'the spec has no Redis';
  return keptResources(spec).length > 0 || 'no resource allows create and get';
}

/** Fails unless an answer was kept, or was made anew. */
export function wantResult(exchange: Exchange, result: CacheResult, because: string): void {
  const told = String(exchange.headers['x-cache']);
  want(told === result, `${because}: X-Cache is ${result}, not ${told}`, exchange);
}
