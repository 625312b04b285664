import type { Spec } from '../../../../src/types.ts';
import { makeField, makeResource, makeSpec } from './make-spec.ts';

const access = (words: Readonly<Record<string, readonly string[]>>) =>
  ({ list: [], get: [], create: [], update: [], replace: [], delete: [], restore: [], bulk: [], ...words }) as never;

const plain = makeSpec([
  makeResource('Page', [makeField('title', 'string', { required: true })], {
    access: access({
      ...{ list: ['public'], get: ['public'], create: ['editor'], update: ['editor'], replace: ['editor'] },
      delete: ['admin'],
    }),
  }),
  makeResource(
    'Note',
    [
      makeField('title', 'string', { required: true, filter: true }),
      makeField('secret', 'text', { private: true }),
      makeField('keeper', 'ref', { target: 'User' }),
    ],
    {
      owner: ['created_by', 'keeper'],
      access: access({
        ...{ list: ['editor', 'own'], get: ['editor', 'own'], create: ['own'], update: ['own'], replace: ['own'] },
        delete: ['own', 'admin'],
      }),
    },
  ),
]);

/** The spec that the fake with accounts serves: pages that everybody reads, notes that belong to somebody. */
export const accountSpec: Spec = {
  ...plain,
  choices: { ...plain.choices, auth: ['jwt'], mail: ['smtp'] },
  authorization: { roles: { admin: '', editor: '', reader: '' }, default: 'reader' },
};
