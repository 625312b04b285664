import type { Part } from '../../../src/types.ts';

const newman =
  'npx --yes newman@6.2.1 run postman/collection.json --env-var base=$(or $(BASE_URL),http://localhost:3000)';

/** A collection for Postman and newman. */
export const postman: Part = {
  id: '_shared/postman',
  axis: 'base',
  choices: [],
  after: ['_shared/load-test'],
  gives: ({ resources, choices }) =>
    resources.length > 0
      ? [
          {
            to: 'command',
            name: 'postman',
            description: 'Send the requests of the collection to a running backend, with newman',
            recipe: [[newman, ...(choices.auth.length > 0 ? ['--env-var token=$(TOKEN)'] : [])].join(' ')],
          },
        ]
      : [],
  folds: [{ path: 'postman/collection.json', model: 'postman' }],
};
