import { limitSetting } from '../../naming.ts';
import type { Spec } from '../../types.ts';

/** An operation with a rate limit of its own, and the settings that hold it. */
export type LimitOverride = Readonly<{
  /** What the spec calls it, which is the name of its policy. */
  endpoint: string;
  method: string;
  /** Absolute, with placeholders. */
  path: string;
  requests: number;
  windowSeconds: number;
  maxSetting: string;
  windowSetting: string;
}>;

/** The operations that have one. */
export function limitOverrides({ rateLimit, api }: Pick<Spec, 'rateLimit' | 'api'>): readonly LimitOverride[] {
  return Object.entries(rateLimit.overrides).map(([endpoint, { requests, windowSeconds }]) => {
    const [method = '', path = ''] = endpoint.split(' ');
    const setting = limitSetting(endpoint);
    return {
      ...{ endpoint, method, requests, windowSeconds, path: `${api.basePath}${path}` },
      maxSetting: `${setting}_MAX`,
      windowSetting: `${setting}_WINDOW_SECONDS`,
    };
  });
}
