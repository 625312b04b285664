import type { Part, Spec } from '../../../src/types.ts';
import { hasMetrics } from '../metrics/has-metrics.ts';

/** The backend as an image; a rule of the spec asks for it where a cluster is asked for. */
export const image: Part = {
  id: '_shared/image',
  axis: 'deploy',
  choices: ['docker'],
  after: ['_shared/project'],
  gives: (spec) => [
    { to: 'image' },
    ...[
      '.git',
      '.github',
      '.backwright',
      '.env',
      '.env.*',
      '*.log',
      'Dockerfile',
      'compose.yaml',
      'deploy',
      'docs/*.md',
    ].map((pattern) => ({ to: 'ignore', file: '.dockerignore', pattern }) as const),
    {
      to: 'command',
      name: 'image',
      description: 'Build the image',
      recipe: [`docker build${commit(spec)} --tag $(notdir $(CURDIR)) .`],
    },
    {
      to: 'command',
      name: 'up',
      description: 'Build and start everything in containers, migrated',
      recipe: ['docker compose --profile app up --build --wait'],
    },
    {
      to: 'command',
      name: 'down',
      description: 'Stop those containers; their data stays',
      recipe: ['docker compose --profile app down'],
    },
  ],
  folds: [
    { path: 'Dockerfile', model: 'dockerfile' },
    { path: '.dockerignore', model: 'ignore' },
  ],
};

/** The metrics of a backend tell which commit it was built from. */
function commit(spec: Spec): string {
  return hasMetrics(spec) ? ' --build-arg COMMIT_SHA=$(shell git rev-parse HEAD)' : '';
}
