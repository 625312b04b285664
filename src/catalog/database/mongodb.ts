import type { Choice } from '../../types.ts';

/** Documents; transactions need a replica set. */
export const mongodb: Choice = {
  axis: 'database',
  id: 'mongodb',
  label: 'MongoDB',
  facts: { key: 'database.provider', type: 'NoSQL', dialect: 'mongodb' },
  gives: [],
};
