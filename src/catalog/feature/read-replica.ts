import type { Choice } from '../../types.ts';

/** Reads go to a replica of the database. */
export const readReplica: Choice = {
  axis: 'feature',
  id: 'read-replica',
  label: 'read-replica',
  facts: { key: 'database.features' },
  gives: [],
};
