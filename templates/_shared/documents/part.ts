import type { Part } from '../../../src/types.ts';

const pages = [
  ['docs/backend-architecture.md', 'layers, and the way of a request'],
  ['docs/database-schema.md', 'the tables'],
  ['docs/backend-setup.md', 'from a clone to a backend that answers'],
  ['docs/backend-testing.md', 'which test proves what'],
  ['docs/api-guide.md', 'requests that can be run'],
  ['docs/runbook.md', 'when something is wrong'],
  ['docs/capacity.md', 'how much it is planned for'],
  ['docs/threat-model.md', 'what stands against whom'],
  ['docs/checklists/checklist.md', 'what has to hold, and what shows it'],
] as const;

/** The pages about a backend, written from its spec and from what its stack says about itself. */
export const documents: Part = {
  id: '_shared/documents',
  axis: 'base',
  choices: [],
  after: ['_shared/project'],
  gives: () => [
    {
      to: 'readme',
      heading: 'Documents',
      body: pages.map(([path, says]) => `- [${path}](${path}): ${says}`).join('\n'),
    },
  ],
  folds: [
    'AGENTS.md',
    ...pages.map(([path]) => path),
    'docs/database-schema.svg',
    'docs/checklists/implementation-plan.md',
    'docs/decisions',
  ]
    .map((path) => ({ path, model: 'documents' }))
    .concat([{ path: '.vscode', model: 'editor' }]),
};
