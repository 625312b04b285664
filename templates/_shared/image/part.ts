import type { Part } from '../../../src/types.ts';

/** The backend as an image; a rule of the spec asks for it where a cluster is asked for. */
export const image: Part = {
  id: '_shared/image',
  axis: 'deploy',
  choices: ['docker'],
  after: ['_shared/project'],
  gives: () => [
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
      recipe: ['docker build --tag $(notdir $(CURDIR)) .'],
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
