import type { Choice } from '../../types.ts';

/** PostgreSQL as a service, with branches. */
export const neon: Choice = {
  axis: 'database',
  id: 'neon',
  label: 'Neon',
  facts: { key: 'database.provider', type: 'SQL', dialect: 'postgresql' },
  gives: [],
};
