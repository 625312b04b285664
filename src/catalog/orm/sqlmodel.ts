import type { Choice } from '../../types.ts';

/** Pydantic models on SQLAlchemy. */
export const sqlmodel: Choice = {
  axis: 'orm',
  id: 'sqlmodel',
  label: 'sqlmodel',
  facts: { key: 'database.orm', languages: 'python' },
  gives: [],
};
