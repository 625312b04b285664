import type { Choice } from '../../types.ts';

/** Entities as decorated classes. */
export const typeorm: Choice = {
  axis: 'orm',
  id: 'typeorm',
  label: 'typeorm',
  facts: { key: 'database.orm', languages: 'typescript' },
  gives: [],
};
