import { z } from 'zod';

const maxBytes = 65_536;
const maxDepth = 32;

/** Any JSON value but null, of at most 64 KiB and 32 levels. */
export function json() {
  return z
    .unknown()
    .refine((value) => value !== undefined && value !== null, { error: 'is required', abort: true })
    .refine((value) => depth(value) <= maxDepth, { error: `must not be nested deeper than ${String(maxDepth)} levels` })
    .refine((value) => Buffer.byteLength(JSON.stringify(value)) <= maxBytes, {
      error: `must not be larger than ${String(maxBytes)} bytes`,
    })
    .meta({ type: ['object', 'array', 'string', 'number', 'boolean'] });
}

function depth(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depth));
}
