import type { Part } from '../../../src/types.ts';

/** Looks at what no compiler sees: secrets in the history, and changes that break clients. */
export const audits: Part = {
  id: '_shared/audits',
  axis: 'base',
  choices: [],
  after: ['_shared/project'],
  gives: () => [
    {
      to: 'command',
      name: 'secrets',
      description: 'Look for secrets in the history, with gitleaks',
      recipe: ['gitleaks git --no-banner --redact .'],
    },
    {
      to: 'command',
      name: 'api-diff',
      description: 'Look for changes since BASE (origin/main) that break clients, with oasdiff',
      recipe: [
        'git show "$(or $(BASE),origin/main):docs/openapi.json" | oasdiff breaking --fail-on ERR - docs/openapi.json',
      ],
    },
  ],
};
