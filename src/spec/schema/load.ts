import { labelsAt } from '../labels-at.ts';
import type { Member } from '../shape.ts';

const requests: Member = {
  shape: { kind: 'integer', min: 1, max: 1_000_000 },
  help: 'How many requests one principal may make in a window.',
  prompt: 'How many requests may one client make in a window?',
  default: 100,
};

const windowSeconds: Member = {
  shape: { kind: 'integer', min: 1, max: 86_400 },
  help: 'The length of the window in seconds.',
  default: 60,
};

/** What the backend must carry, and what protects it. */
export const loadMembers = {
  performance: {
    help: 'The load to build for: pool size, replicas, cache lifetimes and load-test thresholds follow from it.',
    shape: {
      kind: 'object',
      members: {
        expectedRPS: {
          shape: { kind: 'integer', min: 1, max: 1_000_000 },
          help: 'Requests per second at the peak.',
          prompt: 'How many requests per second at the peak?',
          default: 100,
        },
        maxLatencyMs: {
          shape: { kind: 'integer', min: 1, max: 60_000 },
          help: 'The slowest acceptable answer, in milliseconds (95th percentile).',
          default: 200,
        },
        caching: {
          shape: { kind: 'boolean' },
          help: 'Whether reads may be cached; true unless the cache is none.',
          default: true,
        },
      },
    },
  },
  cache: {
    help: 'What processes share besides the database, and how long answers are kept there.',
    shape: {
      kind: 'object',
      members: {
        provider: {
          shape: { kind: 'enum', values: [...labelsAt('cache.provider'), 'none'] },
          help: 'The cache of answers, and of what processes share; none when `performance.caching` is false.',
          prompt: 'Which cache?',
          default: 'redis',
        },
        ttlSeconds: {
          shape: { kind: 'integer', min: 1, max: 86_400 },
          help: 'How long an answer is kept, in seconds.',
          default: 300,
        },
        cdn: {
          shape: { kind: 'boolean' },
          help: 'Let shared caches keep public answers.',
          default: false,
        },
      },
    },
  },
  rateLimit: {
    help: 'How much one principal may ask for.',
    shape: {
      kind: 'object',
      members: {
        requests,
        windowSeconds,
        overrides: {
          shape: {
            kind: 'map',
            keys: {
              pattern: '^(GET|POST|PUT|PATCH|DELETE) /[^\\s?#]{0,200}$',
              hint: 'a method and a path below the base path, like "POST /work-orders"',
            },
            of: {
              kind: 'object',
              members: {
                requests: { ...requests, required: true },
                windowSeconds: { ...windowSeconds, required: true },
              },
            },
            max: 200,
          },
          help: 'Limits of their own for single operations, in place of the default one.',
          default: {},
          flag: false,
        },
      },
    },
  },
} satisfies Record<string, Member>;
