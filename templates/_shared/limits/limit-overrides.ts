import { limitSetting } from '../../../src/naming.ts';
import type { Spec } from '../../../src/types.ts';

/** The rate limit of one operation that does not count against the default one. */
export type LimitOverride = Readonly<{
  /** The operation, and the name of its policy: `POST /tasks`. */
  endpoint: string;
  requests: number;
  windowSeconds: number;
  /** The settings that hold both. */
  maxSetting: string;
  windowSetting: string;
}>;

/** The operations that have a rate limit of their own, in the order of the spec. */
export function limitOverrides({ rateLimit }: Pick<Spec, 'rateLimit'>): readonly LimitOverride[] {
  return Object.entries(rateLimit.overrides).map(([endpoint, { requests, windowSeconds }]) => ({
    endpoint,
    requests,
    windowSeconds,
    maxSetting: `${limitSetting(endpoint)}_MAX`,
    windowSetting: `${limitSetting(endpoint)}_WINDOW_SECONDS`,
  }));
}

/** Whether any operation has one. */
export function hasOverrides(spec: Pick<Spec, 'rateLimit'>): boolean {
  return limitOverrides(spec).length > 0;
}
