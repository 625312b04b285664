import { labelsAt } from '../labels-at.ts';
import type { Member } from '../shape.ts';

/** Everything else that a backend can have. */
export const extraMembers = {
  features: {
    shape: { kind: 'list', of: { kind: 'enum', values: labelsAt('features') }, max: 50 },
    help: 'What the backend can do beyond its resources.',
    prompt: 'Which features?',
    default: [],
  },
  integrations: {
    shape: { kind: 'list', of: { kind: 'enum', values: labelsAt('integrations') }, max: 50 },
    help: 'Services that the backend works with.',
    prompt: 'Which integrations?',
    default: ['prometheus', 'opentelemetry'],
  },
  deploy: {
    shape: { kind: 'list', of: { kind: 'enum', values: labelsAt('deploy') }, max: 50 },
    help: 'How the backend is built and shipped.',
    prompt: 'How is it deployed?',
    default: ['docker', 'kubernetes', 'github-actions'],
  },
  tooling: {
    help: 'The tools of the generated project.',
    shape: {
      kind: 'object',
      members: {
        packageManager: {
          shape: { kind: 'enum', values: labelsAt('tooling.packageManager') },
          help: 'What installs packages: npm for TypeScript and uv for Python unless said.',
        },
        test: {
          shape: { kind: 'enum', values: labelsAt('tooling.test') },
          help: 'What runs the tests of a TypeScript project: vitest unless said.',
        },
      },
    },
  },
} satisfies Record<string, Member>;
