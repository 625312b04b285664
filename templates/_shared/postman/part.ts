import type { Part } from '../../../src/types.ts';

/** A collection for Postman and newman. */
export const postman: Part = {
  id: '_shared/postman',
  axis: 'base',
  choices: [],
  after: ['_shared/load-test'],
  gives: ({ resources }) =>
    resources.length > 0
      ? [
          {
            to: 'command',
            name: 'postman',
            description: 'Send the requests of the collection to a running backend, with newman',
            recipe: ['npx --yes newman@6.2.1 run postman/collection.json'],
          },
        ]
      : [],
  folds: [{ path: 'postman/collection.json', model: 'postman' }],
};
