import { nearest } from '../nearest.ts';
import type { RuleBreak } from '../../types.ts';
import type { SpecRule } from './rule.ts';

/** Paths that are not resources and may still have a limit of their own. */
const builtInPaths = ['auth', 'users', 'files', 'audit-logs', 'graphql'];

/** A limit of its own is for a path that exists, as far as its first segment tells. */
export const rateLimitRule: SpecRule = {
  id: 'rate-limit-overrides',
  breaks: ({ settings, resources }) => {
    const segments = new Set([...resources.map(({ names }) => names.path), ...builtInPaths]);
    return Object.keys(settings.rateLimit.overrides).flatMap((key): RuleBreak[] => {
      const segment = /^[A-Z]+ \/([^/]*)/.exec(key)?.[1] ?? '';
      if (segments.has(segment)) return [];
      const near = nearest(segment, segments);
      const path = ['rateLimit', 'overrides', key];
      const instead =
        near === undefined ? 'name the path of a resource, without the base path' : `did you mean \`/${near}\`?`;
      return [{ path, because: `nothing is served at /${segment}`, instead }];
    });
  },
};
