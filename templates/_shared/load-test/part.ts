import type { Part, Spec } from '../../../src/types.ts';

/** A k6 script with the load of the spec; a backend without lists has nothing that it could ask for. */
export const loadTest: Part = {
  id: '_shared/load-test',
  axis: 'base',
  choices: [],
  after: ['_shared/project'],
  gives: (spec) =>
    hasLists(spec)
      ? [
          {
            to: 'command',
            name: 'load',
            description: 'Ask a running backend as often as the spec says, with k6',
            recipe: ['k6 run --no-usage-report load/k6.js'],
          },
        ]
      : [],
  folds: [{ path: 'load/k6.js', model: 'k6' }],
};

function hasLists({ resources }: Spec): boolean {
  return resources.some(({ operations }) => operations.includes('list'));
}
