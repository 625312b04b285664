import type { Choice } from '../../types.ts';

/** The ORM of Django. */
export const django: Choice = {
  axis: 'orm',
  id: 'django',
  label: 'django',
  facts: { key: 'database.orm', languages: 'python', stacks: 'django' },
  gives: [],
};
