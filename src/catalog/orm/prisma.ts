import type { Choice } from '../../types.ts';

/** A schema file and a generated client. */
export const prisma: Choice = {
  axis: 'orm',
  id: 'prisma',
  label: 'prisma',
  facts: { key: 'database.orm', languages: 'typescript' },
  gives: [],
};
